using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>Finds the columns that fields are read from: by their exact name, else by the name but for letter case and spaces at the ends.</summary>
sealed class ColumnFinder
{
    readonly TextTable _table;
    readonly Dictionary<string, TextColumn> _exact = new(StringComparer.Ordinal);
    readonly ILookup<string, TextColumn> _loose;
    readonly List<string> _notes = [];

    ColumnFinder(TextTable table)
    {
        _table = table;
        foreach (TextColumn column in table.Columns) _exact.TryAdd(column.Name, column);
        _loose = table.Columns.ToLookup(column => column.Name.Trim(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The columns of each field, in the order of the contract.</summary>
    /// <param name="table">The rows. With neither rows nor columns (an empty list of JSON), every column is an empty one.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="notes">Which columns were found under another spelling.</param>
    /// <exception cref="Store.StoreException">Data: columns that are not there; or that cannot be told apart.</exception>
    public static IReadOnlyList<TextColumn[]> Find(TextTable table, IReadOnlyList<FieldContract> fields, out IReadOnlyList<string> notes)
    {
        var finder = new ColumnFinder(table);
        List<(FieldContract, string)> missing = [];
        List<TextColumn[]> found = [];
        bool anyFound = false;
        foreach (FieldContract field in fields)
        {
            TextColumn?[] columns = [.. field.From.Select(name => finder.Find(field, name))];
            for (int at = 0; at < columns.Length; at++)
            {
                if (columns[at] is null) missing.Add((field, field.From[at]));
                else anyFound = true;
            }

            found.Add(columns!);
        }

        if (missing.Count > 0) throw ContractFaults.Missing(missing, [.. table.Columns.Select(column => column.Name)], anyFound);
        notes = finder._notes;
        return found;
    }

    TextColumn? Find(FieldContract field, string name)
    {
        if (_exact.TryGetValue(name, out TextColumn? exact)) return exact;
        if (_table.Rows == 0 && _table.Columns.Count == 0) return new TextColumn(name, [], []);
        TextColumn[] near = [.. _loose[name.Trim()]];
        if (near.Length > 1) throw ContractFaults.Ambiguous(field, name, near.Length);
        if (near.Length == 0) return null;
        _notes.Add($"Column `{near[0].Name}` was read as `{name}`.");
        return near[0];
    }
}
