using System.Buffers;
using System.Runtime.CompilerServices;

namespace Reeve.Linkage.Block.Phonetics;

/// <summary>Metaphone: how an English word sounds, in the consonants 0BFHJKLMNPRSTWXY (0 is th, X is sh or ch) and a vowel only at the start.</summary>
/// <remarks>
/// Philips, L. (1990), "Hanging on the Metaphone", Computer Language 7(12), 39-43; the rules as tabulated there, not the many changes that
/// programs made since. Where the table leaves a choice: doubled letters other than C are joined first, so that Matthew and Mathew agree
/// (a doubled G stays hard); C is silent in -SCE-, -SCI-, -SCY-; G is heard in -GH at the end and silent in -GN and -GNED at the end only.
/// Only the letters A to Z, in either case, are heard: everything else is passed over, so fold accents first.
/// </remarks>
public static class Metaphone
{
    /// <summary>Characters of a code in the published form, which stops there.</summary>
    public const int Length = 4;

    /// <summary>A doubled G, joined: never soft.</summary>
    const char HardG = 'g';

    const int OnStack = 128;

    /// <summary>Writes the code of a name, as far as there is room.</summary>
    /// <param name="name">UTF-16 text; may be empty.</param>
    /// <param name="code">Room for the code, usually <see cref="Length"/> characters; a code that would be longer is cut off.</param>
    /// <returns>How many characters were written; 0 when nothing is heard.</returns>
    [SkipLocalsInit]
    public static int Encode(ReadOnlySpan<char> name, Span<char> code)
    {
        char[]? rented = null;
        Span<char> room = name.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(name.Length);
        Letters letters = new(Begin(Join(name, room)));
        int written = 0;
        for (int at = 0; at < letters.Length && written < code.Length; at++)
        {
            char sound = Sound(letters, at);
            if (sound == ' ') continue;
            code[written++] = sound;
            // The only letter with two sounds.
            if (letters[at] == 'X' && written < code.Length) code[written++] = 'S';
        }

        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return written;
    }

    /// <summary>The code of a name, at most <see cref="Length"/> characters; null when nothing is heard, so that such names do not share a key.</summary>
    /// <param name="name">UTF-16 text; may be empty.</param>
    public static string? Encode(ReadOnlySpan<char> name)
    {
        Span<char> code = stackalloc char[Length];
        int written = Encode(name, code);
        return written == 0 ? null : new string(code[..written]);
    }

    /// <summary>Keeps the letters, in upper case, each run of one letter other than C joined.</summary>
    static Span<char> Join(ReadOnlySpan<char> name, Span<char> room)
    {
        int count = 0;
        foreach (char character in name)
        {
            if (!char.IsAsciiLetter(character)) continue;
            char letter = (char)(character & ~0x20);
            if (count > 0 && letter != 'C' && (room[count - 1] & ~0x20) == letter)
            {
                if (letter == 'G') room[count - 1] = HardG;
            }
            else
            {
                room[count++] = letter;
            }
        }

        return room[..count];
    }

    /// <summary>The special beginnings: a first letter that is silent or sounds like another.</summary>
    static Span<char> Begin(Span<char> letters)
    {
        if (letters is ['A', 'E', ..] or ['G' or 'K' or 'P', 'N', ..] or ['W', 'R', ..]) return letters[1..];
        if (letters is ['X', ..]) letters[0] = 'S';
        if (letters is not ['W', 'H', ..]) return letters;
        letters[1] = 'W';
        return letters[1..];
    }

    /// <summary>The sound of one letter where it stands; a space when it is silent.</summary>
    static char Sound(Letters word, int at) => word[at] switch
    {
        'A' or 'E' or 'I' or 'O' or 'U' => at == 0 ? word[at] : ' ',
        'B' => word.IsLast(at) && word[at - 1] == 'M' ? ' ' : 'B',
        'C' => SoundOfC(word, at),
        'D' => word[at + 1] == 'G' && word.IsFront(at + 2) ? 'J' : 'T',
        'G' => SoundOfG(word, at),
        HardG => 'K',
        'H' => word[at - 1] is 'C' or 'S' or 'P' or 'T' or 'G' or HardG || (word.IsVowel(at - 1) && !word.IsVowel(at + 1)) ? ' ' : 'H',
        'K' => word[at - 1] == 'C' ? ' ' : 'K',
        'P' => word[at + 1] == 'H' ? 'F' : 'P',
        'Q' or 'X' => 'K',
        'S' => word[at + 1] == 'H' || word.Has(at, "SIO") || word.Has(at, "SIA") ? 'X' : 'S',
        'T' => SoundOfT(word, at),
        'V' => 'F',
        'W' or 'Y' => word.IsVowel(at + 1) ? word[at] : ' ',
        'Z' => 'S',
        char letter => letter,
    };

    static char SoundOfC(Letters word, int at)
    {
        bool afterS = word[at - 1] == 'S';
        if (word.IsFront(at + 1)) return afterS ? ' ' : word.Has(at, "CIA") ? 'X' : 'S';
        return word[at + 1] == 'H' && !afterS ? 'X' : 'K';
    }

    static char SoundOfG(Letters word, int at)
    {
        if (word[at + 1] == 'H') return word.IsLast(at + 1) || word.IsVowel(at + 2) ? 'K' : ' ';
        if (word[at + 1] == 'N' && (word.IsLast(at + 1) || (word.Has(at, "GNED") && word.IsLast(at + 3)))) return ' ';
        if (!word.IsFront(at + 1)) return 'K';
        return word[at - 1] == 'D' ? ' ' : 'J';
    }

    static char SoundOfT(Letters word, int at)
    {
        if (word.Has(at, "TIA") || word.Has(at, "TIO")) return 'X';
        if (word[at + 1] == 'H') return '0';
        return word.Has(at, "TCH") ? ' ' : 'T';
    }
}
