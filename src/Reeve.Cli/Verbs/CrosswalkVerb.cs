using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Runs.Crosswalks;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve crosswalk</c>: a source gets its own rows back, with person, household and property.</summary>
static class CrosswalkVerb
{
    public static Command Command()
    {
        Argument<string> source = new("source") { Description = "The source: housing.", HelpName = "SOURCE" };
        Option<string> linkage = new("--linkage") { Description = "The linkage of people under whose purpose it is made: person.", HelpName = "NAME", Required = true };
        Option<string?> output = new("--output", "-o") { Description = "Where to write it, a CSV file. Without it, to standard output.", HelpName = "FILE" };
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("crosswalk", "Gives a source its own rows back, with person, household and property, to be written back to its system.") { source, linkage, output, workspace.Option };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            string? path = parsed.GetValue(output);
            if (path is { Length: 0 }) throw new StoreException(StoreFault.Request, "--output has an empty name; give the path of a file.");
            using Interrupt interrupt = new(static () => { }, "Stopped. Nothing was written.");
            CrosswalkOutcome outcome;
            using (OpenPlace open = Places.OpenBuilt(place)) outcome = CrosswalkMaker.Make(open, parsed.GetValue(source)!, parsed.GetValue(linkage)!, interrupt.Token);
            switch (outcome)
            {
                case CrosswalkOutcome.Refused refused:
                    Console.Error.WriteLine(refused.Why);
                    return ExitCode.Refused;
                case CrosswalkOutcome.Made { Crosswalk: var made }:
                    Write(made, path, parsed.GetValue(common.Json), parsed.GetValue(common.Quiet), interrupt.Token);
                    return ExitCode.Done;
                default:
                    throw new InvalidOperationException("There is no third way in which asking for a crosswalk ends.");
            }
        });
        return command;
    }

    static void Write(Crosswalk made, string? path, bool json, bool quiet, CancellationToken cancel)
    {
        if (path is not null) CsvOutput.Write(made.Rows, path, cancel);
        if (json)
        {
            using Stream output = Console.OpenStandardOutput();
            CrosswalkJson.Write(output, made, path);
            return;
        }

        if (path is null)
        {
            using Stream output = Console.OpenStandardOutput();
            CsvOutput.Write(made.Rows, output, cancel);
        }

        if (quiet) return;
        // Rows may go to a pipe: what is said of them goes where it does not mix with them.
        foreach (LinkageFile linkage in made.Linkages) Console.Error.WriteLine($"{linkage.At.File}: {linkage.Purpose} ({linkage.LawfulBasis}; {linkage.Power})");
        foreach (string note in made.Notes) Console.Error.WriteLine(note);
        Console.Error.WriteLine($"{made.Rows.Rows:N0} rows of {made.Source}{(path is null ? "" : $", in {path}")}. For these purposes only.");
    }
}
