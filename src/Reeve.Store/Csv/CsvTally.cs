namespace Reeve.Store.Csv;

/// <summary>How often something was met, and where first.</summary>
/// <param name="Count">How often.</param>
/// <param name="FirstLines">The physical lines (from 1) of the first few, ascending.</param>
public sealed record CsvTally(long Count, IReadOnlyList<long> FirstLines)
{
    /// <summary>Never met.</summary>
    public static CsvTally None { get; } = new(0, []);
}
