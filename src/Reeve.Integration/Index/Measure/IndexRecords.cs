namespace Reeve.Integration.Index.Measure;

/// <summary>Records of an index, and what is read of them to measure it. It prints <c>[withheld]</c>.</summary>
public sealed record IndexRecords
{
    /// <summary>Which person each record belongs to: any number, equal for one person.</summary>
    public required int[] Persons { get; init; }

    /// <summary>Which person each record is of in truth: any number from 0, or -1 where it is not known; null without a truth.</summary>
    public int[]? Truth { get; init; }

    /// <summary>The source of each record.</summary>
    public required string[] Sources { get; init; }

    /// <summary>Characteristics by which people are told into groups, each with a value a record; null where a record does not say.</summary>
    public required IReadOnlyList<(string Name, string?[] Values)> Characteristics { get; init; }

    /// <summary>The forename of each record, in one form; null where it has none.</summary>
    public required string?[] Forenames { get; init; }

    /// <summary>The surname of each record, in one form.</summary>
    public required string?[] Surnames { get; init; }

    /// <summary>The date of birth of each record; null where it is missing or partial.</summary>
    public required DateOnly?[] Births { get; init; }

    /// <summary>The property of each record, or null.</summary>
    public required string?[] Properties { get; init; }

    /// <summary>How many records there are.</summary>
    public int Count => Persons.Length;

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
