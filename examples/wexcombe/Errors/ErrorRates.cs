namespace Reeve.Wexcombe.Errors;

/// <summary>How often each thing goes wrong in one system, as probabilities a record.</summary>
sealed record ErrorRates
{
    /// <summary>A slip of the keys in a forename.</summary>
    public double ForenameTypo { get; init; } = 0.025;

    /// <summary>A slip of the keys in a last name.</summary>
    public double SurnameTypo { get; init; } = 0.025;

    /// <summary>A slip of the keys in a street.</summary>
    public double StreetTypo { get; init; } = 0.02;

    /// <summary>A letter misread by a scanner, in one of the names.</summary>
    public double Misread { get; init; } = 0.005;

    /// <summary>What they are called stands in place of the forename, for those who are called something else.</summary>
    public double CalledName { get; init; } = 0.3;

    /// <summary>Forename and last name in each other's place.</summary>
    public double SwappedNames { get; init; } = 0.008;

    /// <summary>An initial in place of the forename.</summary>
    public double InitialOnly { get; init; }

    /// <summary>No further forename.</summary>
    public double NoMiddle { get; init; } = 0.6;

    /// <summary>No title, or a wrong one.</summary>
    public double WrongTitle { get; init; } = 0.05;

    /// <summary>A date of birth that is not the right one.</summary>
    public double WrongBirthday { get; init; } = 0.03;

    /// <summary>The system's default in place of a date of birth.</summary>
    public double DefaultBirthday { get; init; } = 0.006;

    /// <summary>No date of birth.</summary>
    public double NoBirthday { get; init; } = 0.03;

    /// <summary>No telephone.</summary>
    public double NoPhone { get; init; } = 0.3;

    /// <summary>No electronic mail.</summary>
    public double NoEmail { get; init; } = 0.3;

    /// <summary>No postcode.</summary>
    public double NoPostcode { get; init; } = 0.015;

    /// <summary>A slip in a postcode.</summary>
    public double WrongPostcode { get; init; } = 0.02;

    /// <summary>No NHS number.</summary>
    public double NoNhsNumber { get; init; } = 0.08;

    /// <summary>Everything in capitals.</summary>
    public double Capitals { get; init; }

    /// <summary>Everything in small letters.</summary>
    public double SmallLetters { get; init; } = 0.01;

    /// <summary>Letters without their accents.</summary>
    public double NoAccents { get; init; } = 0.5;

    /// <summary>Spaces too many, before, between or behind.</summary>
    public double StraySpaces { get; init; } = 0.02;

    /// <summary>Rd for Road.</summary>
    public double Abbreviated { get; init; } = 0.15;

    /// <summary>The date that the system writes when it is told none.</summary>
    public DateOnly DefaultDate { get; init; } = new(1900, 1, 1);
}
