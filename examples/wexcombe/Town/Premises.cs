using Reeve.Wexcombe.Geography;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Town;

/// <summary>A property of the gazetteer: a house, a flat, the shell of a block, a shop.</summary>
sealed class Premises
{
    /// <summary>
    /// Its number (UPRN): twelve digits that begin with 999. No range is kept free for examples; authorities have theirs from
    /// GeoPlace, and the highest that is known to be in use begins with 907.
    /// </summary>
    public string Uprn => Address.Uprn!;

    /// <summary>Where it is, as the council names and numbers it.</summary>
    public required Address Address { get; set; }

    /// <summary>The street it is reached from.</summary>
    public required Street Street { get; init; }

    /// <summary>A point inside it.</summary>
    public required GridPoint At { get; init; }

    /// <summary>What it is, in the classification of AddressBase: RD04 a terraced house, RD06 a flat, RH01 a house in multiple occupation, PP the shell of a block...</summary>
    public required string Classification { get; set; }

    /// <summary>Whether it stands, and is used.</summary>
    public PremisesState State { get; set; } = PremisesState.InUse;

    /// <summary>The property it is a part of, or null.</summary>
    public Premises? Parent { get; init; }

    /// <summary>Since when it is in the gazetteer.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Until when it was there, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Another address by which people know it, or null.</summary>
    public Address? Alternative { get; init; }

    /// <summary>An address it had before it was renumbered, or null.</summary>
    public Address? Former { get; init; }

    /// <summary>The organisation that is there, or null.</summary>
    public string? Organisation { get; init; }

    /// <summary>Whether it is let by the council or a housing association.</summary>
    public bool IsSocial { get; init; }

    /// <summary>The area it lies in.</summary>
    public Area Area => Street.Area;

    /// <summary>Whether people can live there: a house or a flat that stands, and no shell.</summary>
    public bool IsDwelling => Classification[0] == 'R' && State is (PremisesState.InUse or PremisesState.Vacant);
}

/// <summary>The state of a property (BLPU state of BS 7666).</summary>
enum PremisesState
{
    /// <summary>1: named and numbered, not yet finished.</summary>
    UnderConstruction = 1,

    /// <summary>2: in use.</summary>
    InUse = 2,

    /// <summary>3: nobody uses it.</summary>
    Vacant = 3,

    /// <summary>4: no longer there.</summary>
    Demolished = 4,
}
