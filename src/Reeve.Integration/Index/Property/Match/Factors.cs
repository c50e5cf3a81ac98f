using Reeve.Integration.Index.Property.Gazetteers;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>
/// What each finding about a part leaves of the score. Set by hand, so that the order is the one in which a person would choose: what differs weighs more
/// than what is spelt otherwise, and that more than what is not said. Nothing here was fitted to a truth.
/// </summary>
static class Factors
{
    /// <summary>A property that is no longer there.</summary>
    public const double Gone = 0.95;

    /// <summary>A place that the address names and that is another than the gazetteer's.</summary>
    public const double OtherPlace = 0.9;

    /// <summary>Places that the address names of which none is the gazetteer's, where no postcode vouches for the place.</summary>
    public const double NoPlace = 0.75;

    /// <summary>A letter that differs when addresses are compared as a whole, and the least that many leave.</summary>
    public const double Letter = 0.02, LeastOfLetters = 0.8;

    /// <summary>A flat that is called a room, or a room a flat.</summary>
    public const double OtherKind = 0.95;

    /// <summary>A slip in the street where no postcode vouches for it.</summary>
    public const double Unvouched = 0.9;

    /// <summary>The same where there are several slips, or the first letter, which people look at, is another, or another postcode is stated.</summary>
    public const double Doubtful = 0.8;

    /// <summary>The status of an address.</summary>
    public static double Of(AddressStatus status) => status switch
    {
        AddressStatus.Alternative => 0.99,
        AddressStatus.Provisional => 0.975,
        AddressStatus.Historical => 0.97,
        _ => 1,
    };

    /// <summary>The part of a building.</summary>
    public static double OfUnit(PartLevel level) => level switch { PartLevel.Close => 0.95, PartLevel.Extra => 0.9, PartLevel.Unsaid => 0.6, PartLevel.Differs => 0.5, _ => 1 };

    /// <summary>The building's name.</summary>
    public static double OfBuilding(PartLevel level) => level switch { PartLevel.Close => 0.95, PartLevel.Unsaid => 0.96, PartLevel.Extra => 0.95, PartLevel.Differs => 0.85, _ => 1 };

    /// <summary>The building's number.</summary>
    public static double OfNumber(PartLevel level) => level switch { PartLevel.Close => 0.94, PartLevel.Unsaid => 0.95, PartLevel.Extra => 0.93, PartLevel.Differs => 0.55, _ => 1 };

    /// <summary>The street, by how its name was found.</summary>
    public static double OfStreet(StreetFinding finding, int slips) => finding switch
    {
        StreetFinding.Same => 1,
        StreetFinding.Slips => slips switch { 1 => 0.96, 2 => 0.92, _ => 0.88 },
        StreetFinding.NoKind => 0.95,
        StreetFinding.OtherKind => 0.8,
        StreetFinding.Unsaid => 0.88,
        _ => 0.4,
    };

    /// <summary>The postcode.</summary>
    public static double OfPostcode(PostcodeFinding finding) => finding switch
    {
        PostcodeFinding.Same => 1,
        PostcodeFinding.Unsaid => 0.98,
        PostcodeFinding.Slip => 0.95,
        PostcodeFinding.Sector => 0.9,
        PostcodeFinding.District => 0.85,
        _ => 0.75,
    };
}
