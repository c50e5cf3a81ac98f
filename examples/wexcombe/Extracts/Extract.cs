using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Extracts;

/// <summary>One system of the council: whom it knows, how well, and what its export looks like.</summary>
abstract class Extract
{
    /// <summary>The name of the file.</summary>
    public abstract string FileName { get; }

    /// <summary>The header, one name a column; the record's own reference is the first.</summary>
    public abstract string[] Header { get; }

    /// <summary>How lines end: exports from Windows end in CRLF.</summary>
    public virtual string NewLine => "\n";

    /// <summary>How often things go wrong here.</summary>
    public abstract ErrorRates Rates { get; }

    /// <summary>What is true of those people of a household whom this system knows.</summary>
    public abstract IEnumerable<Sighting> Sightings(Household household, Chance chance);

    /// <summary>The reference of a record.</summary>
    /// <param name="number">The running number of its tenancy, account or case.</param>
    /// <param name="party">Which of the people under it, from 1.</param>
    public abstract string Reference(int number, int party);

    /// <summary>The record as a row of text, in the order of <see cref="Header"/>.</summary>
    /// <param name="record">As the clerk wrote it.</param>
    /// <param name="number">The running number of its tenancy, account or case.</param>
    /// <param name="chance">For matters of layout only.</param>
    public abstract string[] Row(Sighting record, int number, Chance chance);

    /// <summary>A day not before the first on which a record was last brought up to date: mostly lately, sometimes never since.</summary>
    protected static DateOnly LastSeen(DateOnly started, double current, Chance chance) =>
        chance.Happens(current) ? SmallPlace.ReferenceDate.AddDays(-1)
        : chance.Happens(0.4) ? started
        : chance.Day(started, SmallPlace.ReferenceDate.AddDays(-1));
}
