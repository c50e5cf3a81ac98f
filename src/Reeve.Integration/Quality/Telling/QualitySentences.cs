using System.Globalization;
using Reeve.Report.Documents;
using Reeve.Workspace;

namespace Reeve.Integration.Quality;

/// <summary>Quality as lines for a terminal: aligned, without colour, without a value of a record. Every result is the same in every culture.</summary>
public static class QualitySentences
{
    static readonly string[] Headers = ["source", "rows", "rules met", "complete", "unique", "consistent", "timely", "valid", "accurate"];
    static readonly QualityDimension[] Dimensions = Enum.GetValues<QualityDimension>();

    /// <summary>What both <c>reeve build</c> and <c>reeve quality</c> print: the league, then what got worse, if anything did.</summary>
    /// <param name="histories">The sources, in any order; those without a result are left out.</param>
    public static IReadOnlyList<string> All(IReadOnlyList<QualityHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        IReadOnlyList<string> worse = Worse(histories);
        IReadOnlyList<string> league = League(QualityLeague.Of(histories.Select(history => history.Latest).OfType<QualityResult>()));
        return worse.Count == 0 ? league : [.. league, "", .. worse];
    }

    /// <summary>A table of the sources by dimension, the best first; one line that says so when there is none.</summary>
    public static IReadOnlyList<string> League(QualityLeague league)
    {
        ArgumentNullException.ThrowIfNull(league);
        if (league.Standings.Count == 0) return ["No source has been assessed yet."];
        List<string[]> rows = [Headers];
        foreach (QualityResult result in league.Standings.Select(standing => standing.Result))
            rows.Add([result.Source, Plain.Count(result.Rows), result.Measured == 0 ? "none set" : $"{result.Met} of {result.Measured}", .. Dimensions.Select(dimension => Share(result.Dimensions.FirstOrDefault(score => score.Dimension == dimension)?.Share))]);
        return Align(rows);
    }

    /// <summary>What got worse since the load before, source by source in the order of their names; no line when nothing did.</summary>
    /// <param name="histories">The sources, in any order.</param>
    public static IReadOnlyList<string> Worse(IEnumerable<QualityHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        List<string> lines = [];
        foreach (QualityHistory history in histories.Where(history => history.Change is { Worse.Count: > 0 }).OrderBy(history => history.Latest!.Source, StringComparer.Ordinal))
        {
            QualityChange change = history.Change!;
            lines.Add($"{history.Latest!.Source} got worse since load {change.Since} ({Day(change.SinceDay)}):");
            lines.AddRange(change.Worse.Select(sentence => "  " + sentence));
        }
        return lines;
    }

    /// <summary>A day as people write it: <c>14 March 2026</c>.</summary>
    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    // Names to the left, figures to the right; no line ends in a space.
    static IReadOnlyList<string> Align(List<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, Headers.Length).Select(column => rows.Max(row => row[column].Length))];
        return [.. rows.Select(row => string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd())];
    }

    // Short, for a column; and what is not all is never 100%.
    static string Share(double? share) => share switch
    {
        null => "-",
        > 0.999 and < 1 => ">99.9%",
        > 0 and < 0.001 => "<0.1%",
        _ => Plain.Share(share),
    };
}
