using Reeve.Integration.Index.Households;
using Reeve.Integration.Index.Measure;
using Reeve.Integration.Index.Property;
using Reeve.Workspace;

namespace Reeve.Runs.Indexes;

/// <summary>What is in the index of a place, how right it is, and for whom.</summary>
public sealed record IndexReport
{
    /// <summary>The place.</summary>
    public required string Place { get; init; }

    /// <summary>The linkage of people that it is of.</summary>
    public required LinkageFile Linkage { get; init; }

    /// <summary>The day of the newest load.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Records that the linkage covers.</summary>
    public required int Records { get; init; }

    /// <summary>People who were found.</summary>
    public required int People { get; init; }

    /// <summary>Properties at which a record was found; null without a linkage to properties.</summary>
    public int? Properties { get; init; }

    /// <summary>How people live, on the day; null without a linkage of households.</summary>
    public HouseholdCounts? Households { get; init; }

    /// <summary>What figures of precision and recall rest on.</summary>
    public required IndexBasis Basis { get; init; }

    /// <summary>How right the links are, and for whom.</summary>
    public required IndexMeasures Measures { get; init; }

    /// <summary>The model that the last build linked with, as a model file; null when it compared nothing. It holds no value of a record.</summary>
    public string? Model { get; init; }

    /// <summary>How right properties are; null without a truth.</summary>
    public PropertyEvaluation? PropertiesRight { get; init; }

    /// <summary>How right households are; null without a truth.</summary>
    public HouseholdEvaluation? HouseholdsRight { get; init; }
}

/// <summary>What figures of precision and recall rest on.</summary>
public enum IndexBasis
{
    /// <summary>Nothing says how right links are: there are no such figures.</summary>
    Nothing,

    /// <summary>A truth, which linking never read.</summary>
    Truth,
}

/// <summary>What became of measuring an index.</summary>
public abstract record IndexOutcome
{
    IndexOutcome()
    {
    }

    /// <summary>It was measured.</summary>
    /// <param name="Report">What was found.</param>
    public sealed record Measured(IndexReport Report) : IndexOutcome;

    /// <summary>It may not be measured: reading of groups is processing too.</summary>
    /// <param name="Why">A sentence that says why, and what to do.</param>
    public sealed record Refused(string Why) : IndexOutcome;
}
