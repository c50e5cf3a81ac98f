using Reeve.Standards;

namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>An address of a gazetteer that stands in one text, taken apart.</summary>
static class WholeAddress
{
    /// <summary>Its parts as well as its words tell them; null when there is no address in the text.</summary>
    public static AddressParts? Parts(string text, string? postcode)
    {
        if (UkAddress.Parse(text) is not { } address) return null;
        return new AddressParts
        {
            Unit = address.Flat is { } flat ? char.IsAsciiDigit(flat[0]) || flat.Length == 1 ? $"flat {flat}" : $"{flat} flat" : null,
            Building = address.BuildingName,
            Number = address.Number,
            Street = address.Street,
            Locality = address.Locality,
            Town = address.Town,
            Postcode = postcode ?? address.Postcode,
        };
    }
}
