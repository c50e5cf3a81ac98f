namespace Reeve.Integration.Index.Households;

/// <summary>What one record says: a person lives, or lived, at a property. It prints <c>[withheld]</c>.</summary>
/// <param name="Person">The person.</param>
/// <param name="Property">The property's UPRN.</param>
/// <param name="Source">The source of the record.</param>
/// <param name="From">The first day of it that the record states, or null.</param>
/// <param name="Until">The last day of it that the record states, or null.</param>
/// <param name="Seen">The day of the load that brought the record: it said so then.</param>
public sealed record HomeStatement(string Person, string Property, string Source, DateOnly? From, DateOnly? Until, DateOnly Seen)
{
    /// <summary>Whether the record states a day.</summary>
    public bool IsDated => From is not null || Until is not null;

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
