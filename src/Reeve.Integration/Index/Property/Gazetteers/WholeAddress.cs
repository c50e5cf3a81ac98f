using System.Collections.Frozen;
using Reeve.Integration.Index.Property.Match;
using Reeve.Standards;

namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>
/// An address of a gazetteer that stands in one text, taken apart. <see cref="UkAddress"/> does it where lines are separated; here two things are mended
/// that it cannot know of texts without commas, as real lists have them: a building's name in front of the street, and a street in what it took for places.
/// </summary>
static class WholeAddress
{
    /// <summary>Words at which the name of a building ends when a street still follows.</summary>
    static readonly FrozenSet<string> Buildings =
    [
        "school", "academy", "college", "hall", "centre", "church", "club", "house", "home", "court", "hotel", "inn", "farm", "lodge", "nursery", "library", "surgery", "hospital", "park", "estate", "stores",
        "restaurant", "cafe", "raceway", "range", "camp", "office", "parade", "arcade", "cottage", "cottages", "tap", "bar", "arms", "dairies", "enterprises", "form", "mill", "works", "pavilion", "studios",
    ];

    /// <summary>Its parts as well as its words tell them; null when there is no address in the text.</summary>
    public static AddressParts? Parts(string text, string? postcode)
    {
        if (UkAddress.Parse(text) is not { } address) return null;
        List<string> building = Split(address.BuildingName), street = Split(address.Street), places = Split(address.Locality);
        string? town = address.Town;
        // "52 and 54 Chapel Street": the first number is kept.
        while (address.Number is not null && street.Count > 2 && street[0] == "and" && char.IsAsciiDigit(street[1][0])) street.RemoveRange(0, 2);
        if (address.Number is null)
        {
            Shift(building, street);
            if (town is not null && places.Count == 0 && StreetEnd(Split(town)) is > 1 and int end)
            {
                // "Heron Retail Park | Miles Gray Road Basildon"
                List<string> words = Split(town);
                building.AddRange(street);
                street = words[..end];
                town = end < words.Count ? string.Join(' ', words[end..]) : null;
                Shift(building, street);
            }
        }
        return new AddressParts
        {
            Unit = address.Flat is { } flat ? !flat.Contains(' ', StringComparison.Ordinal) && (char.IsAsciiDigit(flat[^1]) || char.IsAsciiDigit(flat[0]) || flat.Length == 1) ? $"flat {flat}" : flat : null,
            Building = Join(building),
            Number = address.Number,
            Street = Join(street),
            Locality = Join(places),
            Town = town,
            Postcode = postcode ?? address.Postcode,
            Text = text,
        };
    }

    /// <summary>Moves the name of a building from the front of a street: at least two words are left for the street.</summary>
    static void Shift(List<string> building, List<string> street)
    {
        for (int at = street.Count - 3; at >= 0; at--)
        {
            if (!Buildings.Contains(street[at])) continue;
            building.AddRange(street[..(at + 1)]);
            street.RemoveRange(0, at + 1);
            return;
        }
    }

    /// <summary>The word after the first that says what kind of street it is; 0 when there is none behind a name.</summary>
    static int StreetEnd(List<string> words)
    {
        for (int at = 1; at < words.Count; at++)
            if (PartText.IsType(PartText.Fold(words[at])) && words[at] != "saint") return at + 1;
        return 0;
    }

    static List<string> Split(string? words) => words is null ? [] : [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    static string? Join(List<string> words) => words.Count == 0 ? null : string.Join(' ', words);
}
