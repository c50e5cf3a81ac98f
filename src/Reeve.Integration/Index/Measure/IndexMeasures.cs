namespace Reeve.Integration.Index.Measure;

/// <summary>How good an index is, and for whom.</summary>
/// <param name="All">All records together.</param>
/// <param name="Groups">The groups, by characteristic.</param>
/// <param name="Gaps">The largest gap of each characteristic and measure; none without a truth.</param>
/// <param name="OverLinking">Pairs that are easily taken for one person.</param>
public sealed record IndexMeasures(GroupFigures All, IReadOnlyList<GroupMeasure> Groups, IReadOnlyList<GroupGap> Gaps, IReadOnlyList<OverLinking> OverLinking)
{
    /// <summary>The characteristic by which records are told by where they are from.</summary>
    public const string BySource = "source";

    /// <summary>Measures.</summary>
    public static IndexMeasures Of(IndexRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        GroupMeasurer measurer = new(records);
        List<GroupMeasure> groups = [];
        foreach ((string name, string?[] values) in records.Characteristics)
            if (values.Any(value => value is not null)) groups.AddRange(measurer.OfPeople(name, values));
        groups.AddRange(measurer.Of(BySource, records.Sources));
        return new IndexMeasures(measurer.All, groups, GroupGaps.Of(groups), Measure.OverLinking.Of(records));
    }

    /// <summary>The gap between groups of people that is told first: the largest that is beyond chance, or the largest of all.</summary>
    public GroupGap? Widest => Gaps.Where(gap => gap.Characteristic != BySource).OrderByDescending(gap => gap.IsBeyondChance).ThenByDescending(gap => gap.Difference).FirstOrDefault();

    /// <summary>Whether linkage error is equal between groups, in a sentence or two; null without a truth.</summary>
    public string? Equality
    {
        get
        {
            if (Widest is not { } gap) return null;
            string what = gap.Measure == "recall" ? "of the matches of" : "of the links of", was = gap.Measure == "recall" ? "are found" : "are right";
            string figures = $"by {gap.Characteristic}, {Of(gap, gap.Worst):0.0%} {what} \u201C{gap.Worst.Group}\u201D {was}, and {Of(gap, gap.Best):0.0%} of \u201C{gap.Best.Group}\u201D";
            return gap.IsBeyondChance
                ? $"Linkage error is not equal between groups: {figures}. The gap is {gap.Difference * 100:0.0} points (at least {gap.Low * 100:0.0}), beyond chance."
                : $"No difference between groups is beyond chance. The largest is {gap.Difference * 100:0.0} points: {figures}.";
        }
    }

    static double Of(GroupGap gap, GroupMeasure group) => (gap.Measure == "recall" ? group.Figures!.Recall : group.Figures!.Precision)!.Value;
}
