namespace Reeve.Integration.Quality;

/// <summary>Sources side by side, the best first.</summary>
/// <param name="Standings">By the share of measures met; equal shares have one place and stand by name, and the places after them are left out (1, 1, 3). A source of which nothing could be measured has no place and comes last.</param>
public sealed record QualityLeague(IReadOnlyList<QualityStanding> Standings)
{
    /// <summary>The league of the newest results of sources.</summary>
    /// <param name="results">One result for each source, in any order.</param>
    public static QualityLeague Of(IEnumerable<QualityResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);

        // Quotients of the same two fractions are the same double, so equal shares are equal.
        QualityResult[] ordered = [.. results.OrderByDescending(result => result.Overall ?? -1).ThenBy(result => result.Source, StringComparer.Ordinal)];
        return new([.. ordered.Select(result => new QualityStanding(
            result.Overall is null ? null : 1 + ordered.Count(other => other.Overall > result.Overall),
            ordered.Count(other => other.Overall == result.Overall) > 1, result))]);
    }
}

/// <summary>A source's place.</summary>
/// <param name="Place">From 1; null when nothing could be measured.</param>
/// <param name="Shared">Whether another source has the same place.</param>
/// <param name="Result">Its newest result.</param>
public sealed record QualityStanding(int? Place, bool Shared, QualityResult Result);
