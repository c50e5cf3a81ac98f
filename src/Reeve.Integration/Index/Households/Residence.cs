namespace Reeve.Integration.Index.Households;

/// <summary>That a person lives, or lived, at a property. It prints <c>[withheld]</c>.</summary>
/// <param name="Person">The person.</param>
/// <param name="Property">The UPRN of the place that people live in together: of a room in a shared house, the house.</param>
/// <param name="From">The first day, or the first that is known; null when only the end is known, or nothing.</param>
/// <param name="Until">The last day; null while it goes on, or when nothing is known.</param>
public sealed record Residence(string Person, string Property, DateOnly? From, DateOnly? Until)
{
    /// <summary>How the first day is known.</summary>
    public required DayBasis FromBasis { get; init; }

    /// <summary>How the last day is known.</summary>
    public required DayBasis UntilBasis { get; init; }

    /// <summary>How many sources say so; at least 1.</summary>
    public required int Sources { get; init; }

    /// <summary>How many records say so; at least 1.</summary>
    public required int Records { get; init; }

    /// <summary>Whether it is known of some day that the person lived there.</summary>
    public bool IsPlaced => From is not null || Until is not null;

    /// <summary>Whether it is known that the person lived there on a day.</summary>
    public bool IsOn(DateOnly day) => IsPlaced && FirstDay <= day.DayNumber && day.DayNumber <= LastDay;

    /// <summary>The first day that is known, as a number of days; of a residence of which only the end is known, that day.</summary>
    internal int FirstDay => (From ?? Until)!.Value.DayNumber;

    /// <summary>The last day, as a number of days; the end of time while it goes on.</summary>
    internal int LastDay => Until?.DayNumber ?? DateOnly.MaxValue.DayNumber;

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}

/// <summary>How a day of a residence is known.</summary>
public enum DayBasis
{
    /// <summary>A record states it.</summary>
    Stated,

    /// <summary>No record states a beginning; this is the day of the load in which one first said so.</summary>
    Seen,

    /// <summary>No record states an end, but a later home of the person begins on the day after.</summary>
    Moved,

    /// <summary>It goes on.</summary>
    Open,

    /// <summary>It is not known.</summary>
    Unknown,
}
