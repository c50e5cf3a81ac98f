using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>A person's name in parts, each in the canonical form of <see cref="NameText"/>.</summary>
/// <remarks>
/// Names do not all have a forename and a surname in that order; the parts are a reading that suits comparison, not a statement of what
/// somebody is called. A name of one word is kept as the surname, as in passports.
/// </remarks>
public sealed class PersonName
{
    internal PersonName(string? title, IReadOnlyList<string> forenames, string? surname, string? suffix, string? knownAs)
    {
        Title = title;
        Forenames = forenames;
        Surname = surname;
        Suffix = suffix;
        KnownAs = knownAs;
    }

    /// <summary>Titles, abbreviated: <c>dr</c>, <c>rt hon</c>. Null when none.</summary>
    public string? Title { get; }

    /// <summary>Forenames and initials in order; may be empty.</summary>
    public IReadOnlyList<string> Forenames { get; }

    /// <summary>The surname with its particles (<c>van der berg</c>); null when only forenames are known.</summary>
    public string? Surname { get; }

    /// <summary><c>jr</c>, <c>sr</c>, <c>iii</c>, or letters after the name. Null when none.</summary>
    public string? Suffix { get; }

    /// <summary>What stood in brackets or quotation marks: <c>bob</c> in <c>Robert (Bob) Smith</c>. Null when nothing did.</summary>
    public string? KnownAs { get; }

    /// <summary>The first forename or initial; null when none.</summary>
    public string? FirstForename => Forenames.Count > 0 ? Forenames[0] : null;

    /// <summary>The forenames after the first, joined by spaces; null when none.</summary>
    public string? MiddleNames => Forenames.Count > 1 ? string.Join(' ', Forenames.Skip(1)) : null;

    /// <summary>The first letters of the forenames, together: <c>ja</c>. Empty when there are none.</summary>
    public string Initials => string.Concat(Forenames.Select(NameTokens.Initial));

    /// <summary>Forenames and surname in canonical form, joined by spaces. Personal.</summary>
    public string Value => Surname is null ? string.Join(' ', Forenames) : string.Join(' ', Forenames.Append(Surname));

    /// <summary>Reads a whole name: <c>Dr. John A. Smith Jr</c>, <c>SMITH, John</c>, <c>Jan van den Berg</c>.</summary>
    /// <returns>Null when the text is missing, a placeholder, or holds no letter.</returns>
    public static PersonName? Parse(string? full) => NameText.Canonical(full) is null ? null : PersonNameParser.Parse(full!);

    /// <summary>Reads a whole name.</summary>
    /// <returns>False when the text is missing, a placeholder, or holds no letter.</returns>
    public static bool TryParse(string? full, [NotNullWhen(true)] out PersonName? name) => (name = Parse(full)) is not null;

    /// <summary>Makes a name of separate columns, moving titles out of the forenames and suffixes out of the surname.</summary>
    /// <returns>Null when neither a forename nor a surname is left once placeholders are gone.</returns>
    public static PersonName? FromColumns(string? forename, string? surname, string? middle = null, string? title = null, string? suffix = null) =>
        PersonNameParser.FromColumns(forename, surname, middle, title, suffix);

    /// <summary>Forenames and surname of a whole name in canonical form and natural order; null when there is no name.</summary>
    /// <remarks>
    /// Read it no second time: <c>Senior, Jane Ann</c> tells by its comma that Senior is the surname, <c>jane ann senior</c> no longer does.
    /// </remarks>
    public static string? Canonical(string? full) => Parse(full)?.Value;

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;
}
