using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Linkage.Compare;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>Matches one address after another; for one thread.</summary>
sealed class AddressMatcher(Gazetteer gazetteer, GazetteerIndex index, PropertyOptions options)
{
    const int LongestName = 6, MostAlike = 12, MostStreets = 200;

    /// <summary>A best candidate of this score is not worth looking for misspelt streets.</summary>
    const double GoodEnough = 0.93;

    /// <summary>One slip is forgiven in so many letters when all the words are compared.</summary>
    const int LettersToASlip = 12;

    readonly NameGrams.Scratch scratch = new(index.Grams);

    /// <summary>Matches an address.</summary>
    public PropertyMatch Match(AddressInput input)
    {
        int stated = gazetteer.Find(input.Uprn);
        if (InputText.Read(input) is not { } text) return new Decision(gazetteer, options, null, stated, [], null).Make();
        List<Comparison> found = [];
        HashSet<int> seen = [];
        Nearest nearest = new();
        foreach (int street in Known(text)) Compare(text, street, seen, found, nearest);
        if (stated >= 0)
            foreach (int street in index.ByProperty[stated] ?? []) Compare(text, street, seen, found, nearest);
        if (text.All.Length > 0 && index.ByWhole.TryGetValue(text.All, out List<(Thoroughfare Street, Entry Entry)>? whole))
            foreach ((Thoroughfare street, Entry entry) in whole) found.Add(Comparison.OfWhole(entry, street, Postcodes.Compare(text.Postcode, entry.Postcode), 0));
        if (!found.Exists(static comparison => comparison.Score >= GoodEnough))
        {
            Similar(text, found);
            foreach (int street in OfStem(text)) Compare(text, street, seen, found, nearest);
        }
        if (!found.Exists(static comparison => comparison.Score >= GoodEnough))
            foreach (int street in index.Grams.Streets(text.Words, MostAlike, scratch)) Compare(text, street, seen, found, nearest);
        return new Decision(gazetteer, options, text, stated, found, nearest.Street).Make();
    }

    /// <summary>Streets that the address names as they are, those of buildings that it names, and those of its postcode.</summary>
    HashSet<int> Known(InputText text)
    {
        HashSet<int> streets = [];
        if (text.Postcode is { } postcode && index.ByPostcode.TryGetValue(postcode, out List<int>? named)) streets.UnionWith(named);
        var byStreet = index.ByStreet.GetAlternateLookup<ReadOnlySpan<char>>();
        var byName = index.ByName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int from = 0; from < text.Words.Length; from++)
        {
            for (int to = from + 1; to <= Math.Min(text.Words.Length, from + LongestName); to++)
            {
                ReadOnlySpan<char> span = text.Span(from, to);
                if (span.Length > index.LongestName) break;
                if (byStreet.TryGetValue(span, out named)) Take(text, named, streets);
                if (byName.TryGetValue(span, out named)) Take(text, named, streets);
            }
        }
        return streets;
    }

    /// <summary>Streets whose name but its last word the address has: the kind of street may be another, or missing at the end of its line.</summary>
    HashSet<int> OfStem(InputText text)
    {
        HashSet<int> streets = [];
        var byStem = index.ByStem.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int from = 0; from < text.Words.Length; from++)
        {
            for (int to = from + 1; to <= Math.Min(text.Words.Length, from + LongestName); to++)
                if ((to == text.Words.Length || text.Lines[to] != text.Lines[from] || PartText.IsType(text.Words[to])) && byStem.TryGetValue(text.Span(from, to), out List<int>? named)) Take(text, named, streets);
        }
        return streets;
    }

    /// <summary>A name that is everywhere says nothing beyond those that the postcode can tell apart.</summary>
    void Take(InputText text, List<int> named, HashSet<int> streets)
    {
        if (named.Count <= MostStreets) streets.UnionWith(named);
        else streets.UnionWith(named.Where(street => index.Thoroughfares[street].Entries.Exists(entry => Postcodes.Compare(text.Postcode, entry.Postcode) is PostcodeFinding.Same or PostcodeFinding.Slip or PostcodeFinding.Sector or PostcodeFinding.District)).Take(MostStreets));
    }

    /// <summary>Addresses of the same postcode whose words are the same but for a few letters: for those that cannot be taken apart well. Numbers may not differ.</summary>
    void Similar(InputText text, List<Comparison> found)
    {
        if (text.Postcode is not { } postcode || text.All.Length < LettersToASlip || !index.ByPostcode.TryGetValue(postcode, out List<int>? streets)) return;
        int most = text.All.Length / LettersToASlip;
        string digits = PartText.Digits(text.Words);
        foreach (Thoroughfare street in streets.Select(number => index.Thoroughfares[number]))
        {
            foreach (Entry entry in street.Entries)
            {
                if (entry.Postcode != postcode || Math.Abs(entry.Whole.Length - text.All.Length) > most || entry.Digits != digits) continue;
                int slips = Levenshtein.OptimalStringAlignment(entry.Whole, text.All);
                if (slips > 0 && slips <= most) found.Add(Comparison.OfWhole(entry, street, PostcodeFinding.Same, slips));
            }
        }
    }

    void Compare(InputText text, int number, HashSet<int> seen, List<Comparison> found, Nearest nearest)
    {
        if (!seen.Add(number)) return;
        Thoroughfare street = index.Thoroughfares[number];
        StreetWindow window = StreetWindow.Find(text, street);
        Comparer comparer = new(text, street, window, index);
        if (window.IsFound)
        {
            AddressReading reading = AddressReading.AroundStreet(text, window.From, window.To);
            comparer.Add(reading, found);
            nearest.Offer(street, window, reading, text);
            return;
        }
        bool named = false;
        var names = street.ByName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int from = 0; from < text.Words.Length; from++)
        {
            for (int to = from + 1; to <= Math.Min(text.Words.Length, from + LongestName); to++)
            {
                if (!names.ContainsKey(text.Span(from, to))) continue;
                named = true;
                comparer.Add(AddressReading.AroundBuilding(text, from, to), found);
            }
        }
        if (!named) comparer.Add(AddressReading.Alone(text), found);
    }

    /// <summary>The street that the address most probably means, for the reason where no address on it is the one.</summary>
    sealed class Nearest
    {
        double best;

        public NearestStreet? Street { get; private set; }

        public void Offer(Thoroughfare street, StreetWindow window, AddressReading reading, InputText text)
        {
            double score = Factors.OfStreet(window.Finding, window.Slips);
            if (text.Postcode is { } postcode && street.Entries.Exists(entry => entry.Postcode == postcode)) score += 1;
            if (score <= best) return;
            best = score;
            Street = new NearestStreet(street, window, reading);
        }
    }
}
