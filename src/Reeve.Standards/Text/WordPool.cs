namespace Reeve.Standards;

/// <summary>Words that were met lately, so that a word that comes again is the same string and no new one. Not for several threads.</summary>
/// <remarks>A table of a fixed size, in which a word takes the place of another with the same hash. It changes which strings there are, never what they say.</remarks>
sealed class WordPool
{
    const int Slots = 4096, LongestKept = 40;

    readonly string?[] words = new string?[Slots];

    /// <summary>The word as a string.</summary>
    internal string Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKept) return new string(word);
        ref string? slot = ref words[string.GetHashCode(word, StringComparison.Ordinal) & (Slots - 1)];
        if (slot is not null && word.SequenceEqual(slot)) return slot;
        return slot = new string(word);
    }
}
