using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Integration.Contracts;
using Reeve.Store;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve source import</c>: first source files from a Frictionless Data Package or Table Schema.</summary>
static class SourceImportVerb
{
    const long MostBytes = 16 << 20;

    public static Command Command()
    {
        Argument<string> file = new("file") { Description = "A datapackage.json or tableschema.json.", HelpName = "FILE" };
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("import", "Writes first source files from a Frictionless Data Package or Table Schema.") { file, workspace.Option };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            string folder = workspace.Folder(parsed);
            string[] written = [.. FrictionlessImport.Read(Text(parsed.GetValue(file)!)).Select(source => SourceDrafts.Write(folder, source.Name, source.Yaml))];
            if (parsed.GetValue(common.Json))
            {
                using Stream output = Console.OpenStandardOutput();
                JsonOutput.Write(output, json =>
                {
                    json.WriteStartArray("written");
                    foreach (string path in written) json.WriteStringValue(path);
                    json.WriteEndArray();
                });
            }
            else if (!parsed.GetValue(common.Quiet))
            {
                foreach (string path in written) Console.WriteLine($"Wrote {path}");
                Console.WriteLine("Read them, mend them, then run `reeve check`.");
            }
            return ExitCode.Done;
        });
        return command;
    }

    static string Text(string path)
    {
        if (!File.Exists(path)) throw new StoreException(StoreFault.Request, $"There is no file {path}.");
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw new StoreException(StoreFault.Data, $"{path} is too large to be a description of records.");
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{path} cannot be read: check its permissions and its disk.", fault);
        }
    }
}
