using Reeve.Store.Tables;

namespace Reeve.Store.DuckDb.Internals;

/// <summary>Gathers a result of text columns into a table.</summary>
static class TextTableBuilder
{
    /// <summary>Reads a result to its end.</summary>
    /// <param name="result">All of its columns are text.</param>
    /// <exception cref="StoreException">Data: more rows than an array can hold.</exception>
    public static TextTable Read(DuckDbResult result)
    {
        TextColumnBuilder[] builders = [.. result.Fields.Select(field => new TextColumnBuilder(field.Name))];
        int rows = 0;
        while (result.Next() is { } chunk)
        {
            using (chunk)
            {
                if (rows > Array.MaxLength - chunk.Rows)
                    throw new StoreException(StoreFault.Data, "The file has more rows than can be held in memory at once.");
                for (int column = 0; column < builders.Length; column++) Add(builders[column], chunk.Column(column));
                rows += chunk.Rows;
            }
        }

        return new TextTable([.. builders.Select(builder => builder.Build())], rows);
    }

    static void Add(TextColumnBuilder builder, DuckDbColumn column)
    {
        for (int row = 0; row < column.Rows; row++)
        {
            if (column.TryBytes(row, out ReadOnlySpan<byte> utf8)) builder.Add(utf8);
            else builder.PadTo(builder.Rows + 1);
        }
    }
}
