namespace Reeve.Integration.Index.Identity.Survivorship;

/// <summary>A record of a person with its values. It prints <c>[withheld]</c>.</summary>
/// <param name="Record">The record.</param>
/// <param name="Loaded">When the load that brought it was recorded.</param>
/// <param name="Values">Standardised field, as linking reads it (<c>surname</c>, <c>street</c>), to value; what is missing is not there.</param>
public sealed record PersonRecord(RecordKey Record, DateTimeOffset Loaded, IReadOnlyDictionary<string, string> Values)
{
    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}

/// <summary>A value that stands for a person, and where it is from. It prints <c>[withheld]</c>.</summary>
/// <param name="Field">What it is: one of <see cref="Workspace.SurvivorshipRule.Fields"/>.</param>
/// <param name="Parts">Standardised field to value: the parts of an address, otherwise the field alone.</param>
/// <param name="From">The record whose value it is; others may have the same.</param>
/// <param name="Why">By which rule it stands, in words.</param>
public sealed record SurvivingValue(string Field, IReadOnlyDictionary<string, string> Parts, RecordKey From, string Why)
{
    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
