using Reeve.Integration.Connect;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Link;

namespace Reeve.Cli.Output;

/// <summary>What a person reads after linking: counts, what was done and why, and where the results are. No value of a record.</summary>
static class LinkSummary
{
    public static void Write(TextWriter output, LinkResult result, IReadOnlyList<string> written, bool columns)
    {
        foreach (Extract extract in result.Extracts) output.WriteLine($"Read {extract.Label}: {Count(extract.Table.Rows, "record")}{HowRead(extract)}.");
        if (columns)
        {
            output.WriteLine();
            for (int file = 0; file < result.Extracts.Count; file++)
            {
                output.WriteLine(result.Extracts.Count == 1 ? "What each column was taken to be:" : $"What each column of {result.Extracts[file].Label} was taken to be:");
                int width = Math.Min(30, result.Columns[file].Max(column => column.Column.Name.Length));
                foreach (InferredColumn column in result.Columns[file])
                    output.WriteLine($"  {column.Column.Name.PadRight(width)}  {Kind(column),-26} {column.Filled,4:0%} filled{(column.Kind is ColumnKind.Ignored or ColumnKind.Id ? $"; {column.Why}" : "")}");
            }
        }
        output.WriteLine();
        Row("Records", $"{result.Records.Count:N0}");
        Row("Pairs compared", $"{result.Scored.Compared:N0} of {result.Records.PossiblePairs:N0} possible");
        Row("Links", $"{result.Links.Count:N0} at a match probability of {result.LinkThreshold.Probability:0.###} or more");
        output.WriteLine($"{"",-16}  {result.LinkThreshold.Why}");
        Row("People found", $"{result.People:N0}, joining links of {result.ClusterThreshold.Probability:0.###} or more");
        output.WriteLine($"{"",-16}  {result.ClusterThreshold.Why}");
        if (result.Evaluation is { } truth)
        {
            Row("Against truth", $"precision {truth.Links.Precision:0.0%}, recall {truth.Links.Recall:0.0%}, F1 {truth.Links.F1:0.000}");
            if (truth.Best is { } best)
                output.WriteLine($"{"",-16}  Best F1 {best.Pairs.F1:0.0000} at {Reeve.Linkage.Score.MatchWeight.Probability(best.Weight):0.###}; {truth.LostToBlocking:N0} of {truth.TruePairs:N0} true pairs were never compared.");
            output.WriteLine($"{"",-16}  People: precision {truth.Clusters.Pairs.Precision:0.0%}, recall {truth.Clusters.Pairs.Recall:0.0%} of pairs; {truth.Clusters.Exact:N0} of {truth.Clusters.People:N0} exactly right; B-cubed {truth.Clusters.BCubedF1:0.000}.");
        }
        if (result.Clerical is { } clerical)
            Row("Against labels", $"precision {clerical.Links.Precision:0.0%}, recall {clerical.Links.Recall:0.0%}, F1 {clerical.Links.F1:0.000} on {clerical.Labels:N0} labels{(clerical.Unknown > 0 ? $" ({clerical.Unknown:N0} name a record that is not there)" : "")}");
        Row("Time", $"{result.Timings.Sum(stage => stage.Seconds):0.0} s ({string.Join(", ", result.Timings.Select(stage => $"{stage.Stage} {stage.Seconds:0.0}"))})");
        foreach (string note in result.Notes) output.WriteLine($"Note: {note}");
        output.WriteLine();
        if (written.Count == 0) output.WriteLine("Nothing was written: give -o links.csv (and --clusters, --report) to keep the result.");
        foreach (string path in written) output.WriteLine($"Wrote {path}");

        void Row(string label, string text) => output.WriteLine($"{label,-16}  {text}");
    }

    static string Kind(InferredColumn column) => column.Kind switch
    {
        ColumnKind.Ignored => "not used",
        ColumnKind.Id => "identifier of the record",
        ColumnKind.NhsNumber => "NHS number",
        ColumnKind.NationalInsuranceNumber => "National Insurance number",
        _ => ColumnRole.Name(column.Kind).Replace('_', ' '),
    };

    static string HowRead(Extract extract)
    {
        if (extract.Reading is not { } reading) return "";
        List<string> notes = [];
        if (reading.RowsRejected > 0) notes.Add($"{Count(reading.RowsRejected, "record")} with too many cells left out");
        if (reading.Padded.Count > 0) notes.Add($"{Count(reading.Padded.Count, "record")} with too few cells padded");
        if (reading.TitleLines.Count > 0) notes.Add($"{Count(reading.TitleLines.Count, "title line")} skipped");
        if (reading.FooterLines.Count > 0) notes.Add($"{Count(reading.FooterLines.Count, "closing line")} left out");
        if (reading.HeaderLine is null) notes.Add("no header");
        return notes.Count == 0 ? "" : $" ({string.Join("; ", notes)})";
    }

    static string Count(long number, string thing) => $"{number:N0} {thing}{(number == 1 ? "" : "s")}";
}
