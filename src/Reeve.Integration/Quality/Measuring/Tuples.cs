using Reeve.Store.Tables;

namespace Reeve.Integration.Quality.Measuring;

/// <summary>Counts the distinct combinations of several columns' values.</summary>
static class Tuples
{
    /// <summary>Rows in which every column has a value, and the distinct combinations among them.</summary>
    /// <param name="columns">At least one; all of the same number of rows.</param>
    public static (long Rows, long Distinct) Count(IReadOnlyList<TextColumn> columns)
    {
        // Column by column, each pair of (combination so far, next value) gets a number: a key of any width stays one integer.
        int[] combined = columns[0].Codes;
        for (int next = 1; next < columns.Count; next++)
        {
            Dictionary<long, int> numbers = [];
            int[] codes = columns[next].Codes, joined = new int[combined.Length];
            for (int row = 0; row < joined.Length; row++)
            {
                if (combined[row] < 0 || codes[row] < 0)
                {
                    joined[row] = -1;
                    continue;
                }
                long pair = ((long)combined[row] << 32) | (uint)codes[row];
                if (!numbers.TryGetValue(pair, out joined[row])) numbers.Add(pair, joined[row] = numbers.Count);
            }
            combined = joined;
        }
        int most = combined.Length == 0 ? -1 : combined.Max();
        bool[] seen = new bool[most + 1];
        long rows = 0, distinct = 0;
        foreach (int code in combined)
        {
            if (code < 0) continue;
            rows++;
            if (seen[code]) continue;
            seen[code] = true;
            distinct++;
        }
        return (rows, distinct);
    }
}
