namespace Reeve.Integration.Index.Identity;

/// <summary>A record of the place, by the names that stay: never by its row. It prints <c>[withheld]</c>, as a key may be a number that a service gave to a person.</summary>
/// <param name="Source">The source.</param>
/// <param name="Record">The record, as its source names it.</param>
public readonly record struct RecordKey(string Source, string Record)
{
    /// <summary>By source, then by record, in the order of code points: the same on any machine and whatever the order in which sources are listed.</summary>
    public static IComparer<RecordKey> Order { get; } = Comparer<RecordKey>.Create(static (left, right) =>
        string.CompareOrdinal(left.Source, right.Source) is var bySource and not 0 ? bySource : string.CompareOrdinal(left.Record, right.Record));

    /// <summary>As tables and commands have it: <c>SOURCE:RECORD</c>.</summary>
    public string Label => $"{Source}:{Record}";

    /// <summary>Of the record's name alone, nearly: sources are few.</summary>
    public override int GetHashCode() => (Record?.GetHashCode(StringComparison.Ordinal) ?? 0) ^ (Source?.Length ?? 0) << 16;

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
