namespace Reeve.Standards;

/// <summary>Ages and their bands on a given day.</summary>
static class AgeLevels
{
    const int LastBand = 90;

    /// <summary>The age, in whole years, or its band.</summary>
    /// <param name="born">Day, month or year of birth.</param>
    /// <param name="asOf">The day at which the age is taken.</param>
    /// <param name="label">Writes an age at the level wanted.</param>
    /// <returns>Null when the date is too partial to tell, or after the day.</returns>
    internal static string? At(PartialDate born, DateOnly asOf, Func<int, string> label)
    {
        int youngest = Age(born.Latest(), asOf), oldest = Age(born.Earliest(), asOf);
        if (youngest < 0) return null;
        string written = label(oldest);
        return youngest == oldest || label(youngest) == written ? written : null;
    }

    /// <summary>The age itself.</summary>
    internal static string Years(int age) => age.ToString();

    /// <summary>Five years of age, to 90 and over: the bands of ONS population estimates.</summary>
    internal static string Band(int age) => age >= LastBand ? "90+" : $"{age / 5 * 5}-{(age / 5 * 5) + 4}";

    /// <summary>
    /// Broad groups of whole five-year bands, so that a band and a group together say no more than the band. Groups that break at 16, as the
    /// census also has, would tell the fifteen-year-olds of the band 15-19 from the rest.
    /// </summary>
    internal static string Group(int age) => age switch { < 15 => "0-14", < 25 => "15-24", < 45 => "25-44", < 65 => "45-64", _ => "65+" };

    /// <summary>Somebody born on 29 February is a year older on 1 March of a common year.</summary>
    static int Age(DateOnly born, DateOnly asOf) =>
        asOf.Year - born.Year - ((asOf.Month, asOf.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}
