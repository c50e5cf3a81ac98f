using System.Globalization;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>The number of a building: 14, 14a, 14-16, 14a-16b.</summary>
/// <param name="Start">The first number; 0 when there is no number.</param>
/// <param name="Suffix">The letters after it, or empty.</param>
/// <param name="End">The last number of a range; 0 when it is no range.</param>
/// <param name="EndSuffix">The letters after that, or empty.</param>
readonly record struct HouseNumber(int Start, string Suffix, int End, string EndSuffix)
{
    const int MostDigits = 6;

    /// <summary>No number.</summary>
    public static HouseNumber Absent { get; } = new(0, "", 0, "");

    /// <summary>Whether there is a number.</summary>
    public bool IsPresent => Start > 0;

    /// <summary>Withheld: with a street it is personal.</summary>
    public override string ToString() => "[withheld]";

    /// <summary>As it is written: <c>14a-16</c>.</summary>
    public string Text => End > 0 ? $"{Start}{Suffix.ToUpperInvariant()}-{End}{EndSuffix.ToUpperInvariant()}" : $"{Start}{Suffix.ToUpperInvariant()}";

    /// <summary>Reads a word.</summary>
    public static bool TryRead(string word, out HouseNumber number)
    {
        number = Absent;
        int at = 0;
        if (!Half(word, ref at, out int start, out string suffix)) return false;
        if (at == word.Length)
        {
            number = new HouseNumber(start, suffix, 0, "");
            return true;
        }
        if (word[at++] != '-' || !Half(word, ref at, out int end, out string endSuffix) || at < word.Length) return false;
        // 14-14a and 14a-14c are ranges of letters; 14-2 is none.
        number = end >= start ? new HouseNumber(start, suffix, end, endSuffix) : new HouseNumber(start, suffix, 0, "");
        return true;
    }

    /// <summary>Whether the number stands in a range of one side of the street, or shares a part of it.</summary>
    public bool Overlaps(HouseNumber other)
    {
        if (End == 0 && other.End == 0) return false;
        int last = Math.Max(Start, End), otherLast = Math.Max(other.Start, other.End);
        if (last < other.Start || otherLast < Start) return false;
        (HouseNumber range, HouseNumber single) = End > 0 ? (this, other) : (other, this);
        // 14-18 is 14, 16 and 18; 14-17 is all of them.
        return (range.End - range.Start) % 2 == 1 || (single.Start - range.Start) % 2 == 0;
    }

    static bool Half(string word, ref int at, out int number, out string suffix)
    {
        int first = at;
        while (at < word.Length && char.IsAsciiDigit(word[at])) at++;
        suffix = "";
        if (at == first || at - first > MostDigits || !int.TryParse(word.AsSpan(first, at - first), NumberStyles.None, CultureInfo.InvariantCulture, out number) || number == 0)
        {
            number = 0;
            return false;
        }
        int letters = at;
        while (at < word.Length && char.IsAsciiLetter(word[at])) at++;
        // 2nd, 12th and the like count floors and streets.
        if (at - letters > 1) return false;
        suffix = word[letters..at];
        return true;
    }
}
