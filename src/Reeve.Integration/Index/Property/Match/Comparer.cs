using Reeve.Linkage.Compare;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>Compares an address, read around a street, with the addresses of that street.</summary>
/// <param name="text">The address.</param>
/// <param name="street">The street.</param>
/// <param name="window">Where its name stands in the address.</param>
/// <param name="index">The gazetteer's index.</param>
sealed class Comparer(InputText text, Thoroughfare street, StreetWindow window, GazetteerIndex index)
{
    const int MostPlaceWords = 4, ShortestPart = 4;

    (bool Other, bool None, bool Same)? places;

    /// <summary>Adds a comparison with each address of the street that has the number, the building or the part that the reading names.</summary>
    /// <param name="reading">The address as it was read.</param>
    /// <param name="found">Where they are added.</param>
    public void Add(AddressReading reading, List<Comparison> found)
    {
        HashSet<Entry> entries = new(ReferenceEqualityComparer.Instance);
        if (reading.Number.IsPresent) Numbered(reading.Number.Start);
        else if (reading.IsBareUnit && HouseNumber.TryRead(reading.Unit.Number!, out HouseNumber bare)) Numbered(bare.Start);
        if (reading.Name.Length > 0)
        {
            foreach ((string name, List<Entry> named) in street.ByName)
                if (Compare(reading.Name, name) is PartLevel.Agrees or PartLevel.Close) entries.UnionWith(named);
        }
        if (entries.Count == 0 && !reading.Number.IsPresent && reading.Name.Length == 0 && window.IsFound) entries.UnionWith(street.Bare);
        foreach (Entry entry in entries)
            if (One(reading, entry) is { } comparison) found.Add(comparison);

        void Numbered(int start)
        {
            if (street.ByNumber.TryGetValue(start, out List<Entry>? same)) entries.UnionWith(same);
            foreach (Entry range in street.Ranges)
                if (range.Number.Overlaps(reading.Number)) entries.Add(range);
            // 14-16 in the address, 16 in the gazetteer.
            for (int number = start + 1; number <= Math.Min(reading.Number.End, start + 8); number++)
                if (street.ByNumber.TryGetValue(number, out List<Entry>? within)) entries.UnionWith(within);
        }
    }

    Comparison? One(AddressReading reading, Entry entry)
    {
        (PartLevel number, PartLevel unit) = NumberAndUnit(reading, entry);
        PartLevel building = Building(reading.Name, entry);
        if (building == PartLevel.Extra && IsElsewhere(reading.Name, entry)) building = PartLevel.Differs;
        // A room of a care home or a hostel that is one property, whatever part of a building that property is.
        if (unit == PartLevel.Differs && building == PartLevel.Agrees && reading.Unit.IsOtherKind(entry.Unit) && reading.Unit.Kind == "room" && IsOnlyOne(entry)) unit = PartLevel.Extra;
        bool named = building is PartLevel.Agrees or PartLevel.Close;
        if (number is PartLevel.Differs or PartLevel.Unsaid && !named) return null;
        if (number == PartLevel.Extra && !named) return null;
        // A street and nothing else is nobody's address but its own.
        if (number == PartLevel.Silent && building == PartLevel.Silent && unit is not (PartLevel.Agrees or PartLevel.Silent)) return null;
        if (building == PartLevel.Differs && number is not (PartLevel.Agrees or PartLevel.Close)) return null;
        if (building is PartLevel.Unsaid && number is PartLevel.Silent) return null;
        StreetFinding finding = window.IsFound || street.Joined.Length == 0 ? window.Finding : text.Parsed?.Street is null ? StreetFinding.Unsaid : StreetFinding.Differs;
        // A building may be called like a street, "Orchard Court": if its name is what was taken for one, no street is named.
        if (finding == StreetFinding.Differs && named && text.Parsed?.Street is { } taken && PartText.Joined(PartText.Words(taken)) == entry.Building) finding = StreetFinding.Unsaid;
        PostcodeFinding postcode = Postcodes.Compare(text.Postcode, entry.Postcode);
        if (number == PartLevel.Silent && building == PartLevel.Silent && unit == PartLevel.Silent && postcode > PostcodeFinding.Slip) return null;
        (bool other, bool none, bool same) = places ??= Places(reading.After);
        return new Comparison
        {
            Entry = entry,
            Street = street,
            Reading = reading,
            Window = window,
            Unit = unit,
            IsOtherKind = unit == PartLevel.Agrees && reading.Unit.IsOtherKind(entry.Unit),
            Building = building,
            Number = number,
            StreetFinding = finding,
            Postcode = postcode,
            OtherPlace = other,
            NoPlace = none,
            SamePlace = same,
        }.Scored();
    }

