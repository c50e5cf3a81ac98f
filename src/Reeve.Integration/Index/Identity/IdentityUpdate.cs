namespace Reeve.Integration.Index.Identity;

/// <summary>What a build makes of the identifiers that the build before it left.</summary>
public sealed record IdentityUpdate
{
    /// <summary>The state to publish.</summary>
    public required IdentityState State { get; init; }

    /// <summary>For each record that was found, in the order given, the row that says whose it is.</summary>
    public required IReadOnlyList<Membership> Memberships { get; init; }

    /// <summary>Sentences worth knowing: what changed, a clock that went back. Counts only.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Brings the identifiers of the last build together with the clusters of this one.</summary>
    /// <param name="before">What the last build left.</param>
    /// <param name="found">The records as they are now, each once, in any order.</param>
    /// <param name="ids">Makes identifiers of new persons.</param>
    /// <param name="today">The day of this build; when the map has a newer one, that is taken.</param>
    /// <exception cref="ArgumentException">A record stands twice.</exception>
    public static IdentityUpdate Of(IdentityState before, IReadOnlyList<FoundRecord> found, PersonIds ids, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(ids);
        // A clock that went back must not make a history in which things end before they begin.
        DateOnly day = before.Map.NewestDay is { } newest && newest > today ? newest : today;
        Clusters clusters = Clusters.Of(found);
        string[] persons = Named(clusters, before, ids);
        (IdentityMap map, Membership[] memberships) = Carry(before.Map, found, clusters, persons, day);
        ChangeFinder finder = new(before, found, clusters, persons, day);
        IReadOnlyList<IdentityChange> changes = finder.Find();
        return new IdentityUpdate
        {
            State = new IdentityState(map, [.. before.Changes, .. changes]), Memberships = memberships,
            Notes = IdentityNotes.Of(before.Map, found, memberships, changes, today, day),
        };
    }

    /// <summary>The identifier of each cluster: one from earlier builds, or a first one.</summary>
    static string[] Named(Clusters clusters, IdentityState before, PersonIds ids)
    {
        string?[] persons = Assignment.Of(clusters.Records, before.Map);
        HashSet<string> made = new(StringComparer.Ordinal), gone = new(before.Changes.SelectMany(change => new[] { change.Old, change.New }).OfType<string>(), StringComparer.Ordinal);
        for (int cluster = 0; cluster < persons.Length; cluster++)
        {
            if (persons[cluster] is not null) continue;
            string first = ids.Next(clusters.Records[cluster][0], id => before.Map.Persons.ContainsKey(id) || made.Contains(id) || gone.Contains(id));
            persons[cluster] = first;
            made.Add(first);
        }
        return [.. persons.OfType<string>()];
    }

    /// <summary>Rows that still hold stay as they are, but for the fingerprint; others end; new ones begin.</summary>
    static (IdentityMap Map, Membership[] Found) Carry(IdentityMap before, IReadOnlyList<FoundRecord> found, Clusters clusters, string[] persons, DateOnly day)
    {
        Dictionary<RecordKey, Membership> current = new(found.Count);
        Membership[] memberships = new Membership[found.Count];
        for (int at = 0; at < memberships.Length; at++)
        {
            (RecordKey record, string person) = (found[at].Record, persons[clusters.Of(at)]);
            Membership row = before.Standing.TryGetValue(record, out Membership? standing) && standing.IsCurrent && standing.Person == person
                ? standing with { Fingerprint = found[at].Fingerprint }
                : new Membership(record, person, day, null, found[at].Fingerprint);
            current.Add(record, memberships[at] = row);
        }

        List<Membership> rows = new(before.Rows.Count + found.Count);
        foreach (Membership row in before.Rows)
        {
            if (!row.IsCurrent) rows.Add(row);
            else if (!current.TryGetValue(row.Record, out Membership? now) || now.Person != row.Person) rows.Add(row with { Until = day, Fingerprint = null });
        }
        rows.AddRange(memberships);
        return (new IdentityMap(rows), memberships);
    }
}
