using Reeve.Standards;

namespace Reeve.Integration.NeverLink.Internals;

/// <summary>A name in the forms by which two writings of it are compared: folded, without hyphens, apostrophes and spaces within a word.</summary>
/// <param name="Given">The first forename and what the person is known as.</param>
/// <param name="Middle">The other forenames.</param>
/// <param name="Surnames">The surname as one word; and of a double-barrelled one each half.</param>
sealed record NameForms(IReadOnlyList<string> Given, IReadOnlyList<string> Middle, IReadOnlyList<string> Surnames)
{
    const int FewestOfHalf = 2;

    /// <summary>The forms of a whole name; null when it lacks a forename or a surname.</summary>
    public static NameForms? Of(string? full) => PersonName.Parse(full) is { } name ? Of(name.Forenames, name.Surname, name.KnownAs) : null;

    /// <summary>The forms of a name in parts.</summary>
    public static NameForms? Of(IReadOnlyList<string> forenames, string? surname, string? knownAs)
    {
        string[] given = [.. forenames.Take(1).Append(knownAs).OfType<string>().Select(Word).Where(static word => word.Length > 0)];
        string[] surnames = surname is null ? [] : Surname(surname);
        return given.Length == 0 || surnames.Length == 0 ? null : new NameForms(given, [.. forenames.Skip(1).Select(Word).Where(static word => word.Length > 0)], surnames);
    }

    /// <summary>Whether two names can be one person's. Whoever is in doubt is hidden: initials, short forms, halves of surnames and swapped names count.</summary>
    /// <param name="other">Another name.</param>
    /// <param name="middle">Whether a forename after the first may stand for the first: only where more than the name agrees.</param>
    public bool CanBe(NameForms other, bool middle)
    {
        string[] left = middle ? [.. Given, .. Middle] : [.. Given], right = middle ? [.. other.Given, .. other.Middle] : [.. other.Given];
        return (Any(left, right, AreForenames) && Any(Surnames, other.Surnames, string.Equals))
            || (Any(left, other.Surnames, AreForenames) && Any(Surnames, right, string.Equals));
    }

    /// <summary>The words of which another name has to have one of <see cref="Surnames"/> to be this one, in whatever place.</summary>
    public IEnumerable<string> Words => Given.Concat(Middle).Concat(Surnames);

    static bool Any(IReadOnlyList<string> left, IReadOnlyList<string> right, Func<string, string, bool> agree) => left.Any(one => right.Any(other => agree(one, other)));

    static bool AreForenames(string left, string right) =>
        Nicknames.AreVariants(left, right) || ((left.Length == 1 || right.Length == 1) && left[0] == right[0]);

    static string[] Surname(string surname)
    {
        string whole = Word(surname);
        string[] halves = [.. (NameText.Canonical(surname) ?? "").Split(['-', ' ']).Select(Word).Where(static half => half.Length > FewestOfHalf)];
        return whole.Length == 0 ? [] : [.. halves.Prepend(whole).Distinct(StringComparer.Ordinal)];
    }

    // A letter of a name may be two code units; all of it is kept.
    static string Word(string text) => string.Concat((NameText.Canonical(text) ?? "").Where(static letter => letter is not ('-' or ' ' or '\'')));

    public override string ToString() => "[withheld]";
}
