using Reeve.Store.Tables;

namespace Reeve.Store.Tests.Parquet;

/// <summary>Tables of text and numbers, with values that repeat, are missing, are long, or are of no Latin script.</summary>
static class AnyTable
{
    public static OutputTable Of(Random random)
    {
        int rows = random.Next(3) switch { 0 => random.Next(4), 1 => random.Next(300), _ => random.Next(5000) };
        return new([.. Enumerable.Range(0, 1 + random.Next(6)).Select(column => Column(random, $"c{column} ä", rows))]);
    }

    static OutputColumn Column(Random random, string name, int rows)
    {
        string[] pieces = ["", "a", "Zoë", "O'Brien", "a text too long for its slot", "\n\"", "王", "𠮷", new string('r', 300)];
        int distinct = 1 + random.Next(random.Next(2) == 0 ? 5 : 2 * (rows + 1)), missing = random.Next(4);
        bool IsMissing() => missing == 3 || (missing > 0 && random.Next(4) < missing);
        switch (random.Next(4))
        {
            case 0:
                return new OutputColumn.Integer(name, [.. Enumerable.Range(0, rows).Select(_ => random.NextInt64(distinct) * (random.Next(2) == 0 ? 1 : long.MinValue / 7))], [.. Enumerable.Range(0, rows).Select(_ => IsMissing())]);
            case 1:
                return new OutputColumn.Real(name, [.. Enumerable.Range(0, rows).Select(_ => IsMissing() ? double.NaN : random.Next(distinct) / 7.0 * (random.Next(2) == 0 ? 1 : -1e200))]);
            default:
                string[] values = [.. Enumerable.Range(0, distinct).Select(_ => $"{pieces[random.Next(pieces.Length)]}{(random.Next(2) == 0 ? random.Next(distinct) : "")}")];
                return new OutputColumn.Text(name, [.. Enumerable.Range(0, rows).Select(_ => IsMissing() ? -1 : random.Next(distinct))], values);
        }
    }
}
