using System.CommandLine;
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
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("index", "Shows how many people, households and properties the records are of, how right that is, and for whom it is less right.") { linkage, output, workspace.Option };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            string? path = parsed.GetValue(output);
            if (path is { Length: 0 }) throw new StoreException(StoreFault.Request, "--output has an empty name; give the path of a file.");
            using Interrupt interrupt = new(static () => { }, "Stopped. Nothing was written.");
            IndexOutcome outcome;
            using (OpenPlace open = Places.OpenBuilt(place)) outcome = IndexMeasurer.Measure(open, parsed.GetValue(linkage), interrupt.Token);
            switch (outcome)
            {
                case IndexOutcome.Refused refused:
                    Console.Error.WriteLine(refused.Why);
                    return ExitCode.Refused;
                case IndexOutcome.Measured { Report: var report }:
                    if (path is not null) Write(path, report);
                    if (parsed.GetValue(common.Json))
                    {
                        using Stream json = Console.OpenStandardOutput();
                        IndexJson.Write(json, report);
                    }
                    else if (!parsed.GetValue(common.Quiet))
                    {
                        foreach (string line in IndexText.Lines(report)) Console.WriteLine(line);
                        if (path is not null) Console.WriteLine($"\nWrote {path}");
                    }

                    return ExitCode.Done;
                default:
                    throw new InvalidOperationException("There is no third way in which measuring an index ends.");
            }
        });
        return command;
    }

    static void Write(string path, IndexReport report)
    {
        using AtomicFile file = AtomicFile.Create(path);
        IndexReportPage.Write(IndexReporting.Data(report, GeneratedAt.Now(TimeProvider.System), $"Reeve {LinkOutputs.Version}", $"reeve index -o {Path.GetFileName(path)}"), file.Stream);
        file.Commit();
    }
}
