namespace Reeve.Integration.Index.Households;

/// <summary>What became of a household's identifier.</summary>
public enum HouseholdChangeKind
{
    /// <summary>Two households turned out to be one: the old identifier is given up for the new one.</summary>
    Merged,

    /// <summary>People of a household turned out to be another: they have the new identifier, and the old one stays with the rest.</summary>
    Split,

    /// <summary>Nothing says any more that its people lived there together.</summary>
    Retired,

    /// <summary>A household that was retired is there again.</summary>
    Revived,
}

/// <summary>A change of identifiers: an entry of the history, which only grows.</summary>
/// <param name="Day">The day of the build that found it.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Old">The identifier that people had, or, of a revived household, have again.</param>
/// <param name="New">The identifier that they have from then on; null when nobody has it.</param>
/// <param name="Why">In words, without a value of a record.</param>
public sealed record HouseholdChange(DateOnly Day, HouseholdChangeKind Kind, string Old, string? New, string Why);

/// <summary>A member of a household as the last build left it. It prints <c>[withheld]</c>.</summary>
/// <param name="Household">The household's identifier.</param>
/// <param name="Property">Where.</param>
/// <param name="Person">Who.</param>
/// <param name="Kind">What the property was.</param>
/// <param name="Day">The first day, or the last where that alone was known.</param>
public sealed record KnownMember(string Household, string Property, string Person, HomeKind Kind, DateOnly? Day)
{
    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
