namespace Reeve.Standards;

/// <summary>Words that were met lately, so that a word that comes again is the same string and no new one. For any number of threads.</summary>
/// <remarks>A table of a fixed size, in which a word takes the place of another with the same hash. It changes which strings there are, never what they say:
/// threads that put words into one slot at once each get their own word, and a string is whole for whoever sees it.</remarks>
sealed class WordPool
{
    const int Slots = 4096, LongestKept = 40;

    readonly string?[] words = new string?[Slots];

    /// <summary>The word as a string.</summary>
    internal string Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKept) return new string(word);
        ref string? slot = ref words[string.GetHashCode(word, StringComparison.Ordinal) & (Slots - 1)];
        if (slot is { } known && word.SequenceEqual(known)) return known;
        return slot = new string(word);
    }
}
