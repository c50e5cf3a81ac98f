using System.CommandLine;
using System.Text;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve upgrade</c>: brings the files of a place to the newest version of their format. Comments stay.</summary>
static class UpgradeVerb
{
    public static Command Command()
    {
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("upgrade", "Brings the files of a place to the newest version of their format; comments stay.") { workspace.Option };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            string folder = workspace.Folder(parsed);
            IReadOnlyList<StarterFile> changed = Of(folder) switch
            {
                PlaceUpgrade.Upgraded upgraded => upgraded.Changed,
                PlaceUpgrade.Refused refused => throw new PlaceException(refused.Faults),
                _ => throw new InvalidOperationException("There is no third way in which an upgrade ends."),
            };
            Write(folder, changed);
            if (parsed.GetValue(common.Json))
            {
                using Stream output = Console.OpenStandardOutput();
                Output.JsonOutput.Write(output, json =>
                {
                    json.WriteStartArray("changed");
                    foreach (StarterFile file in changed) json.WriteStringValue(file.Path);
                    json.WriteEndArray();
                });
            }
            else if (!parsed.GetValue(common.Quiet))
            {
                foreach (StarterFile file in changed) Console.WriteLine($"Upgraded {file.Path}");
                if (changed.Count == 0) Console.WriteLine($"All files have version {PlaceSettings.CurrentVersion}: nothing was changed.");
            }
            return ExitCode.Done;
        });
        return command;
    }

    static PlaceUpgrade Of(string folder)
    {
        try
        {
            return PlaceUpgrade.Of(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"The files of {folder} cannot be read: check their permissions and the disk.", fault);
        }
    }

    /// <summary>All files are written beside their targets first, so that a full disk changes none.</summary>
    static void Write(string folder, IReadOnlyList<StarterFile> changed)
    {
        List<AtomicFile> files = [];
        try
        {
            foreach (StarterFile each in changed)
            {
                AtomicFile file = AtomicFile.Create(Path.Combine(folder, each.Path));
                files.Add(file);
                file.Stream.Write(Encoding.UTF8.GetBytes(each.Text));
            }
            AtomicFile.CommitAll(files);
        }
        finally
        {
            foreach (AtomicFile file in files) file.Dispose();
        }
    }
}
