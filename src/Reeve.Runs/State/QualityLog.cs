using Reeve.Integration.Quality;
using Reeve.Runs.Steps;

namespace Reeve.Runs.State;

/// <summary>The quality of the sources of a place, as builds measured it.</summary>
public static class QualityLog
{
    /// <summary>One history for each source that was measured, in the order of names.</summary>
    /// <param name="open">The place.</param>
    /// <exception cref="Reeve.Store.StoreException">Surroundings: the register cannot be read, or holds something damaged.</exception>
    public static IReadOnlyList<QualityHistory> Of(OpenPlace open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return [.. open.Place.Sources.Select(source => QualityStep.History(source.Name, open.State.Register)).Where(static history => history.Latest is not null)];
    }
}
