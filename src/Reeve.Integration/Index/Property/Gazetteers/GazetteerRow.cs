namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>One address of one property, as a gazetteer is built from it. What several rows of a property say of the property itself is taken from the first that says it.</summary>
/// <param name="Uprn">The property's number; in a gazetteer without UPRNs any identifier.</param>
/// <param name="Address">The address.</param>
public sealed record GazetteerRow(string Uprn, AddressParts Address)
{
    /// <summary>The status of the address.</summary>
    public AddressStatus Status { get; init; } = AddressStatus.Approved;

    /// <summary>The status of the property.</summary>
    public AddressStatus PropertyStatus { get; init; } = AddressStatus.Approved;

    /// <summary>The property that it is a part of, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>What it is (AddressBase classification: <c>RD06</c>, <c>PP</c>), or null.</summary>
    public string? Classification { get; init; }

    /// <summary>Easting in metres, or longitude in degrees where the gazetteer has that; null when unknown.</summary>
    public double? X { get; init; }

    /// <summary>Northing in metres, or latitude in degrees where the gazetteer has that; null when unknown.</summary>
    public double? Y { get; init; }
}
