using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Errors;

/// <summary>Slips of the fingers and of scanners.</summary>
static class Typos
{
    const int Shortest = 3;

    static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    static readonly (string Read, string As)[] Confusions =
        [("rn", "m"), ("m", "rn"), ("cl", "d"), ("vv", "w"), ("w", "vv"), ("o", "0"), ("l", "1"), ("i", "l"), ("O", "0"), ("S", "5"), ("B", "8"), ("e", "c"), ("h", "b"), ("ri", "n")];

    /// <summary>One slip: a neighbouring key, two letters in each other's place, one left out or one twice. Texts under three letters stay.</summary>
    public static string Slip(string text, Chance chance)
    {
        if (text.Length < Shortest) return text;
        while (true)
        {
            // People look at the first letter while they type it.
            int at = chance.Happens(0.08) ? 0 : chance.Between(1, text.Length - 1);
            string slipped = chance.Below(10) switch
            {
                < 3 => Neighbour(text, at, chance),
                < 6 when at + 1 < text.Length => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
                < 8 => text.Remove(at, 1),
                _ => text.Insert(at, text[at].ToString()),
            };
            // Two equal letters can be exchanged, and a space has no neighbour.
            if (slipped != text && char.IsLetterOrDigit(text[at])) return slipped;
        }
    }

    /// <summary>One group of letters read as another that looks like it; the text itself when it has none.</summary>
    public static string Misread(string text, Chance chance)
    {
        (string Read, string As)[] possible = Array.FindAll(Confusions, pair => text.Contains(pair.Read, StringComparison.Ordinal));
        if (possible.Length == 0) return text;
        (string read, string seen) = chance.Pick(possible);
        int at = text.LastIndexOf(read, StringComparison.Ordinal);
        return $"{text[..at]}{seen}{text[(at + read.Length)..]}";
    }

    static string Neighbour(string text, int at, Chance chance)
    {
        char plain = char.ToLowerInvariant(Accents.Without(text[at].ToString())[0]);
        string? row = Array.Find(Rows, row => row.Contains(plain, StringComparison.Ordinal));
        if (row is null) return text;
        int key = row.IndexOf(plain);
        char hit = row[key == 0 ? 1 : key == row.Length - 1 || chance.Happens(0.5) ? key - 1 : key + 1];
        return $"{text[..at]}{(char.IsUpper(text[at]) ? char.ToUpperInvariant(hit) : hit)}{text[(at + 1)..]}";
    }
}
