using Reeve.Integration.Index.Property.Gazetteers;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>An address of the gazetteer, in the form in which it is compared.</summary>
sealed class Entry
{
    Entry()
    {
    }

    /// <summary>The index of its property.</summary>
    public required int Property { get; init; }

    /// <summary>The index of the address in the gazetteer.</summary>
    public required int Address { get; init; }

    /// <summary>The part of the building.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The building's number.</summary>
    public required HouseNumber Number { get; init; }

    /// <summary>The building's name, run together; empty when it has none.</summary>
    public required string Building { get; init; }

    /// <summary>The words of the building's name.</summary>
    public required string[] BuildingWords { get; init; }

    /// <summary>The words of the organisation's name.</summary>
    public required string[] OrganisationWords { get; init; }

    /// <summary>The words of the street; none when the address has no street.</summary>
    public required string[] Street { get; init; }

    /// <summary>The postcode, or null.</summary>
    public required string? Postcode { get; init; }

    /// <summary>All its words but the postcode, run together.</summary>
    public required string Whole { get; init; }

    /// <summary>The words of it that have a digit, run together with spaces between them.</summary>
    public required string Digits { get; init; }

    /// <summary>How much its status takes from the score: an address in use is preferred to one that is not.</summary>
    public required double StatusFactor { get; init; }

    /// <summary>Reads an address of a gazetteer.</summary>
    /// <param name="address">The address.</param>
    /// <param name="index">Its index.</param>
    /// <param name="property">Its property.</param>
    /// <param name="words">Reads its parts.</param>
    public static Entry Of(GazetteerAddress address, int index, GazetteerProperty property, PartWords words)
    {
        AddressParts parts = address.Parts;
        List<string> unitWords = [.. words.Of(parts.Unit)], building = [.. words.Of(parts.Building)], street = [.. words.Of(parts.Street)];
        Unit unit = Unit.Take(unitWords, alone: true);
        building.InsertRange(0, unitWords);
        if (!unit.IsPresent) unit = Unit.Take(building);
        HouseNumber number = ReadNumber(words.Of(parts.Number), building, ref unit);
        // A street that has its number with it.
        if (!number.IsPresent && street.Count > 1 && HouseNumber.TryRead(street[0], out HouseNumber first))
        {
            number = first;
            street.RemoveAt(0);
        }
        // "2 Maple Court" is a part; "1-12 Maple Court" says what is in it; "14" alone is a number.
        if (building.Count > 0 && HouseNumber.TryRead(building[0], out first))
        {
            if (building.Count == 1 && !number.IsPresent) number = first;
            else if (building.Count > 1 && first.End == 0 && !unit.IsPresent) unit = new Unit(null, building[0], null);
            if (building.Count > 1 || number == first) building.RemoveAt(0);
        }
        string[] named = PartText.WithoutArticle([.. building]).ToArray();
        string[] all = PartText.Words(parts.Text ?? (parts with { Postcode = null }).ToString());
        return new Entry
        {
            Property = address.Property,
            Address = index,
            Unit = unit,
            Number = number,
            Building = string.Concat(named),
            BuildingWords = named,
            OrganisationWords = PartText.WithoutArticle(words.Of(parts.Organisation)).ToArray(),
            Street = [.. street],
            Postcode = Standards.Postcode.Canonical(parts.Postcode),
            Whole = string.Concat(all),
            Digits = PartText.Digits(all),
            StatusFactor = Factors.Of(address.Status) * (property.Status == AddressStatus.Historical ? Factors.Gone : 1),
        };
    }

    static HouseNumber ReadNumber(string[] text, List<string> building, ref Unit unit)
    {
        List<string> words = [.. text];
        if (!unit.IsPresent) unit = Unit.Take(words);
        if (words.Count == 0) return HouseNumber.Absent;
        if (HouseNumber.TryRead(words[^1], out HouseNumber number)) words.RemoveAt(words.Count - 1);
        else if (words[^1].Split('/') is [var part, var whole] && HouseNumber.TryRead(whole, out number))
        {
            if (!unit.IsPresent) unit = new Unit(null, part, null);
            words.RemoveAt(words.Count - 1);
        }
        building.AddRange(words);
        return number;
    }

    /// <summary>Withheld: an address is personal where people live.</summary>
    public override string ToString() => "[withheld]";
}
