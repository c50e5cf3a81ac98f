namespace Reeve.Integration.Index.Property.Match;

/// <summary>Words of parts of addresses, each text read once: streets and towns repeat. For one thread; arrays are shared and not to be changed.</summary>
sealed class PartWords
{
    readonly Dictionary<string, (string[] Words, string Joined)> known = new(StringComparer.Ordinal);

    /// <summary>As <see cref="PartText.Words"/>.</summary>
    public string[] Of(string? text) => Read(text).Words;

    /// <summary>The words run together.</summary>
    public string Joined(string? text) => Read(text).Joined;

    (string[] Words, string Joined) Read(string? text)
    {
        if (text is null) return ([], "");
        if (known.TryGetValue(text, out (string[] Words, string Joined) found)) return found;
        string[] words = PartText.Words(text);
        return known[text] = (words, string.Concat(words));
    }
}
