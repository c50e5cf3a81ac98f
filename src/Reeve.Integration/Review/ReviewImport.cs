using System.Globalization;
using Reeve.Integration.Connect;
using Reeve.Store;
using Reeve.Store.Registers.Reviews;
using Reeve.Store.Tables;

namespace Reeve.Integration.Review;

/// <summary>Reads decisions out of a table that was exported and filled in. All are recorded, or none.</summary>
public static class ReviewImport
{
    /// <summary>Reads and records.</summary>
    /// <param name="desk">Where records are read and votes are kept.</param>
    /// <param name="path">The CSV file. A row without a decision is passed over.</param>
    /// <param name="reviewer">Who decided.</param>
    /// <param name="cancel">Stops the work before anything is recorded.</param>
    /// <exception cref="StoreException">Request: no such file, or it has not the columns of an export. Data or surroundings: it cannot be read.</exception>
    public static ImportOutcome Run(ReviewDesk desk, string path, string reviewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(desk);
        TextTable table = ExtractReader.Read([path], 1, cancel)[0].Table;
        string[] missing = [.. new[] { ReviewExport.Task, ReviewExport.Left, ReviewExport.Right, ReviewExport.Decision, ReviewExport.Reason, ReviewExport.Check }.Where(name => table.Find(name) is null)];
        if (missing.Length > 0)
            throw new StoreException(StoreFault.Request, $"{Path.GetFileName(path)} has no column {string.Join(", ", missing.Select(name => $"`{name}`"))}: import a file that `reeve review --export` wrote, with its columns as they were.");
        Dictionary<long, ReviewTask> tasks = desk.Book.Tasks().ToDictionary(task => task.Id);
        List<string> faults = [];
        List<(NewVote Vote, int Line)> votes = [];
        for (int row = 0; row < table.Rows; row++)
        {
            int line = table.Lines?[row] ?? row + 2;
            if (string.IsNullOrWhiteSpace(Cell(ReviewExport.Decision, row))) continue;
            if (Vote(row, out string why) is { } vote) votes.Add((vote, line));
            else faults.Add($"line {line}: {why}");
        }

        if (faults.Count > 0 || votes.Count == 0) return faults.Count > 0 ? new ImportOutcome.Refused(faults) : new ImportOutcome.Recorded([]);
        cancel.ThrowIfCancellationRequested();
        return desk.Book.Vote(reviewer, [.. votes.Select(each => each.Vote)]) switch
        {
            VoteOutcome.Recorded recorded => new ImportOutcome.Recorded(recorded.Votes),
            VoteOutcome.Refused refused => new ImportOutcome.Refused([.. refused.Faults.Select(fault => $"line {votes[fault.Position].Line}: {fault.Why}")]),
            _ => throw new InvalidOperationException("There is no third way in which voting ends."),
        };

        string? Cell(string column, int row) => SpreadsheetText.Plain(table.Find(column)![row]);

        NewVote? Vote(int row, out string why)
        {
            why = "";
            if (!long.TryParse(Cell(ReviewExport.Task, row), NumberStyles.None, CultureInfo.InvariantCulture, out long id)) why = "`task` is no number";
            else if (!tasks.TryGetValue(id, out ReviewTask? task)) why = $"there is no task {id}";
            else if (Cell(ReviewExport.Left, row) != task.Asked.Left.ToString() || Cell(ReviewExport.Right, row) != task.Asked.Right.ToString()) why = $"`left` or `right` is not that of task {id}: the row was changed";
            else if (Cell(ReviewExport.Check, row) != desk.Check(task)) why = $"a record of task {id}, or the row's `check`, has changed since the export: export it again and look again";
            else if (Verdict(Cell(ReviewExport.Decision, row)!) is not { } verdict) why = "`decision` is none of same, different, unsure";
            else return new NewVote(id, verdict, Cell(ReviewExport.Reason, row) ?? "");
            return null;
        }

        static ReviewVerdict? Verdict(string word) => word.Trim().ToLowerInvariant() switch
        {
            "same" => ReviewVerdict.Same,
            "different" => ReviewVerdict.Different,
            "unsure" => ReviewVerdict.Unsure,
            _ => null,
        };
    }
}

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome
{
    ImportOutcome()
    {
    }

    /// <summary>All decisions are recorded.</summary>
    /// <param name="Votes">The numbers of the votes.</param>
    public sealed record Recorded(IReadOnlyList<long> Votes) : ImportOutcome;

    /// <summary>None is, because of these.</summary>
    /// <param name="Faults">One sentence for each row that is wrong, with its line. No value of a record.</param>
    public sealed record Refused(IReadOnlyList<string> Faults) : ImportOutcome;
}
