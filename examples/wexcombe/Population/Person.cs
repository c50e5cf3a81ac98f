using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Population;

/// <summary>A generated resident: what is true of them, before anybody writes it down.</summary>
sealed class Person
{
    /// <summary>1, 2, 3... in the order of generation; planted people come first.</summary>
    public required int Id { get; init; }

    /// <summary>Where their names come from.</summary>
    public required NameTable Names { get; init; }

    /// <summary>Sex.</summary>
    public required Sex Sex { get; init; }

    /// <summary>True date of birth.</summary>
    public required DateOnly Born { get; init; }

    /// <summary>Name, and the one before a marriage.</summary>
    public required Dated<PersonName> Name { get; set; }

    /// <summary>What they are called, or null for the forename.</summary>
    public string? KnownAs { get; set; }

    /// <summary>Home, and the one before.</summary>
    public required Dated<Address> Home { get; set; }

    /// <summary>Telephone, and the number before; null when they gave none.</summary>
    public required Dated<string?> Phone { get; set; }

    /// <summary>Electronic mail, or null.</summary>
    public string? Email { get; set; }

    /// <summary>NHS number.</summary>
    public required string NhsNumber { get; init; }

    /// <summary>An NHS number given in error and since merged into the other, or null.</summary>
    public string? SupersededNhsNumber { get; init; }

    /// <summary>Age in whole years on the reference date.</summary>
    public int Age => AgeOn(SmallPlace.ReferenceDate);

    /// <summary>Age in whole years on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        int years = day.Year - Born.Year;
        return Born.AddYears(years) > day ? years - 1 : years;
    }
}
