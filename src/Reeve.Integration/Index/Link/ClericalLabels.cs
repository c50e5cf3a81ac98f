using System.Globalization;
using Reeve.Integration.Connect;
using Reeve.Linkage.Evaluate;
using Reeve.Linkage.Score;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Link;

/// <summary>Labels that clerks gave to pairs: two record identifiers and a score, 1 for one person.</summary>
static class ClericalLabels
{
    static readonly string[] Scores = ["clerical_match_score", "score", "match", "label", "is_match", "decision"];

    public static ClericalEvaluation Evaluate(string path, IReadOnlyList<string> ids, IReadOnlyList<ScoredPair> links, CancellationToken cancel)
    {
        TextTable table = ExtractReader.Read([path], 1, cancel)[0].Table;
        TextColumn score = table.Columns.FirstOrDefault(column => Scores.Contains(column.Name, StringComparer.OrdinalIgnoreCase))
            ?? throw new LinkException($"The labels have no column for the score; name it one of: {string.Join(", ", Scores)}.", isData: false);
        TextColumn left = Side("_l", "left"), right = Side("_r", "right");
        Dictionary<string, int> records = new(StringComparer.Ordinal);
        for (int record = 0; record < ids.Count; record++) records[ids[record]] = record;
        HashSet<(int, int)> linked = [.. links.Select(link => (link.Left, link.Right))];
        long unknown = 0, labels = 0, right1 = 0, wrong = 0, missed = 0;
        for (int row = 0; row < table.Rows; row++)
        {
            if (left[row] is not { } l || right[row] is not { } r || !records.TryGetValue(l, out int a) || !records.TryGetValue(r, out int b) || !TryScore(score[row], out double value)) { unknown++; continue; }
            labels++;
            bool link = linked.Contains((Math.Min(a, b), Math.Max(a, b)));
            if (value >= 0.5) { if (link) right1++; else missed++; }
            else if (link) wrong++;
        }
        return new ClericalEvaluation(labels, unknown, new PairCounts(right1, wrong, missed));

        TextColumn Side(string ending, string name) => table.Columns.FirstOrDefault(column => column != score
                && (column.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || column.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && !column.Name.StartsWith("source", StringComparison.OrdinalIgnoreCase)))
            ?? throw new LinkException($"The labels have no column for the {name} record; name it `{name}`.", isData: false);
    }

    static bool TryScore(string? text, out double value)
    {
        value = text?.ToLowerInvariant() switch { "same" or "true" or "yes" or "match" => 1, "different" or "false" or "no" or "non-match" => 0, _ => double.NaN };
        return !double.IsNaN(value) || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
