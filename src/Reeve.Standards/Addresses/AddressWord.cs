using System.Text;

namespace Reeve.Standards;

/// <summary>A word of an address as it grows, letter by letter.</summary>
/// <param name="room">Room for the longest word.</param>
/// <param name="pool">Where words are met again, or null.</param>
ref struct AddressWord(Span<char> room, WordPool? pool)
{
    readonly Span<char> room = room;
    readonly WordPool? pool = pool;

    /// <summary>How many characters it has.</summary>
    internal int Length { get; private set; }

    /// <summary>Its first character; it has one.</summary>
    internal readonly char First => room[0];

    /// <summary>Its last character; it has one.</summary>
    internal readonly char Last => room[Length - 1];

    /// <summary>Adds a character.</summary>
    internal void Append(char c) => room[Length++] = c;

    /// <summary>Adds several.</summary>
    internal void Append(scoped ReadOnlySpan<char> characters)
    {
        characters.CopyTo(room[Length..]);
        Length += characters.Length;
    }

    /// <summary>Adds a letter outside the basic plane.</summary>
    internal void Append(Rune letter) => Length += letter.EncodeToUtf16(room[Length..]);

    /// <summary>Ends it: if it has any character it becomes the line's next word, and another may begin.</summary>
    internal void End(List<string> line)
    {
        if (Length == 0) return;
        line.Add(pool is null ? new string(room[..Length]) : pool.Of(room[..Length]));
        Length = 0;
    }
}
