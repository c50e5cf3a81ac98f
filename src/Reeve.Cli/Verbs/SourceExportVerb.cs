using System.CommandLine;
using System.Text;
using Reeve.Integration.Contracts;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve source export</c>: contracts in the words of other standards, for those who validate files by them.</summary>
static class SourceExportVerb
{
    static readonly string[] Formats = ["table-schema", "data-package", "csvw"];

    public static Command Command()
    {
        Argument<string?> name = new("source") { Description = "The source; not needed for a data package, which has all of them.", Arity = ArgumentArity.ZeroOrOne, HelpName = "NAME" };
        Option<string> format = new("--format") { Description = "table-schema or data-package (Frictionless), or csvw (W3C, for the standardised table).", DefaultValueFactory = _ => "table-schema", HelpName = "FORMAT" };
        Option<string?> output = new("--output", "-o") { Description = "Where to write it; printed unless told.", HelpName = "FILE" };
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("export", "Writes the contract of a source as Frictionless Table Schema, Data Package or CSV on the Web.") { name, format, output, workspace.Option };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            string text = Text(place, parsed.GetValue(name), parsed.GetValue(format)!);
            if (parsed.GetValue(output) is not { } path)
            {
                Console.Write(text.EndsWith('\n') ? text : text + "\n");
                return ExitCode.Done;
            }
            if (path.Length == 0) throw new StoreException(StoreFault.Request, "--output has an empty name; give the path of a file.");
            using AtomicFile file = AtomicFile.Create(path);
            file.Stream.Write(Encoding.UTF8.GetBytes(text));
            file.Commit();
            if (!parsed.GetValue(common.Quiet) && !parsed.GetValue(common.Json)) Console.WriteLine($"Wrote {path}");
            return ExitCode.Done;
        });
        return command;
    }

    static string Text(Place place, string? name, string format)
    {
        if (!Formats.Contains(format)) throw new StoreException(StoreFault.Request, $"--format: there is no format `{format}`{DidYouMean.Sentence(format, Formats)}");
        if (format == "data-package" && name is null) return FrictionlessExport.DataPackage(place);
        string[] names = [.. place.Sources.Select(source => source.Name)];
        if (name is null) throw new StoreException(StoreFault.Request, $"Name a source; there are: {string.Join(", ", names)}");
        SourceFile found = place.Source(name) ?? throw new StoreException(StoreFault.Request, $"There is no source `{name}`{DidYouMean.Sentence(name, names)}");
        return format switch
        {
            "csvw" => CsvwExport.Metadata(found),
            "data-package" => FrictionlessExport.DataPackage(found.Title, [found]),
            _ => FrictionlessExport.TableSchema(found),
        };
    }
}
