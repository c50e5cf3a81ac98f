using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Systems;

/// <summary>A system of the borough of 25,000: an extract with a place in the workspace, and a way to go on a month later.</summary>
abstract class SourceExtract : Extract
{
    /// <summary>The name of the source in the workspace: <c>council_tax</c>.</summary>
    public abstract string Source { get; }

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where; replaced when it is there.</param>
    /// <param name="rows">In the order of <see cref="Extract.Header"/>.</param>
    public abstract void Write(string path, IReadOnlyList<string[]> rows);

    /// <summary>What becomes of the record of someone who died or left.</summary>
    public abstract Leaving Leaving { get; }

    /// <summary>Whether a record is of a person wherever they live, or of a person at one address.</summary>
    public virtual bool FollowsPeople => true;

    /// <summary>How many of those whom the system does not know come to it in a month, as a probability a resident.</summary>
    public virtual double JoinedInAMonth => 0;

    /// <summary>The record of someone who comes to the system on a day, or null when it is not for them.</summary>
    public virtual Sighting? Join(Household household, Person person, DateOnly started, Chance chance) => null;

    /// <summary>A record of a person as they were when the system last asked, with what is known of the area.</summary>
    protected static Sighting Seen(Household household, Person person, string group, int party, DateOnly started, DateOnly seen) =>
        Sighting.Of(person, group, party, started, seen) with { Decile = household.Dwelling.Premises?.Area.Decile ?? 5 };

    /// <summary>As <see cref="Extract.LastSeen"/>, for records that may begin after the reference date too.</summary>
    protected static DateOnly LastAsked(DateOnly started, double current, Chance chance) =>
        started >= SmallPlace.ReferenceDate.AddDays(-1) ? started : LastSeen(started, current, chance);

    /// <summary>A day of the past, from a first one on; the first itself when that is not past.</summary>
    protected static DateOnly Past(DateOnly first, Chance chance) =>
        first >= SmallPlace.ReferenceDate.AddDays(-1) ? first : chance.Day(first, SmallPlace.ReferenceDate.AddDays(-1));

    /// <summary>The property number as the system has it: missing for some, and the neighbour's for a few.</summary>
    /// <param name="address">Where they live.</param>
    /// <param name="known">For which part it is known.</param>
    /// <param name="chance">For matters of layout.</param>
    protected static string Uprn(Address address, double known, Chance chance)
    {
        bool missing = !chance.Happens(known), neighbours = chance.Happens(0.006);
        if (missing || address.Uprn is null) return "";
        return neighbours ? $"{long.Parse(address.Uprn) + 1}" : address.Uprn;
    }

    /// <summary>The lines of an address without its town, three of them, empty when there is nothing to say.</summary>
    protected static string[] Lines(Address address)
    {
        string[] lines = [.. new[] { address.Unit ?? "", address.Building ?? "", address.Thoroughfare, address.Locality ?? "" }.Where(static line => line.Length > 0)];
        return [lines[0], lines.Length > 1 ? lines[1] : "", lines.Length > 2 ? string.Join(", ", lines[2..]) : ""];
    }

    /// <summary>Forenames in one, as most systems have them.</summary>
    protected static string Forenames(Sighting record) =>
        record.Middle.Length > 0 && !record.Forename.EndsWith(' ') ? $"{record.Forename} {record.Middle}" : record.Forename;
}

/// <summary>What becomes of the record of someone who died or left.</summary>
enum Leaving
{
    /// <summary>It is gone from the next extract.</summary>
    Dropped,

    /// <summary>It gets an end date.</summary>
    Ended,

    /// <summary>It stays as it is: nobody told.</summary>
    Kept,
}
