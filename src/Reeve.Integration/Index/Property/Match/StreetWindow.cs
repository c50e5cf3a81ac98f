using Reeve.Linkage.Compare;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>Where the name of a street stands among the words of an address.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word after its last.</param>
/// <param name="Finding">How it was found.</param>
/// <param name="Slips">How many slips of the keys are in it.</param>
/// <param name="IsFirstLetter">Whether one of them is in the first letter.</param>
readonly record struct StreetWindow(int From, int To, StreetFinding Finding, int Slips, bool IsFirstLetter)
{
    const int MostWords = 6, ShortestStem = 3;

    /// <summary>Whether the name was found at all.</summary>
    public bool IsFound => To > From;

    /// <summary>Looks for the name of a street: as it is, then without its last word, then with slips.</summary>
    public static StreetWindow Find(InputText text, Thoroughfare street)
    {
        if (street.Joined.Length == 0) return default;
        if (Exact(text, street.Joined) is { To: > 0 } same) return new StreetWindow(same.From, same.To, StreetFinding.Same, 0, false);
        bool hasKind = street.Stem.Length < street.Joined.Length;
        (int From, int To) stem = hasKind && street.Stem.Length >= ShortestStem ? Exact(text, street.Stem) : default;
        if (stem.To > 0 && stem.To < text.Words.Length && PartText.IsType(text.Words[stem.To])) return new StreetWindow(stem.From, stem.To + 1, StreetFinding.OtherKind, 0, false);
        StreetWindow close = Close(text, street);
        if (close.IsFound) return close;
        return stem.To > 0 ? new StreetWindow(stem.From, stem.To, StreetFinding.NoKind, 0, false) : default;
    }

    /// <summary>Where words run together are a name; of several places the one behind a number, else the first.</summary>
    static (int From, int To) Exact(InputText text, string name)
    {
        (int From, int To) found = default;
        for (int from = 0; from < text.Words.Length; from++)
        {
            if (text.Words[from][0] != name[0]) continue;
            for (int to = from + 1; to <= Math.Min(text.Words.Length, from + MostWords); to++)
            {
                ReadOnlySpan<char> span = text.Span(from, to);
                if (span.Length > name.Length) break;
                if (!span.SequenceEqual(name)) continue;
                if (from > 0 && char.IsAsciiDigit(text.Words[from - 1][0])) return (from, to);
                if (found.To == 0) found = (from, to);
            }
        }
        return found;
    }

    static StreetWindow Close(InputText text, Thoroughfare street)
    {
        string name = street.Joined;
        int forgiven = PartText.Forgiven(name.Length), best = forgiven + 1;
        StreetWindow found = default;
        if (forgiven == 0) return found;
        for (int from = 0; from < text.Words.Length; from++)
        {
            if (char.IsAsciiDigit(text.Words[from][0])) continue;
            for (int to = from + 1; to <= Math.Min(text.Words.Length, from + MostWords); to++)
            {
                if (text.Lines[to - 1] != text.Lines[from]) break;
                ReadOnlySpan<char> span = text.Span(from, to);
                if (span.Length > name.Length + forgiven) break;
                if (span.Length < name.Length - forgiven) continue;
                int slips = Levenshtein.OptimalStringAlignment(span, name);
                if (slips >= best) continue;
                best = slips;
                found = new StreetWindow(from, to, StreetFinding.Slips, slips, span[0] != name[0]);
            }
        }
        return found;
    }
}
