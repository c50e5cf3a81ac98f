namespace Reeve.Integration.Index.Measure;

/// <summary>How well a group of people is linked. Of a group of fewer than <see cref="FewestPeople"/> people nothing is said but that it is there.</summary>
/// <param name="Characteristic">By what people are told into groups: <c>sex</c>, <c>age</c>, <c>ethnicity</c>, <c>area</c>, <c>source</c>.</param>
/// <param name="Group">The group; <see cref="NotKnown"/> of those of whom no record says.</param>
public sealed record GroupMeasure(string Characteristic, string Group)
{
    /// <summary>Groups of fewer people are not measured.</summary>
    public const int FewestPeople = 10;

    /// <summary>What stands for a group that is not known.</summary>
    public const string NotKnown = "not known";

    /// <summary>Its figures; null when it is too small, or when another group could be worked out from it.</summary>
    public GroupFigures? Figures { get; init; }
}

/// <summary>The figures of a group.</summary>
/// <param name="People">People: in truth, or as found where there is no truth.</param>
/// <param name="Records">Their records.</param>
/// <param name="Unlinked">The share of records that are linked to no other.</param>
/// <param name="Precision">Of pairs of records that were put together, the share that is of one person; null without a truth.</param>
/// <param name="Recall">Of pairs of records of one person, the share that was put together; null without a truth.</param>
/// <param name="Exact">The share of people whose records were put together and nothing else with them; null without a truth.</param>
public sealed record GroupFigures(int People, int Records, MeasuredShare Unlinked, MeasuredShare? Precision, MeasuredShare? Recall, MeasuredShare? Exact);
