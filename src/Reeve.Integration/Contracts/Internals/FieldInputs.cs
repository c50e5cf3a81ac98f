using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>What one field is read from: each distinct input once. An input is a text, or a combination of texts of several columns.</summary>
sealed class FieldInputs
{
    readonly TextColumn[] _columns;
    readonly IReadOnlyList<int>? _firstRow;
    readonly Dictionary<string, string>? _meanings;

    FieldInputs(FieldContract field, TextColumn[] columns, int[] codes, int count, IReadOnlyList<int>? firstRow)
    {
        (_columns, Codes, Count, _firstRow) = (columns, codes, count, firstRow);
        if (field.Codes.Count == 0) return;
        _meanings = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, meaning) in field.Codes) _meanings.TryAdd(code.Trim(), meaning);
    }

    /// <summary>One per row: an input, or -1 where there is no text.</summary>
    public int[] Codes { get; }

    /// <summary>The number of inputs.</summary>
    public int Count { get; }

    /// <summary>The number of columns read together.</summary>
    public int Width => _columns.Length;

    /// <summary>The inputs of a field.</summary>
    public static FieldInputs Of(FieldContract field, TextColumn[] columns)
    {
        if (columns.Length == 1) return new FieldInputs(field, columns, columns[0].Codes, columns[0].Values.Length, null);
        CodeFold fold = CodeFold.Of([.. columns.Select(column => column.Codes)], needsAll: false);
        return new FieldInputs(field, columns, fold.Codes, fold.FirstRow.Count, fold.FirstRow);
    }

    /// <summary>The distinct texts of all columns, local codes replaced by what they mean; for a reader to learn from.</summary>
    public IReadOnlyCollection<string> Distinct()
    {
        if (_columns.Length == 1 && _meanings is null) return _columns[0].Values;
        return [.. _columns.SelectMany(column => column.Values).Select(Meaning).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The text of an input of one column, its local code replaced by what it means; empty for nothing.</summary>
    public string Text(int input) => Meaning(_columns[0].Values[input]);

    /// <summary>The texts of an input of several columns, as <see cref="Text"/> has them; null where there is none.</summary>
    /// <param name="input">The input.</param>
    /// <param name="texts">Room for <see cref="Width"/>.</param>
    /// <returns>Whether there is any.</returns>
    public bool Texts(int input, Span<string?> texts)
    {
        int row = _firstRow![input];
        bool any = false;
        for (int column = 0; column < texts.Length; column++)
        {
            string? text = _columns[column][row];
            texts[column] = text is null || (text = Meaning(text)).Length == 0 ? null : text;
            any |= texts[column] is not null;
        }

        return any;
    }

    /// <summary>The input as it came; several texts are joined by commas.</summary>
    public string Raw(int input) => _firstRow is null
        ? _columns[0].Values[input]
        : string.Join(", ", _columns.Select(column => column[_firstRow[input]]).Where(text => text is not null));

    string Meaning(string text)
    {
        if (_meanings is not null && _meanings.TryGetValue(text.Trim(), out string? meaning)) text = meaning;
        return string.IsNullOrWhiteSpace(text) ? "" : text;
    }
}
