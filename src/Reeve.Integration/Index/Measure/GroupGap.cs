namespace Reeve.Integration.Index.Measure;

/// <summary>The largest difference of a measure between two groups of a characteristic.</summary>
/// <param name="Characteristic">The characteristic.</param>
/// <param name="Measure">What differs: <c>recall</c> or <c>precision</c>.</param>
/// <param name="Best">The group with the higher share.</param>
/// <param name="Worst">The group with the lower share.</param>
/// <param name="Difference">By how much, in [0, 1].</param>
/// <param name="Low">The lower end of its interval, in [-1, 1].</param>
/// <param name="High">The upper end.</param>
public sealed record GroupGap(string Characteristic, string Measure, GroupMeasure Best, GroupMeasure Worst, double Difference, double Low, double High)
{
    /// <summary>Whether chance alone would hardly give it, however many pairs of groups are compared.</summary>
    public bool IsBeyondChance => Low > 0;
}

/// <summary>Compares groups.</summary>
static class GroupGaps
{
    const double Error = 0.05;

    static readonly (string Name, Func<GroupFigures, MeasuredShare?> Of)[] Measures = [("recall", figures => figures.Recall), ("precision", figures => figures.Precision)];

    /// <summary>The largest gap of each characteristic and measure; none without a truth.</summary>
    /// <remarks>
    /// The interval of a difference is Newcombe's (1998, method 10) from the two Wilson intervals. Whoever looks for the largest of many differences finds one by chance, so the
    /// level is shared among all pairs of groups that are compared (Bonferroni).
    /// </remarks>
    public static IReadOnlyList<GroupGap> Of(IReadOnlyList<GroupMeasure> groups)
    {
        (string Characteristic, string Measure, (GroupMeasure Group, MeasuredShare Share)[] Groups)[] compared =
        [
            .. groups.Where(group => group.Figures is not null && group.Group != GroupMeasure.NotKnown).GroupBy(group => group.Characteristic, StringComparer.Ordinal)
                .SelectMany(characteristic => Measures.Select(measure => (characteristic.Key, measure.Name,
                    characteristic.Select(group => (Group: group, Share: measure.Of(group.Figures!)!)).Where(each => each.Share is { Total: > 0 }).ToArray())))
                .Where(each => each.Item3.Length > 1),
        ];
        int pairs = compared.Sum(each => each.Groups.Length * (each.Groups.Length - 1) / 2);
        if (pairs == 0) return [];
        double z = Normal.Quantile(1 - Error / (2 * pairs));
        return [.. compared.Select(each => Gap(each.Characteristic, each.Measure, each.Groups, z))];
    }

    static GroupGap Gap(string characteristic, string measure, (GroupMeasure Group, MeasuredShare Share)[] groups, double z)
    {
        (GroupMeasure Group, MeasuredShare Share) best = groups.MaxBy(each => each.Share.Value), worst = groups.MinBy(each => each.Share.Value);
        (double bestLow, double bestHigh) = best.Share.Bounds(z);
        (double worstLow, double worstHigh) = worst.Share.Bounds(z);
        double difference = best.Share.Value - worst.Share.Value;
        return new GroupGap(characteristic, measure, best.Group, worst.Group, difference,
            difference - Math.Sqrt(Square(best.Share.Value - bestLow) + Square(worstHigh - worst.Share.Value)),
            difference + Math.Sqrt(Square(bestHigh - best.Share.Value) + Square(worst.Share.Value - worstLow)));
    }

    static double Square(double value) => value * value;
}
