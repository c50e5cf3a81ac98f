using Reeve.Integration.Index.Link;

namespace Reeve.Integration.Index.Property;

/// <summary>The columns of a source that say where; null for what it does not have.</summary>
/// <param name="Address">The whole address.</param>
/// <param name="Postcode">The postcode where it stands apart.</param>
/// <param name="Uprn">The property's number, as the source has it.</param>
public sealed record AddressColumns(string? Address, string? Postcode, string? Uprn)
{
    /// <summary>All that are there, with the name of the record.</summary>
    public IReadOnlyList<string> Names => [ContractedColumns.Record, .. Places];

    /// <summary>All that are there.</summary>
    public IReadOnlyList<string> Places => [.. new[] { Address, Postcode, Uprn }.OfType<string>()];
}
