using Reeve.Store.Tables;

namespace Reeve.Integration.Connect.Read;

/// <summary>Dictionary-encodes one column of text: trimmed, empty is missing, values in the order of first appearance.</summary>
sealed class ColumnEncoder
{
    readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);
    readonly List<string> _values = [];
    readonly List<int> _codes = [];

    /// <summary>Whether any cell is filled.</summary>
    public bool HasValues => _values.Count > 0;

    /// <summary>The cell of a row so far.</summary>
    public string? this[int row] => _codes[row] < 0 ? null : _values[_codes[row]];

    /// <summary>Adds a cell.</summary>
    public void Add(string? text)
    {
        string tidy = text?.Trim() ?? "";
        if (tidy.Length == 0)
        {
            _codes.Add(-1);
            return;
        }
        if (!_codeOf.TryGetValue(tidy, out int code))
        {
            code = _values.Count;
            _codeOf.Add(tidy, code);
            _values.Add(tidy);
        }
        _codes.Add(code);
    }

    /// <summary>The column of the first rows.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">How many rows; values that no longer occur go.</param>
    public TextColumn Build(string name, int rows)
    {
        int[] codes = [.. _codes.Take(rows)];
        int used = codes.Length == 0 ? 0 : codes.Max() + 1; // values stand in the order of their first row
        return new TextColumn(name, codes, [.. _values.Take(used)]);
    }
}
