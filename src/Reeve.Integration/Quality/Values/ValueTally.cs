using Reeve.Store.Tables;

namespace Reeve.Integration.Quality.Values;

/// <summary>A column's distinct values and in how many rows each is. Holds personal values.</summary>
sealed class ValueTally
{
    readonly TextColumn column;
    readonly int[] counts;

    /// <summary>Counts the values of a column, row by row.</summary>
    public ValueTally(TextColumn column)
    {
        this.column = column;
        counts = new int[column.Values.Length];
        foreach (int code in column.Codes)
        {
            if (code < 0) continue;
            if (counts[code]++ == 0) Distinct++;
            Filled++;
        }
    }

    /// <summary>Rows with a value.</summary>
    public long Filled { get; }

    /// <summary>Distinct values that some row has.</summary>
    public long Distinct { get; }

    /// <summary>Rows whose value no other row has.</summary>
    public long Alone => counts.LongCount(count => count == 1);

    /// <summary>The rows of the commonest value; 0 when there is none.</summary>
    public int Commonest => counts.Length == 0 ? 0 : counts.Max();

    /// <summary>Each value that some row has, and its rows, in no promised order.</summary>
    public IEnumerable<(string Value, int Rows)> All
    {
        get
        {
            for (int code = 0; code < counts.Length; code++)
                if (counts[code] > 0) yield return (column.Values[code], counts[code]);
        }
    }

    /// <summary>The rows whose value satisfies a condition, asked once for each distinct value.</summary>
    public long Rows(Func<string, bool> condition) => All.Where(value => condition(value.Value)).Sum(value => (long)value.Rows);
}
