namespace Reeve.Wexcombe.Population;

/// <summary>A dwelling as the council's gazetteer would write it.</summary>
/// <param name="Unit">"Flat 4", "Room 2", or null for a whole house.</param>
/// <param name="Building">A named block or house, or null.</param>
/// <param name="Number">House number with its letter, or null when the building has a name only.</param>
/// <param name="Street">Street.</param>
/// <param name="Locality">Village or suburb, or null.</param>
/// <param name="Town">Post town.</param>
/// <param name="Postcode">Postcode with its space; the area WX is not one that exists.</param>
sealed record Address(string? Unit, string? Building, string? Number, string Street, string? Locality, string Town, string Postcode)
{
    /// <summary>The property's number in the gazetteer, or null where the place has none.</summary>
    public string? Uprn { get; init; }

    /// <summary>Number and street, in one: "27 Mill Lane".</summary>
    public string Thoroughfare => Number is null ? Street : $"{Number} {Street}";
}
