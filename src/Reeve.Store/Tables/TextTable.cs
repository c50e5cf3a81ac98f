namespace Reeve.Store.Tables;

/// <summary>Rows of text in named columns, held in memory.</summary>
/// <param name="columns">The columns; all have <paramref name="rows"/> codes and distinct names.</param>
/// <param name="rows">The number of rows; at least 0.</param>
/// <param name="lines">The physical line (from 1) on which each row starts, or null where the source has no lines.</param>
public sealed class TextTable(IReadOnlyList<TextColumn> columns, int rows, int[]? lines = null)
{
    /// <summary>The columns, in the order of the source.</summary>
    public IReadOnlyList<TextColumn> Columns { get; } = columns;

    /// <summary>The number of rows; at least 0.</summary>
    public int Rows { get; } = rows;

    /// <summary>The physical line (from 1) on which each row starts, or null where the source has no lines.</summary>
    public int[]? Lines { get; } = lines;

    /// <summary>The column with exactly this name, or null.</summary>
    public TextColumn? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);
}
