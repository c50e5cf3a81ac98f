namespace Reeve.Standards;

/// <summary>A published way to write one kind of value: what is read, what it becomes, and how it is made coarser.</summary>
public abstract class Standard
{
    /// <summary>The name in files: <c>date-of-birth</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The name for people: <c>Date of birth</c>.</summary>
    public abstract string Title { get; }

    /// <summary>Where it is defined: the publication and its date.</summary>
    public abstract string Definition { get; }

    /// <summary>How sensitive such a value usually is.</summary>
    public abstract Sensitivity Sensitivity { get; }

    /// <summary>The parts a value has beside its canonical form: <c>forename</c>, <c>surname</c>; none for most standards. A part of field <c>name</c> is the column <c>name_forename</c>.</summary>
    public virtual IReadOnlyList<string> Parts => [];

    /// <summary>Whether several columns may be read as one value: the lines of an address, the parts of a name.</summary>
    public virtual bool JoinsColumns => false;

    /// <summary>The canonical values, where they are a closed list; empty elsewhere.</summary>
    public virtual IReadOnlyList<string> Values => [];

    /// <summary>The levels to which a value can be made coarser, finest first: <c>year</c>, <c>age-band</c>.</summary>
    public virtual IReadOnlyList<string> Levels => [];

    /// <summary>
    /// Whether the number's own rules forbid it as a general key: it serves one service, and is not to tie a person's records together
    /// across services ("blind number", of the UPN). Such a number is no default key of a linkage across services.
    /// </summary>
    public virtual bool IsBlindNumber => false;

    /// <summary>A reader for one column: what the column's values together tell (the order of day and month) is settled here.</summary>
    /// <param name="distinctValues">The column's distinct values; not empty texts.</param>
    public abstract StandardReader Reader(IReadOnlyCollection<string> distinctValues);

    /// <summary>Makes a canonical value coarser.</summary>
    /// <param name="canonical">A value that a reader gave.</param>
    /// <param name="level">One of <see cref="Levels"/>.</param>
    /// <param name="context">What some levels need: the day that ages are taken at, the areas of properties.</param>
    /// <returns>Null when the value is too partial for the level.</returns>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public virtual string? Generalise(string canonical, string level, GeneralisationContext context) =>
        throw new ArgumentException($"{Name} has no level `{level}`.", nameof(level));
}

/// <summary>Reads the values of one column. Any thread may read.</summary>
public abstract class StandardReader
{
    /// <summary>Reads one value.</summary>
    /// <param name="text">As it came; not empty.</param>
    public abstract StandardValue Read(string text);

    /// <summary>Reads one value from several columns; only for standards that join columns.</summary>
    /// <param name="columns">One text for each column, null where it is missing; not all of them.</param>
    /// <exception cref="NotSupportedException">The standard reads one column.</exception>
    public virtual StandardValue Read(ReadOnlySpan<string?> columns) => throw new NotSupportedException("This standard reads one column.");
}

/// <summary>What a text turned out to be.</summary>
/// <param name="State">Whether it can be used.</param>
/// <param name="Canonical">The canonical form; null when missing or invalid. Personal.</param>
/// <param name="Reason">Why it is not simply valid, in a few fixed words (<c>check digit is wrong</c>); never a value. Null when valid.</param>
/// <param name="Parts">One for each of <see cref="Standard.Parts"/>, null where absent; or null for a standard without parts. Personal.</param>
public readonly record struct StandardValue(ValueState State, string? Canonical, string? Reason = null, IReadOnlyList<string?>? Parts = null)
{
    /// <summary>A valid value.</summary>
    public static StandardValue Valid(string canonical, IReadOnlyList<string?>? parts = null) => new(ValueState.Valid, canonical, null, parts);

    /// <summary>Text that stands for nothing known.</summary>
    public static StandardValue Missing { get; } = new(ValueState.Missing, null, "stands for nothing known");

    /// <summary>Text that is no such value.</summary>
    public static StandardValue Invalid(string reason) => new(ValueState.Invalid, null, reason);

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;
}

/// <summary>Whether a value can be used.</summary>
public enum ValueState
{
    /// <summary>It is what it should be.</summary>
    Valid,

    /// <summary>Part of it is known: a year of birth. Used, and flagged.</summary>
    Partial,

    /// <summary>Its form is right, but it is likely to be a default or a temporary one. Used, and flagged.</summary>
    Suspect,

    /// <summary>It stands for nothing known: <c>N/K</c>.</summary>
    Missing,

    /// <summary>It is no such value.</summary>
    Invalid,
}

/// <summary>What some generalisations need.</summary>
/// <param name="AsOf">The day at which ages are taken.</param>
/// <param name="AreaOf">The area of a UPRN or postcode at a level, or null when nobody knows; null when there are no areas.</param>
public sealed record GeneralisationContext(DateOnly AsOf, Func<string, string, string?>? AreaOf = null);
