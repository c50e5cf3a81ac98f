using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Cli.Reviewing;
using Reeve.Integration.Review;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Registers.Reviews;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve review</c>: people decide on uncertain links.</summary>
static class ReviewVerb
{
    const int LongestName = 100;

    public static Command Command()
    {
        WorkspaceOption workspace = new();
        Option<string?> reviewer = new("--as") { Description = "Who reviews: the name that decisions are kept under.", HelpName = "NAME" };
        Option<string?> linkage = new("--linkage") { Description = "Review this linkage alone.", HelpName = "NAME" };
        Option<bool> list = new("--list") { Description = "List what waits, and how the reviews stand, and ask nothing." };
        Option<string?> export = new("--export") { Description = "Write what waits for NAME as CSV, for a spreadsheet.", HelpName = "FILE.csv" };
        Option<bool> reveal = new("--reveal") { Description = "With --export: write the values of the records too. It is recorded who saw them." };
        Option<string?> import = new("--import") { Description = "Record the decisions of an exported file that was filled in: all of them or none.", HelpName = "FILE.csv" };
        Option<long?> undo = new("--undo") { Description = "Take back the decision of this number, yours or another's.", HelpName = "N" };
        Option<string?> reason = new("--reason") { Description = "With --undo: why.", HelpName = "TEXT" };
        CommonOptions common = new();
        Command command = new("review", "Asks a person, pair by pair, whether two records are one person's.") { workspace.Option, reviewer, linkage, list, export, reveal, import, undo, reason };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            string? only = parsed.GetValue(linkage);
            using OpenPlace open = Places.OpenBuilt(place);
            using Interrupt interrupt = new(static () => { }, "Stopped. What was decided so far is kept.");
            ReviewDesk desk = new(place, open.State, interrupt.Token);
            Check(desk, only);
            bool json = parsed.GetValue(common.Json), quiet = parsed.GetValue(common.Quiet), told = parsed.GetValue(list);
            string? to = parsed.GetValue(export), from = parsed.GetValue(import);
            int asked = new[] { told, to is not null, from is not null, parsed.GetValue(undo) is not null }.Count(each => each);
            if (asked > 1) throw new StoreException(StoreFault.Request, "Give one of --list, --export, --import and --undo.");
            if (parsed.GetValue(reveal) && to is null) throw new StoreException(StoreFault.Request, "--reveal goes with --export; in the terminal, the key v shows values.");
            if (parsed.GetValue(reason) is not null && parsed.GetValue(undo) is null) throw new StoreException(StoreFault.Request, "--reason goes with --undo; other decisions are asked for theirs.");
            List<string> done = [];
            if (to is not null) done.Add(Export(desk, only, to, Name(parsed.GetValue(reviewer)), parsed.GetValue(reveal), interrupt));
            else if (from is not null) done.Add(Import(desk, from, Name(parsed.GetValue(reviewer)), interrupt));
            else if (parsed.GetValue(undo) is { } number) done.Add(Undo(desk, number, Name(parsed.GetValue(reviewer)), parsed.GetValue(reason)));
            else if (!told && !json)
            {
                if (quiet) throw new StoreException(StoreFault.Request, "--quiet does not go with a review, which asks; it goes with --export, --import and --undo.");
                new ReviewSession(desk, Name(parsed.GetValue(reviewer)), only, ReviewInput.Console, Console.Out).Run();
                return ExitCode.Done;
            }

            ReviewStanding[] standings = [.. desk.Linkages.Where(each => only is null || each.Name == only).Select(each => ReviewStanding.Of(desk.Book, each.Name))];
            if (json) ReviewJson.Write(standings, told);
            else if (!quiet) Print(done, standings, told);
            return ExitCode.Done;
        });
        return command;
    }

    static void Check(ReviewDesk desk, string? linkage)
    {
        string[] names = [.. desk.Linkages.Select(each => each.Name)];
        if (names.Length == 0) throw new StoreException(StoreFault.Request, "The place has no linkage of people, so there is nothing to review.");
        if (linkage is not null && !names.Contains(linkage, StringComparer.Ordinal))
            throw new StoreException(StoreFault.Request, $"There is no linkage of people `{linkage}`{DidYouMean.Sentence(linkage, names)}");
    }

    /// <summary>The reviewer's name, as the register keeps it.</summary>
    static string Name(string? given)
    {
        if (string.IsNullOrWhiteSpace(given)) throw new StoreException(StoreFault.Request, "Say who reviews, with --as NAME: each decision is kept under a name.");
        string name = given.Trim();
        return name.Length <= LongestName && ReviewScreen.Clean(name) == name
            ? name
            : throw new StoreException(StoreFault.Request, $"The name after --as has to be of at most {LongestName} characters that can be printed.");
    }

    static string Export(ReviewDesk desk, string? linkage, string path, string reviewer, bool reveal, Interrupt interrupt)
    {
        if (path.Length == 0) throw new StoreException(StoreFault.Request, "--export has an empty name; give the path of a file.");
        IReadOnlyList<ReviewTask> tasks = desk.Queue(linkage, reviewer);
        OutputTable table = ReviewExport.Of(desk, tasks, reveal);
        using (AtomicFile file = AtomicFile.CreatePrivate(path))
        {
            CsvOutput.Write(table, file.Stream, interrupt.Token);
            interrupt.Commit();
            // Recorded before anybody can see them.
            if (reveal) desk.Book.Reveal(reviewer, [.. tasks.Select(task => task.Id)]);
            file.Commit();
        }

        return $"Wrote {tasks.Count:N0} tasks to {path}{(reveal ? ", with people's values: keep it as you keep the records, and delete it after" : "")}. Fill in `decision` (same, different, unsure) and `reason`, then `reeve review --import`.";
    }

    static string Import(ReviewDesk desk, string path, string reviewer, Interrupt interrupt) => ReviewImport.Run(desk, path, reviewer, interrupt.Token) switch
    {
        ImportOutcome.Recorded recorded => $"Recorded {recorded.Votes.Count:N0} decisions. The next `reeve build` goes by them.",
        ImportOutcome.Refused refused => throw new StoreException(StoreFault.Data,
            $"Nothing was recorded, because of {refused.Faults.Count:N0} {(refused.Faults.Count == 1 ? "row" : "rows")} of {Path.GetFileName(path)}: {string.Join("; ", refused.Faults)}."),
        _ => throw new InvalidOperationException("There is no third way in which an import ends."),
    };

    static string Undo(ReviewDesk desk, long number, string reviewer, string? reason)
    {
        if (reason?.Length > NewVote.LongestReason) throw new StoreException(StoreFault.Request, $"--reason has to be of at most {NewVote.LongestReason} characters.");
        return desk.Book.Undo(reviewer, number, reason ?? "") is { } undone
            ? $"Taken back: {ReviewReasons.Word(undone.Verdict)} of task {undone.Task} (decision {undone.Id}). The next `reeve build` goes by that."
            : throw new StoreException(StoreFault.Request, $"There is no decision {number} in force: `reeve review --list` names those there are.");
    }

    static void Print(List<string> done, ReviewStanding[] standings, bool list)
    {
        foreach (string line in done) Console.WriteLine(line);
        if (!list) return;
        foreach (ReviewStanding standing in standings)
        {
            foreach (string line in standing.Lines()) Console.WriteLine(line);
            foreach (ReviewTask task in standing.Tasks.Where(task => task.IsWaiting))
                Console.WriteLine($"  task {task.Id}: {ReviewScreen.Clean(task.Asked.Left.ToString())} and {ReviewScreen.Clean(task.Asked.Right.ToString())}; {task.Asked.Why}, {task.Asked.Probability:0.0%}");
            // A record that is gone may be one that is hidden: it is named nowhere.
            foreach (ReviewTask task in standing.Tasks.Where(task => task.Decision is not null).OrderBy(task => task.Decision!.Number))
                Console.WriteLine($"  decision {task.Decision!.Number} (task {task.Id}): {(task.IsGone ? "records that are not there now" : $"{ReviewScreen.Clean(task.Asked.Left.ToString())} and {ReviewScreen.Clean(task.Asked.Right.ToString())}")} are {ReviewReasons.Word(task.Decision.Verdict)}, by {string.Join(", ", task.Votes.Select(vote => vote.Reviewer))}");
        }
    }
}