    (PartLevel Number, PartLevel Unit) NumberAndUnit(AddressReading reading, Entry entry)
    {
        HouseNumber said = reading.Number, known = entry.Number;
        PartLevel unit = !reading.Unit.IsPresent ? entry.Unit.IsPresent ? PartLevel.Unsaid : PartLevel.Silent
            : !entry.Unit.IsPresent ? PartLevel.Extra
            : reading.Unit.Is(entry.Unit) ? PartLevel.Agrees : PartLevel.Differs;
        if (!said.IsPresent && !known.IsPresent) return (PartLevel.Silent, unit);
        if (!said.IsPresent)
        {
            // "2 Maple Court": the number of the building after all.
            bool bare = reading.IsBareUnit && !entry.Unit.IsPresent && HouseNumber.TryRead(reading.Unit.Number!, out HouseNumber number) && number == known;
            return bare ? (PartLevel.Agrees, PartLevel.Silent) : (PartLevel.Unsaid, unit);
        }
        if (!known.IsPresent) return (PartLevel.Extra, unit);
        if (said == known) return (PartLevel.Agrees, unit);
        if (said.Start == known.Start && said.End == 0 && known.End == 0)
        {
            // 14a is flat a of 14, and the other way round.
            if (!reading.Unit.IsPresent && known.Suffix.Length == 0 && entry.Unit.Number == said.Suffix) return (PartLevel.Agrees, PartLevel.Close);
            if (!entry.Unit.IsPresent && said.Suffix.Length == 0 && reading.Unit.Number == known.Suffix) return (PartLevel.Agrees, PartLevel.Close);
            // 14c where the gazetteer has 14, and knows that it is divided.
            if (!reading.Unit.IsPresent && !entry.Unit.IsPresent && known.Suffix.Length == 0 && index.HasParts[entry.Property]) return (PartLevel.Agrees, PartLevel.Extra);
        }
        return (said.Overlaps(known) ? PartLevel.Close : PartLevel.Differs, unit);
    }

    /// <summary>Whether a name that an address of the gazetteer lacks is that of another property of the street, and not of its shell or a part of it.</summary>
    bool IsElsewhere(string[] name, Entry entry)
    {
        foreach ((string known, List<Entry> named) in street.ByName)
            if (Compare(name, known) == PartLevel.Agrees) return !named.Exists(other => index.IsOneBuilding(entry.Property, other.Property));
        return false;
    }

    bool IsOnlyOne(Entry entry) => entry.Building.Length > 0 && street.ByName[entry.Building].TrueForAll(other => other.Property == entry.Property);

    static PartLevel Building(string[] name, Entry entry)
    {
        if (entry.Building.Length == 0)
        {
            if (name.Length == 0) return PartLevel.Silent;
            return entry.OrganisationWords.Length > 0 && Compare(name, string.Concat(entry.OrganisationWords)) is PartLevel.Agrees or PartLevel.Close ? PartLevel.Agrees : PartLevel.Extra;
        }
        if (name.Length == 0) return PartLevel.Unsaid;
        PartLevel level = Compare(name, entry.Building);
        return level == PartLevel.Differs && entry.OrganisationWords.Length > 0 && Compare(name, string.Concat(entry.OrganisationWords)) == PartLevel.Agrees ? PartLevel.Agrees : level;
    }

    /// <summary>A name that the address says, beside one of the gazetteer: it may have other words around it, such as who lives there.</summary>
    static PartLevel Compare(string[] said, string known)
    {
        string all = PartText.Joined(said);
        if (all == known) return PartLevel.Agrees;
        for (int from = 0; from < said.Length; from++)
        {
            int length = 0;
            for (int to = from; to < said.Length && length < known.Length; to++)
            {
                length += said[to].Length;
                if (length == known.Length && string.Concat(said[from..(to + 1)]) == known) return PartLevel.Close;
            }
        }
        int forgiven = PartText.Forgiven(known.Length);
        if (forgiven > 0 && Math.Abs(all.Length - known.Length) <= forgiven && Levenshtein.OptimalStringAlignment(all, known) <= forgiven) return PartLevel.Close;
        return all.Length >= ShortestPart && known.StartsWith(all, StringComparison.Ordinal) ? PartLevel.Close : PartLevel.Differs;
    }

    /// <summary>What the words behind the street say of the place: another place of the gazetteer, nothing of this one, something of this one.</summary>
    (bool Other, bool None, bool Same) Places(int after)
    {
        bool other = false, same = false;
        var known = index.Places.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int from = after; from < text.Words.Length;)
        {
            int taken = 0;
            for (int to = Math.Min(text.Words.Length, from + MostPlaceWords); to > from && taken == 0; to--)
            {
                if (!known.Contains(text.Span(from, to))) continue;
                taken = to - from;
                if (Array.TrueForAll(text.Words[from..to], IsHere)) same = true;
                else other = true;
            }
            from += Math.Max(1, taken);
        }
        if (!same && after > 0) same = Array.Exists(text.Words[after..], IsHere);
        return (other, !same && after > 0 && street.Places.Length > 0 && text.Words[after..].Any(word => word.Length >= ShortestPart && char.IsAsciiLetter(word[0])), same);
    }

    bool IsHere(string word) => Array.Exists(street.Places, place => place == word
        || PartText.Forgiven(place.Length) is > 0 and int forgiven && Math.Abs(place.Length - word.Length) <= forgiven && Levenshtein.OptimalStringAlignment(place, word) <= forgiven);
}
