namespace Reeve.Integration.Contracts.Internals;

/// <summary>Remembers texts that were met lately, so that equal ones are one string: what is short-lived costs the collector nothing.</summary>
/// <remarks>A table of a fixed size in which a text takes the place of another with the same hash. It changes which strings there are, never what they say. Not for several threads.</remarks>
sealed class TextPool
{
    const int Slots = 8192, LongestKept = 64;

    readonly string?[] _texts = new string?[Slots];

    /// <summary>An equal text.</summary>
    public string? Of(string? text)
    {
        if (text is null || text.Length > LongestKept) return text;
        ref string? slot = ref _texts[text.GetHashCode(StringComparison.Ordinal) & (Slots - 1)];
        if (slot is not null && slot == text) return slot;
        slot = text;
        return text;
    }
}
