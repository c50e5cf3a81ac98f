using Reeve.Integration.Quality.Trends;

namespace Reeve.Integration.Quality;

/// <summary>What changed in the quality of a source from one load to another, in sentences without a value of a record.</summary>
/// <remarks>A share has changed when a two-proportion z-test at 1% says so and it moved by at least half a percentage point: see docs/decisions/quality-change.md.</remarks>
/// <param name="Since">The load that it is compared with.</param>
/// <param name="SinceDay">The day of that load.</param>
/// <param name="Worse">What got worse: rules newly missed, then a fall in rows, then shares, then fields.</param>
/// <param name="Better">What got better, in the same order.</param>
/// <param name="Other">What is neither and should be known: many more rows, fields and rules that came or went.</param>
public sealed record QualityChange(int Since, DateOnly SinceDay, IReadOnlyList<string> Worse, IReadOnlyList<string> Better, IReadOnlyList<string> Other)
{
    /// <summary>Compares two results of one source.</summary>
    /// <param name="previous">The earlier load.</param>
    /// <param name="current">The later load.</param>
    public static QualityChange Between(QualityResult previous, QualityResult current)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(current);
        ChangeLists found = new();
        MeasureChanges.Verdicts(previous, current, found);
        RowChanges.Find(previous, current, found);
        MeasureChanges.Shares(previous, current, found);
        FieldChanges.Find(previous, current, found);
        return new(previous.Load, previous.LoadedOn, found.Worse, found.Better, found.Other);
    }
}
