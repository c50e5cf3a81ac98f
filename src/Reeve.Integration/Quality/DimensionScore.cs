using System.Text.Json.Serialization;
using Reeve.Workspace;

namespace Reeve.Integration.Quality;

/// <summary>
/// One dimension of a source: its measures added up. <see cref="Checked"/> and <see cref="Passed"/> are the sums over the measures that
/// could be taken, so a rule about many rows weighs more than one about few. Nothing else goes into it.
/// </summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Met">Measures that were met.</param>
/// <param name="Missed">Measures that were missed.</param>
/// <param name="NotMeasured">Measures that could not be taken.</param>
/// <param name="Checked">What was checked.</param>
/// <param name="Passed">What passed.</param>
public sealed record DimensionScore(QualityDimension Dimension, int Met, int Missed, int NotMeasured, long Checked, long Passed)
{
    /// <summary>Measures that could be taken.</summary>
    [JsonIgnore]
    public int Measured => Met + Missed;

    /// <summary>The share of checks that passed, in [0, 1]; null when no measure could be taken.</summary>
    [JsonIgnore]
    public double? Share => Checked == 0 ? null : (double)Passed / Checked;

    /// <summary>The scores of the six dimensions, in the order of the framework.</summary>
    /// <param name="measures">The measures of one source at one load.</param>
    internal static IReadOnlyList<DimensionScore> Of(IReadOnlyList<Measure> measures) =>
        [.. Enum.GetValues<QualityDimension>().Select(dimension => Of(dimension, [.. measures.Where(measure => measure.Dimension == dimension)]))];

    static DimensionScore Of(QualityDimension dimension, Measure[] measures)
    {
        Measure[] taken = [.. measures.Where(measure => measure.Verdict is not Quality.Verdict.NotMeasured)];
        int met = taken.Count(measure => measure.Verdict is Quality.Verdict.Met);
        return new(dimension, met, taken.Length - met, measures.Length - taken.Length, taken.Sum(measure => measure.Checked), taken.Sum(measure => measure.Passed));
    }
}
