using Reeve.Integration.Connect;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>Finds rows that repeat a key or a value that has to be unique.</summary>
/// <remarks>
/// Rows are taken in the order they came. A row repeats when an earlier row that was kept has the same; so the later one breaks the
/// rule. What is missing repeats nothing. A rejected row holds nothing against later ones.
/// </remarks>
static class Repeats
{
    /// <summary>The field number that stands for the key as a whole; sorts after all fields.</summary>
    public const int WholeKey = int.MaxValue;

    /// <summary>Marks rows whose record a later load has too, when loads are upserted.</summary>
    /// <remarks>A rejected row of the later load replaces nothing: the last good state of its record stays.</remarks>
    /// <returns>How many were marked.</returns>
    public static long Replace(RecordNames names, SourceRows rows, RowMark[] marks)
    {
        var latest = new int[names.Values.Count];
        for (int row = 0; row < marks.Length; row++)
        {
            int record = names.Codes[row];
            if (record >= 0 && !marks[row].Has(RowMark.Rejected)) latest[record] = Math.Max(latest[record], Load(rows, row));
        }

        long replaced = 0;
        for (int row = 0; row < marks.Length; row++)
        {
            int record = names.Codes[row];
            if (record < 0 || Load(rows, row) >= latest[record]) continue;
            marks[row] = RowMark.Replaced;
            replaced++;
        }

        return replaced;
    }

    /// <summary>Marks the rows that repeat, and lists what each of them repeats, by row and field.</summary>
    public static List<(int Row, int Field)> Find(SourceFile source, IReadOnlyList<CheckedField> fields, RecordNames names, SourceRows rows, RowMark[] marks)
    {
        List<(int, int)> repeats = [];
        CheckedField[] unique = [.. fields.Where(field => field.Check.Contract.Unique && !IsWholeKey(source, field))];
        bool[][] held = [.. unique.Select(field => new bool[field.Values.Values.Count])];
        int[] holders = source.Key.Count == 0 ? [] : new int[names.Values.Count];
        Array.Fill(holders, -1);
        if (unique.Length == 0 && holders.Length == 0) return repeats;
        for (int row = 0; row < marks.Length; row++)
        {
            if (marks[row].Has(RowMark.Replaced)) continue;
            for (int at = 0; at < unique.Length; at++)
            {
                int value = unique[at].ValueAt(row);
                if (value < 0 || !held[at][value]) continue;
                repeats.Add((row, unique[at].Check.Number));
                marks[row] |= unique[at].MarkOf(BrokenRule.Unique);
                if (unique[at].Check.OnFail == OnFail.NullField) unique[at].NullRepeat(row);
            }

            int record = holders.Length == 0 ? -1 : names.Codes[row];
            if (record >= 0 && holders[record] >= 0 && !(source.Load == LoadMode.Upsert && Load(rows, row) > Load(rows, holders[record])))
            {
                repeats.Add((row, WholeKey));
                marks[row] |= RowMark.Breached | RowMark.Rejected;
            }

            if (marks[row].Has(RowMark.Rejected)) continue;
            for (int at = 0; at < unique.Length; at++)
            {
                int value = unique[at].ValueAt(row);
                if (value >= 0) held[at][value] = true;
            }

            if (record >= 0) holders[record] = row;
        }

        return repeats;
    }

    /// <summary>A key of one field is unique as a key; one rule is enough to say so.</summary>
    static bool IsWholeKey(SourceFile source, CheckedField field) => source.Key.Count == 1 && field.Check.IsKey;

    static int Load(SourceRows rows, int row) => rows.Parts[rows.PartOf[row]].Load;
}
