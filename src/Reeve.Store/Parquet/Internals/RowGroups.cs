using Reeve.Store.Tables;

namespace Reeve.Store.Parquet.Internals;

/// <summary>Shares the rows of a table out among the groups of its file.</summary>
static class RowGroups
{
    /// <summary>As many as DuckDB puts into a group, so that readers share the work out as evenly.</summary>
    const int MostRows = 122_880;

    /// <summary>No column of a group is longer, in bytes, unless it is one row: a page holds less than 2 GiB, and is held in memory.</summary>
    const long MostBytes = 1 << 26;

    /// <summary>A UTF-16 unit becomes three bytes of UTF-8 at the most; the length of the text stands before it.</summary>
    const int UnitBytes = 3, LengthBytes = 4;

    /// <summary>The first row and the number of rows of each group, in order.</summary>
    public static IEnumerable<(int First, int Rows)> Of(OutputTable table)
    {
        OutputColumn.Text[] large = [.. table.Columns.OfType<OutputColumn.Text>().Where(MayBeLarge)];
        for (int first = 0, rows; first < table.Rows; first += rows)
        {
            rows = Math.Min(MostRows, table.Rows - first);
            foreach (OutputColumn.Text column in large) rows = Fitting(column, first, rows);
            yield return (first, rows);
        }
    }

    static bool MayBeLarge(OutputColumn.Text column)
    {
        foreach (string value in column.Values)
        {
            if (BytesOf(value) > MostBytes / MostRows) return true;
        }

        return false;
    }

    static int Fitting(OutputColumn.Text column, int first, int rows)
    {
        long bytes = 0;
        for (int row = 0; row < rows; row++)
        {
            int code = column.Codes[first + row];
            if (code >= 0) bytes += BytesOf(column.Values[code]);
            if (bytes > MostBytes) return Math.Max(1, row);
        }

        return rows;
    }

    static long BytesOf(string value) => LengthBytes + ((long)UnitBytes * value.Length);
}
