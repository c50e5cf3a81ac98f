namespace Reeve.Store.Tables;

/// <summary>Rows to be written: named columns of one length.</summary>
public sealed class OutputTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="columns">At least one; all of the same length; names not empty and distinct when case is ignored.</param>
    /// <exception cref="ArgumentException">The columns break one of these rules.</exception>
    public OutputTable(IReadOnlyList<OutputColumn> columns)
    {
        if (columns.Count == 0) throw new ArgumentException("A table has at least one column.", nameof(columns));
        Rows = columns[0].Rows;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (OutputColumn column in columns)
        {
            if (column.Rows != Rows) throw new ArgumentException($"Column {column.Name} has {column.Rows} rows, the first has {Rows}.", nameof(columns));
            if (!names.Add(column.Name)) throw new ArgumentException($"Two columns are called {column.Name}.", nameof(columns));
        }

        Columns = columns;
    }

    /// <summary>The columns, in the order in which they are written.</summary>
    public IReadOnlyList<OutputColumn> Columns { get; }

    /// <summary>The number of rows; at least 0.</summary>
    public int Rows { get; }
}
