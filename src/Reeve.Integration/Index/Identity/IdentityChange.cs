namespace Reeve.Integration.Index.Identity;

/// <summary>What became of a person's identifier.</summary>
public enum IdentityChangeKind
{
    /// <summary>The records of a person turned out to be another person's: the old identifier is given up for the new one.</summary>
    Merged,

    /// <summary>Records of a person turned out to be another's: they have the new identifier, and the old one stays with the rest.</summary>
    Split,

    /// <summary>The last record of a person is gone.</summary>
    Retired,

    /// <summary>A record of a person who had none left is back.</summary>
    Revived,
}

/// <summary>A change of identifiers: an entry of the history, which only grows.</summary>
/// <param name="Day">The day of the build that found it.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Old">The identifier that records had, or, of a revived person, has again.</param>
/// <param name="New">The identifier that these records have from then on; null when nobody has them.</param>
/// <param name="Why">In words, without a value of a record.</param>
public sealed record IdentityChange(DateOnly Day, IdentityChangeKind Kind, string Old, string? New, string Why);

/// <summary>All that one build of a linkage hands to the next: the map and its history.</summary>
/// <param name="Map">Which record belongs to which person.</param>
/// <param name="Changes">What became of identifiers, oldest first.</param>
public sealed record IdentityState(IdentityMap Map, IReadOnlyList<IdentityChange> Changes)
{
    /// <summary>The state of a place that was never linked.</summary>
    public static IdentityState Empty { get; } = new(IdentityMap.Empty, []);

    /// <summary>What is left when everything about other records is forgotten: their rows, and what became of persons who then have no row. Nothing says that it was there.</summary>
    /// <param name="records">The records that may be remembered.</param>
    public IdentityState Keeping(IReadOnlySet<RecordKey> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        IdentityMap map = new(Map.Rows.Where(row => records.Contains(row.Record)));
        return new IdentityState(map, [.. Changes.Where(change => map.Persons.ContainsKey(change.Old) && (change.New is null || map.Persons.ContainsKey(change.New)))]);
    }
}
