using Reeve.Standards;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>An address that is looked for: its words in order, and the lines they stand in. Personal.</summary>
sealed class InputText
{
    readonly string joined;
    readonly int[] ends;

    InputText(string[] words, int[] lines, UkAddress? parsed, string? postcode)
    {
        Words = words;
        Lines = lines;
        Parsed = parsed;
        Postcode = postcode;
        joined = string.Concat(words);
        ends = new int[words.Length + 1];
        for (int at = 0; at < words.Length; at++) ends[at + 1] = ends[at] + words[at].Length;
    }

    /// <summary>The words as <see cref="PartText"/> spells them, without the postcode.</summary>
    public string[] Words { get; }

    /// <summary>The line of each word, from 0.</summary>
    public int[] Lines { get; }

    /// <summary>The address as the words alone tell it; null when there is only a postcode.</summary>
    public UkAddress? Parsed { get; }

    /// <summary>The postcode in its canonical form, or null.</summary>
    public string? Postcode { get; }

    /// <summary>All words run together.</summary>
    public string All => joined;

    /// <summary>Words from one to before another, run together.</summary>
    public ReadOnlySpan<char> Span(int from, int to) => joined.AsSpan(ends[from], ends[to] - ends[from]);

    /// <summary>Reads an input; null when nothing in it is an address or a postcode.</summary>
    public static InputText? Read(in AddressInput input)
    {
        string? postcode = Standards.Postcode.Canonical(input.Postcode);
        // Town and postcode stand in each other's column now and then.
        string? text = postcode is null && !Placeholders(input.Postcode) ? $"{input.Address}, {input.Postcode}" : input.Address;
        UkAddress? parsed = UkAddress.Parse(text);
        if (parsed is null) return postcode is null ? null : new InputText([], [], null, postcode);
        List<string> words = [];
        List<int> lines = [];
        string value = parsed.Value;
        if (parsed.Postcode is { } own && value.EndsWith(own, StringComparison.Ordinal)) value = value[..^own.Length];
        int line = 0;
        foreach (string part in value.Split(','))
        {
            foreach (string word in part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(PartText.Fold(word));
                lines.Add(line);
            }
            line++;
        }
        return new InputText([.. words], [.. lines], parsed, postcode ?? parsed.Postcode);
    }

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => "[withheld]";

    static bool Placeholders(string? text) => string.IsNullOrWhiteSpace(text);
}
