namespace Reeve.Integration.Contracts;

/// <summary>What a contract found in a source's rows: counts and rules, no value of a record. Serialisable; kept with the table.</summary>
public sealed record ContractSummary
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>Rows read.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Rows left out.</summary>
    public required long RowsRejected { get; init; }

    /// <summary>Values left out of rows that were kept.</summary>
    public required long ValuesNulled { get; init; }

    /// <summary>The fields, in the order of the contract.</summary>
    public required IReadOnlyList<FieldSummary> Fields { get; init; }

    /// <summary>What was detected, repaired and left out while reading, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>What a contract found in one field, over the rows read.</summary>
public sealed record FieldSummary
{
    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>Rows with a usable value, suspect and partial ones among them.</summary>
    public required long Filled { get; init; }

    /// <summary>Rows without text.</summary>
    public required long Empty { get; init; }

    /// <summary>Rows with text that stands for nothing known.</summary>
    public required long Placeholder { get; init; }

    /// <summary>Rows with a value that is partly known.</summary>
    public required long Partial { get; init; }

    /// <summary>Rows with a value that is likely to be a default.</summary>
    public required long Suspect { get; init; }

    /// <summary>Distinct usable values.</summary>
    public required long Distinct { get; init; }

    /// <summary>The rules that were broken, with how often and where first.</summary>
    public required IReadOnlyList<RuleCount> Broken { get; init; }
}

/// <summary>A rule of a contract that was broken.</summary>
/// <param name="Rule">The rule: <c>required</c>, <c>unique</c>, <c>type</c>, <c>standard</c>, <c>allowed</c>, <c>range</c>, <c>pattern</c>.</param>
/// <param name="Reason">Why, in a few fixed words.</param>
/// <param name="Rows">In how many rows.</param>
/// <param name="FirstLines">The physical lines of the first few.</param>
public sealed record RuleCount(string Rule, string Reason, long Rows, IReadOnlyList<long> FirstLines);
