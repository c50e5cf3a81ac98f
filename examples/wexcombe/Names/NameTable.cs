using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Names;

/// <summary>The names of people with roots in one place, commonest first, and how their families pass names on.</summary>
sealed class NameTable
{
    // Forenames are spread more evenly than surnames are.
    const int ForenameFlattening = 6;
    const int SurnameFlattening = 8;

    Weighted<string>[] women = [];
    Weighted<string>[] men = [];
    Weighted<string>? surnames;

    /// <summary>What the table calls itself.</summary>
    public required string Origin { get; init; }

    /// <summary>Its part of the population, relative to the other tables.</summary>
    public required double Share { get; init; }

    /// <summary>Forenames of women: one list, or three for those born before 1955, before 1985 and later.</summary>
    public required string[] Women { init => women = Forenames(value); }

    /// <summary>Forenames of men, as <see cref="Women"/>.</summary>
    public required string[] Men { init => men = Forenames(value); }

    /// <summary>Family names, separated by commas.</summary>
    public required string Surnames { init => surnames = Zipf.Of(Split(value), SurnameFlattening); }

    /// <summary>Rarer family names, each as likely; drawn instead of a common one for a third of families.</summary>
    public string[] RareSurnames { get; init; } = [];

    /// <summary>The probability that a wife bears her husband's name.</summary>
    public double WifeTakesName { get; init; } = 0.75;

    /// <summary>The probability of a second forename.</summary>
    public double SecondForename { get; init; } = 0.3;

    /// <summary>The probability that the day of birth was never registered and 1 January is on every document.</summary>
    public double BornOnNewYear { get; init; }

    /// <summary>The probability that someone goes by an English forename at work and on forms.</summary>
    public double EnglishKnownAs { get; init; }

    /// <summary>How a woman bears the family's name: Kowalski, Kowalska.</summary>
    public Func<string, string> WomansForm { get; init; } = static name => name;

    /// <summary>Last names that women bear in place of the family's, and how often.</summary>
    public (string[] Names, double Share) WomensLastNames { get; init; } = ([], 0);

    /// <summary>Last names that men bear in place of the family's, and how often.</summary>
    public (string[] Names, double Share) MensLastNames { get; init; } = ([], 0);

    /// <summary>A forename that was given in a year.</summary>
    public string Forename(Sex sex, int yearOfBirth, Chance chance)
    {
        Weighted<string>[] eras = sex == Sex.Female ? women : men;
        int era = yearOfBirth < 1955 ? 0 : yearOfBirth < 1985 ? 1 : 2;
        return eras[Math.Min(era, eras.Length - 1)].Pick(chance);
    }

    /// <summary>The name of a family, in its base form.</summary>
    public string FamilyName(Chance chance) =>
        RareSurnames.Length > 0 && chance.Happens(1 / 3.0) ? chance.Pick(RareSurnames) : surnames!.Pick(chance);

    /// <summary>The last name that a person of this family bears.</summary>
    public string LastName(Sex sex, string family, Chance chance)
    {
        (string[] names, double share) = sex == Sex.Female ? WomensLastNames : MensLastNames;
        if (chance.Happens(share)) return chance.Pick(names);
        return sex == Sex.Female ? WomansForm(family) : family;
    }

    /// <summary>Splits a list by commas.</summary>
    public static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static Weighted<string>[] Forenames(string[] eras) => Array.ConvertAll(eras, era => Zipf.Of(Split(era), ForenameFlattening));
}
