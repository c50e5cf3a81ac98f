namespace Reeve.Workspace;

/// <summary>A source: where records come from, and the contract they come under. One file of <c>sources/</c>.</summary>
public sealed record SourceFile
{
    /// <summary>Where the file starts.</summary>
    public required Location At { get; init; }

    /// <summary>The name, as nodes and tables have it: <c>housing</c>. Lower case letters, digits and underscores; the file's own name with hyphens turned to underscores.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>What it holds, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The organisation whose data it is: an identifier of <see cref="PlaceSettings.Organisations"/>, or null.</summary>
    public string? Organisation { get; init; }

    /// <summary>Who answers for it: a role, not a person.</summary>
    public required string Steward { get; init; }

    /// <summary>Why its records are held here.</summary>
    public required string Purpose { get; init; }

    /// <summary>The lawful basis of UK GDPR Article 6(1): <c>public-task</c>...; null only for a source with no personal field.</summary>
    public string? LawfulBasis { get; init; }

    /// <summary>The licence under which its data may be used and passed on, in the owner's words, or null. It goes with what is made of a gazetteer.</summary>
    public string? Licence { get; init; }

    /// <summary>How long records are kept, or null for no limit stated.</summary>
    public Duration? Retention { get; init; }

    /// <summary>The field with the date from which <see cref="Retention"/> counts, or null: then it counts from the load that brought the row last.</summary>
    public string? RetainFrom { get; init; }

    /// <summary>How often a new load is expected, or null.</summary>
    public Duration? Refresh { get; init; }

    /// <summary>Where its records are read.</summary>
    public required SourceRead Read { get; init; }

    /// <summary>How a load changes what was there.</summary>
    public required LoadMode Load { get; init; }

    /// <summary>The fields that tell one record from another; at least one when records are upserted.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>From which share of rejected rows on the build warns, and from which it fails.</summary>
    public required QuarantineLimits Limits { get; init; }

    /// <summary>How much a load may differ from the last good one before somebody is asked; null for as much as it likes. Only of loads that replace.</summary>
    public LoadExpectation? Expect { get; init; } = LoadExpectation.Default;

    /// <summary>The fields, in the order of the file.</summary>
    public required IReadOnlyList<FieldContract> Fields { get; init; }

    /// <summary>Rules of quality beyond the contract.</summary>
    public IReadOnlyList<QualityRule> Quality { get; init; } = [];

    /// <summary>The lines of the file's own keys, for faults found later: <c>read.sheet</c> and so on.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>();

    /// <summary>The field of this name, or null.</summary>
    public FieldContract? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

/// <summary>How a load changes what was there.</summary>
public enum LoadMode
{
    /// <summary>The new load is all there is.</summary>
    Replace,

    /// <summary>The new load's rows come after those that were there.</summary>
    Append,

    /// <summary>A row takes the place of an earlier one with the same key; other rows stay.</summary>
    Upsert,
}

/// <summary>Shares of the rows read, in [0, 1], that may be rejected.</summary>
/// <param name="Warn">Above this share the build warns.</param>
/// <param name="Fail">Above this share the node fails, and the last good table stays.</param>
public sealed record QuarantineLimits(double Warn, double Fail)
{
    /// <summary>Warns at the first rejected row; fails above one in twenty.</summary>
    public static QuarantineLimits Default { get; } = new(0, 0.05);
}

/// <summary>A length of time in calendar units: <c>7 years</c>, <c>1 week</c>.</summary>
/// <param name="Count">How many; at least 1.</param>
/// <param name="Unit">Of which.</param>
public readonly record struct Duration(int Count, DurationUnit Unit)
{
    /// <summary>The day that is this much before another.</summary>
    public DateOnly Before(DateOnly day) => Unit switch
    {
        DurationUnit.Day => day.AddDays(-Count),
        DurationUnit.Week => day.AddDays(-7 * Count),
        DurationUnit.Month => day.AddMonths(-Count),
        _ => day.AddYears(-Count),
    };

    /// <summary><c>7 years</c>.</summary>
    public override string ToString() => $"{Count} {Unit.ToString().ToLowerInvariant()}{(Count == 1 ? "" : "s")}";
}

/// <summary>A unit of the calendar.</summary>
public enum DurationUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,
}
