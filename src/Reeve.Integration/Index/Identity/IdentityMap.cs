namespace Reeve.Integration.Index.Identity;

/// <summary>Which record belongs to which person, and belonged when. It is carried from build to build and never changed in place.</summary>
public sealed class IdentityMap
{
    readonly Dictionary<RecordKey, Membership> _standing = [];
    readonly SortedDictionary<string, PersonSpan> _persons = new(StringComparer.Ordinal);

    /// <summary>A map of these rows.</summary>
    /// <param name="rows">In any order. Of one record the rows do not overlap, but may meet on one day.</param>
    /// <exception cref="ArgumentException">A record belongs to two persons now, or a row ends before it begins.</exception>
    public IdentityMap(IEnumerable<Membership> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Membership[] all = [.. rows];
        Array.Sort(all, ByRecordAndTime);
        Rows = all;
        foreach (Membership row in all)
        {
            if (row.Until < row.Since) throw new ArgumentException("A row of the map ends before it begins.", nameof(rows));
            if (_standing.TryGetValue(row.Record, out Membership? earlier) && earlier.IsCurrent) throw new ArgumentException("A record belongs to two persons.", nameof(rows));
            _standing[row.Record] = row;
            PersonSpan known = _persons.GetValueOrDefault(row.Person, new PersonSpan(row.Since, false));
            _persons[row.Person] = new PersonSpan(row.Since < known.Since ? row.Since : known.Since, known.IsLive || row.IsCurrent);
            if (NewestDay is null || row.Since > NewestDay) NewestDay = row.Since;
            if (row.Until > NewestDay) NewestDay = row.Until;
        }
    }

    /// <summary>The map of a place that was never linked.</summary>
    public static IdentityMap Empty { get; } = new([]);

    /// <summary>The rows, by record and then in the order of time.</summary>
    public IReadOnlyList<Membership> Rows { get; }

    /// <summary>The newest day in the map; null when it is empty.</summary>
    public DateOnly? NewestDay { get; }

    /// <summary>The newest row of each record: where it belongs, or belonged when it was last there.</summary>
    public IReadOnlyDictionary<RecordKey, Membership> Standing => _standing;

    /// <summary>Everybody who ever was in the map, by identifier.</summary>
    public IReadOnlyDictionary<string, PersonSpan> Persons => _persons;

    // Rows that begin on one day: the one that ended is before the one that stands.
    static int ByRecordAndTime(Membership left, Membership right)
    {
        int order = RecordKey.Order.Compare(left.Record, right.Record);
        if (order == 0) order = left.Since.CompareTo(right.Since);
        if (order == 0) order = (left.Until ?? DateOnly.MaxValue).CompareTo(right.Until ?? DateOnly.MaxValue);
        return order != 0 ? order : string.CompareOrdinal(left.Person, right.Person);
    }
}

/// <summary>What the map knows of a person.</summary>
/// <param name="Since">The day from which the person has its identifier.</param>
/// <param name="IsLive">Whether a record belongs to the person now.</param>
public readonly record struct PersonSpan(DateOnly Since, bool IsLive);
