using System.Globalization;
using Reeve.Integration.Index.Identity;
using Reeve.Linkage.Score;
using Reeve.Store;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Carry;

/// <summary>What is carried from run to run, as tables.</summary>
public static class CarryTables
{
    /// <summary>What the tables are called, behind the name of the linkage.</summary>
    public const string PairsSuffix = "__pairs", TermsSuffix = "__terms";

    /// <summary>All scored pairs that were kept: columns left, right (each source, colon, record) and match_weight, to the last bit. No row for a run that carries nothing on.</summary>
    public static OutputTable Pairs(IReadOnlyList<ScoredPair> pairs, CarriedScores carried)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(carried);
        IReadOnlyList<ScoredPair> rows = carried.Hashes is null ? [] : pairs;
        return new OutputTable(
        [
            Texts.Numbered("left", [.. rows.Select(pair => pair.Left)], carried.Keys.Count, record => carried.Keys[record].Label),
            Texts.Numbered("right", [.. rows.Select(pair => pair.Right)], carried.Keys.Count, record => carried.Keys[record].Label),
            new OutputColumn.Real("match_weight", [.. rows.Select(pair => pair.Weight)]),
        ]);
    }

    /// <summary>How common values were when they were counted: columns field, term (a keyed hash of the value; missing for all records with a value) and records.</summary>
    public static OutputTable Terms(CarriedScores carried)
    {
        ArgumentNullException.ThrowIfNull(carried);
        // Rows that are handed on are written as they were when they were new: the same bytes.
        IReadOnlyList<TermRow> rows = carried.TermTable is { } table ? TermHashes.Rows(table) : (carried.Hashes ?? new TermHashes([])).Rows(carried.Terms);
        return new OutputTable(
        [
            Texts.Shared("field", [.. rows.Select(row => row.Field)]),
            OutputColumn.Text.Of("term", [.. rows.Select(row => row.Term)]),
            new OutputColumn.Integer("records", [.. rows.Select(row => row.Records)]),
        ]);
    }

    /// <summary>The pairs of records that are what they were, by left and right record.</summary>
    /// <exception cref="StoreException">Surroundings: the table is not what was written.</exception>
    internal static IReadOnlyList<ScoredPair> ReadPairs(TextTable table, IReadOnlyList<RecordKey> keys, bool[] changed)
    {
        if (table.Find("left") is not { } left || table.Find("right") is not { } right || table.Find("match_weight") is not { } weight) throw Damaged();
        Dictionary<string, int> numbers = new(keys.Count, StringComparer.Ordinal);
        for (int at = 0; at < keys.Count; at++) if (!changed[at]) numbers.Add(keys[at].Label, at);
        int[] lefts = Numbers(left), rights = Numbers(right);
        double[] weights = [.. weight.Values.Select(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double bits) ? bits : throw Damaged())];
        List<ScoredPair> pairs = new(table.Rows);
        for (int row = 0; row < table.Rows; row++)
        {
            if (left.Codes[row] < 0 || right.Codes[row] < 0 || weight.Codes[row] < 0) throw Damaged();
            int a = lefts[left.Codes[row]], b = rights[right.Codes[row]];
            if (a >= 0 && b >= 0) pairs.Add(new ScoredPair(Math.Min(a, b), Math.Max(a, b), weights[weight.Codes[row]]));
        }
        pairs.Sort((x, y) => x.Left != y.Left ? x.Left.CompareTo(y.Left) : x.Right.CompareTo(y.Right));
        return pairs;

        int[] Numbers(TextColumn column) => [.. column.Values.Select(label => numbers.GetValueOrDefault(label, -1))];
    }

    static StoreException Damaged() => new(StoreFault.Surroundings, "The table of scored pairs is not what was written: restore the last backup, or change the model file, so that all is scored anew.");
}
