namespace Reeve.Standards;

/// <summary>
/// Folds letters of the Latin script to a to z, so that Zoë and Zoe compare equal; other scripts keep their letters in lower case.
/// </summary>
/// <remarks>
/// The table is the base letter of each compatibility decomposition in the Unicode Character Database, and for letters without one
/// (ø, ł, ß...) the spelling used where the letter is not to be had, as in passports. It is written out because the runtime is built
/// without culture data, where normalisation does nothing.
/// </remarks>
static class LatinFold
{
    const int First = 0xC0, End = 0x250, ExtendedFirst = 0x1E00, ExtendedEnd = 0x1F00;

    /// <summary>At most three letters come of one.</summary>
    internal const int MostLetters = 3;

    /// <summary>
    /// One character for each of U+00C0 to U+024F: a letter, a digit that stands for several (see <see cref="Write"/>), or a dot: keep.
    /// </summary>
    const string Latin =
        "aaaaaa2ceeeeiiiidnooooo.ouuuuy41aaaaaa2ceeeeiiiidnooooo.ouuuuy4y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkklllllll"
        + "lllnnnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "bbbb.....dd....a.ffg...ikkl..nnooo..pp.....ttttuu.vyyzz........."
        + "....666777888aaiioouuuuuuuuuu.aaaa22ggggkkoooo..j666gg..nnaa22oo"
        + "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..accl.s"
        + "z..bu.eejjqqrryy";

    /// <summary>The same for U+1E00 to U+1EFF, most of them for Vietnamese, Welsh and transliterated Arabic.</summary>
    const string LatinExtended =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwyasss1.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    static readonly string[] Several = ["ss", "ae", "oe", "th", "ij", "dz", "lj", "nj"];
    static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]; // U+FB00 to U+FB06

    /// <summary>Writes a character in lower case and, if it is Latin, without its marks.</summary>
    /// <param name="c">Any UTF-16 code unit that is not half of a surrogate pair.</param>
    /// <param name="destination">Room for <see cref="MostLetters"/> characters.</param>
    /// <returns>How many characters were written: one to three.</returns>
    internal static int Write(char c, Span<char> destination)
    {
        c = char.ToLowerInvariant(c);
        if (c < First)
        {
            destination[0] = c switch { 'ª' => 'a', 'º' => 'o', _ => c };
            return 1;
        }
        char entry = c switch
        {
            < (char)End => Latin[c - First],
            'ə' => 'a',
            >= (char)ExtendedFirst and < (char)ExtendedEnd => LatinExtended[c - ExtendedFirst],
            _ => '.',
        };
        switch (entry)
        {
            case '.': break;
            case < '1' or > '8':
                destination[0] = entry;
                return 1;
            default:
                return Copy(Several[entry - '1'], destination);
        }
        if (c is >= '\uFB00' and <= '\uFB06') return Copy(Ligatures[c - '\uFB00'], destination);
        // Full-width forms stand at a fixed distance from ASCII.
        destination[0] = c is >= '\uFF01' and <= '\uFF5E' ? char.ToLowerInvariant((char)(c - 0xFEE0)) : c;
        return 1;
    }

    /// <summary>Whether a letter stands for itself: no ligature and no full-width form.</summary>
    internal static bool IsOrdinary(char c) => c is >= (char)First and not (>= '\uFB00' and <= '\uFB06') and not (>= '\uFF01' and <= '\uFF5E');

    /// <summary>Whether a letter folds to a to z.</summary>
    internal static bool IsLatin(char c)
    {
        Span<char> letters = stackalloc char[MostLetters];
        _ = Write(c, letters);
        return letters[0] < 128;
    }

    static int Copy(string letters, Span<char> destination)
    {
        letters.CopyTo(destination);
        return letters.Length;
    }
}
