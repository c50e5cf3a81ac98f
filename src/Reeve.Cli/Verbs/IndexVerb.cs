using System.CommandLine;
using System.Text;
using Reeve.Cli.Output;
using Reeve.Report.Indexes;
using Reeve.Runs.Indexes;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve index</c>: what is in the index, how right it is, and for whom.</summary>
static class IndexVerb
{
    public static Command Command()
    {
        Option<string?> linkage = new("--linkage") { Description = "The linkage of people. The first by name unless told.", HelpName = "NAME" };
        Option<string?> output = new("--output", "-o") { Description = "Where to write the report, one HTML file that works offline. It shows counts and shares, and no value of a record.", HelpName = "report.html" };
        Option<string?> model = new("--model") { Description = "Where to write the model that the last build linked with, to look at or to pin. It holds headers, rules and numbers, and no value of a record.", HelpName = "FILE" };
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("index", "Shows how many people, households and properties the records are of, how right that is, and for whom it is less right.") { linkage, output, model, workspace.Option };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            string? path = parsed.GetValue(output), modelPath = parsed.GetValue(model);
            if (path is { Length: 0 }) throw new StoreException(StoreFault.Request, "--output has an empty name; give the path of a file.");
            if (modelPath is { Length: 0 }) throw new StoreException(StoreFault.Request, "--model has an empty name; give the path of a file.");
            using Interrupt interrupt = new(static () => { }, "Stopped. Nothing was written.");
            IndexOutcome outcome;
            using (OpenPlace open = Places.OpenBuilt(place)) outcome = IndexMeasurer.Measure(open, parsed.GetValue(linkage), interrupt.Token);
            switch (outcome)
            {
                case IndexOutcome.Refused refused:
                    Console.Error.WriteLine(refused.Why);
                    return ExitCode.Refused;
                case IndexOutcome.Measured { Report: var report }:
                    if (modelPath is not null) WriteModel(modelPath, report);
                    if (path is not null) Write(path, report);
                    if (parsed.GetValue(common.Json))
                    {
                        using Stream json = Console.OpenStandardOutput();
                        IndexJson.Write(json, report);
                    }
                    else if (!parsed.GetValue(common.Quiet))
                    {
                        foreach (string line in IndexText.Lines(report)) Console.WriteLine(line);
                        string[] written = [.. new[] { modelPath, path }.OfType<string>()];
                        if (written.Length > 0) Console.WriteLine($"\nWrote {string.Join(" and ", written)}");
                    }

                    return ExitCode.Done;
                default:
                    throw new InvalidOperationException("There is no third way in which measuring an index ends.");
            }
        });
        return command;
    }

    static void WriteModel(string path, IndexReport report)
    {
        if (report.Model is not { } model) throw new StoreException(StoreFault.Request, "The last build compared nothing, so it has no model.");
        using AtomicFile file = AtomicFile.Create(path);
        file.Stream.Write(Encoding.UTF8.GetBytes(model));
        file.Commit();
    }

    static void Write(string path, IndexReport report)
    {
        using AtomicFile file = AtomicFile.Create(path);
        IndexReportPage.Write(IndexReporting.Data(report, GeneratedAt.Now(TimeProvider.System), $"Reeve {LinkOutputs.Version}", $"reeve index -o {Path.GetFileName(path)}"), file.Stream);
        file.Commit();
    }
}
