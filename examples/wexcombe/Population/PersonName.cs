using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Population;

/// <summary>A name as its bearer would give it.</summary>
/// <param name="Title">Mr, Mrs, Miss, Ms, Dr.</param>
/// <param name="Forename">First forename.</param>
/// <param name="Middle">Further forename, or null.</param>
/// <param name="Surname">Last name.</param>
sealed record PersonName(string Title, string Forename, string? Middle, string Surname)
{
    /// <summary>The title that a form would offer.</summary>
    public static string TitleOf(Sex sex, bool married, int age) =>
        sex == Sex.Male ? "Mr" : married ? "Mrs" : age > 40 ? "Ms" : "Miss";
}
