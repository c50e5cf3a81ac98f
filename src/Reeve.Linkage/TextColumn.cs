namespace Reeve.Linkage;

/// <summary>A column of standardised text, dictionary-encoded: each distinct value is kept, compared and keyed once.</summary>
/// <param name="name">The name that models use.</param>
/// <param name="codes">One per record: an index into <paramref name="values"/>, or -1 where the value is missing.</param>
/// <param name="values">The distinct values.</param>
public sealed class TextColumn(string name, int[] codes, string[] values)
{
    /// <summary>The name that models use.</summary>
    public string Name { get; } = name;

    /// <summary>One per record: an index into <see cref="Values"/>, or -1 where the value is missing.</summary>
    public int[] Codes { get; } = codes;

    /// <summary>The distinct values.</summary>
    public string[] Values { get; } = values;

    /// <summary>The text of a record, or null where it is missing.</summary>
    public string? this[int record] => Codes[record] < 0 ? null : Values[Codes[record]];

    /// <summary>Encodes one text per record; null is missing. Values stand in the order of first appearance.</summary>
    public static TextColumn Encode(string name, IReadOnlyList<string?> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        int[] codes = new int[texts.Count];
        for (int record = 0; record < codes.Length; record++)
        {
            if (texts[record] is not { } text) { codes[record] = -1; continue; }
            if (!seen.TryGetValue(text, out int code)) seen.Add(text, code = seen.Count);
            codes[record] = code;
        }
        return new TextColumn(name, codes, [.. seen.Keys]);
    }

    /// <summary>The column that a function of the value gives; equal results share a code, null is missing.</summary>
    public TextColumn Map(string name, Func<string, string?> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return MapCodes(name, code => map(Values[code]));
    }

    /// <summary>The column that a function of the value's code gives; equal results share a code, null and an empty text are missing.</summary>
    public TextColumn MapCodes(string name, Func<int, string?> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        int[] recode = new int[Values.Length];
        for (int code = 0; code < recode.Length; code++)
        {
            if (map(code) is not { Length: > 0 } text) { recode[code] = -1; continue; }
            if (!seen.TryGetValue(text, out int mapped)) seen.Add(text, mapped = seen.Count);
            recode[code] = mapped;
        }
        int[] codes = new int[Codes.Length];
        for (int record = 0; record < codes.Length; record++) codes[record] = Codes[record] < 0 ? -1 : recode[Codes[record]];
        return new TextColumn(name, codes, [.. seen.Keys]);
    }
}
