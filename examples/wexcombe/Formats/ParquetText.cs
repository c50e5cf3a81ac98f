using Reeve.Store.Tables;

namespace Reeve.Wexcombe.Formats;

/// <summary>A Parquet file whose columns are all text; empty cells are missing.</summary>
static class ParquetText
{
    /// <summary>Writes a file whole, or replaces it.</summary>
    /// <exception cref="Reeve.Store.StoreException">It cannot be written.</exception>
    public static void Write(string path, string[] header, IReadOnlyList<string[]> rows)
    {
        var columns = new OutputColumn[header.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            int column = i;
            columns[i] = OutputColumn.Text.Of(header[i], [.. rows.Select(row => row[column].Length == 0 ? null : row[column])]);
        }
        TableFiles.Write(new OutputTable(columns), path, TableFormat.Parquet);
    }
}
