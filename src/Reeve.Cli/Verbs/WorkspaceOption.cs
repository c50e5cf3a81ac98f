using System.CommandLine;
using Reeve.Store;

namespace Reeve.Cli.Verbs;

/// <summary>Which place a verb works on: the folder that is named, or the nearest one from here upwards that has a reeve.yaml.</summary>
sealed class WorkspaceOption
{
    const string File = "reeve.yaml";

    public Option<string?> Option { get; } = new("--workspace") { Description = "The folder of the place. The nearest one from here upwards that has a reeve.yaml unless told.", HelpName = "DIR" };

    /// <summary>The full path of the place's folder.</summary>
    /// <exception cref="StoreException">Request: there is no place.</exception>
    public string Folder(ParseResult parsed)
    {
        if (parsed.GetValue(Option) is { } told)
        {
            if (told.Length == 0 || !Directory.Exists(told)) throw new StoreException(StoreFault.Request, $"There is no folder {(told.Length == 0 ? "with an empty name" : told)}: `reeve init` makes a place.");
            string folder = Path.GetFullPath(told);
            return System.IO.File.Exists(Path.Combine(folder, File)) ? folder : throw new StoreException(StoreFault.Request, $"{told} is not the folder of a place, because it has no {File}: `reeve init {told}` makes one.");
        }

        for (DirectoryInfo? folder = new(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, File))) return folder.FullName;
        throw new StoreException(StoreFault.Request, $"No folder from here upwards is a place, because none has a {File}: name it with --workspace, or make one with `reeve init`.");
    }
}
