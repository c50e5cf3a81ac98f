using System.Runtime.InteropServices;

namespace Reeve.Integration.Index.Identity;

/// <summary>Which record belongs to which person, and belonged when. It is carried from build to build and never changed in place.</summary>
public sealed class IdentityMap
{
    readonly Dictionary<RecordKey, Membership> _standing;
    readonly Dictionary<string, PersonSpan> _persons = new(StringComparer.Ordinal);

    /// <summary>A map of these rows.</summary>
    /// <param name="rows">In any order. Of one record the rows do not overlap, but may meet on one day.</param>
    /// <exception cref="ArgumentException">A record belongs to two persons now, or a row ends before it begins.</exception>
    public IdentityMap(IEnumerable<Membership> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Membership[] all = [.. rows];
        // As a rule they come as they were written: in order, but for those that are new.
        if (!IsSorted(all)) Array.Sort(all, ByRecordAndTime);
        Rows = all;
        _standing = new(all.Length);
        foreach (Membership row in all)
        {
            if (row.Until < row.Since) throw new ArgumentException("A row of the map ends before it begins.", nameof(rows));
            ref Membership? standing = ref CollectionsMarshal.GetValueRefOrAddDefault(_standing, row.Record, out bool isThere)!;
            if (isThere && standing!.IsCurrent) throw new ArgumentException("A record belongs to two persons.", nameof(rows));
            standing = row;
            ref PersonSpan span = ref CollectionsMarshal.GetValueRefOrAddDefault(_persons, row.Person, out bool isKnown);
            span = new PersonSpan(!isKnown || row.Since < span.Since ? row.Since : span.Since, span.IsLive || row.IsCurrent);
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

    /// <summary>Everybody who ever was in the map, by identifier; in no order.</summary>
    public IReadOnlyDictionary<string, PersonSpan> Persons => _persons;

    static bool IsSorted(Membership[] rows)
    {
        for (int at = 1; at < rows.Length; at++) if (ByRecordAndTime(rows[at - 1], rows[at]) > 0) return false;
        return true;
    }

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
