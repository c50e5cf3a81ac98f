using System.Globalization;

namespace Reeve.Workspace.Reading;

/// <summary>Which version of the format a file has.</summary>
static class FileVersion
{
    /// <summary>Why a file of another version is not read, or null. Nothing else is then said of it: its keys mean something else.</summary>
    public static Fault? Refusal(string file, Node.Mapping root)
    {
        if (root.Entries.FirstOrDefault(entry => entry.Key == "version") is not { } version)
            return new Fault(new Location(file, root.Line), "the file has no `version`", $"add `version: {PlaceSettings.CurrentVersion}` as its first line, or run `reeve upgrade`");
        if (Number(version.Value) is not { } number || number == PlaceSettings.CurrentVersion) return null;
        return number > PlaceSettings.CurrentVersion
            ? new Fault(new Location(file, version.Line), $"the file has version {number}, and this program reads versions up to {PlaceSettings.CurrentVersion}", "use a newer `reeve`")
            : new Fault(new Location(file, version.Line), $"the file has version {number}, which is an older one", "run `reeve upgrade`");
    }

    /// <summary>The number, or null when it is none; 0 and up.</summary>
    public static int? Number(Node node) =>
        node is Node.Scalar { Kind: ScalarKind.Integer } scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
