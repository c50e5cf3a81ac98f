using System.Text.Json.Serialization;
using Reeve.Workspace;

namespace Reeve.Integration.Quality;

/// <summary>How one rule came out.</summary>
public sealed record Measure
{
    /// <summary>The dimension of the Government Data Quality Framework.</summary>
    public required QualityDimension Dimension { get; init; }

    /// <summary>Who made the rule.</summary>
    public required MeasureOrigin Origin { get; init; }

    /// <summary>The rule's name: the source's own, or one of <c>required</c>, <c>key</c>, <c>unique</c>, <c>arrives</c>, <c>current</c>, <c>valid</c>, <c>whole</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The fields it is about; none for a rule about the load.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>What it asks, in words.</summary>
    public required string Asks { get; init; }

    /// <summary>How many rows, values or loads could be checked; at least 0.</summary>
    public required long Checked { get; init; }

    /// <summary>How many of them passed; at most <see cref="Checked"/>.</summary>
    public required long Passed { get; init; }

    /// <summary>The share that has to pass, in [0, 1].</summary>
    public required double AtLeast { get; init; }

    /// <summary>What came of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why some did not pass, where the contract knows; most frequent first.</summary>
    public IReadOnlyList<Breach> Breaches { get; init; } = [];

    /// <summary>The share that passed, in [0, 1]; null when it was not measured.</summary>
    [JsonIgnore]
    public double? Share => Verdict is Verdict.NotMeasured || Checked == 0 ? null : (double)Passed / Checked;

    /// <summary>What tells one measure of a source from another, from load to load.</summary>
    [JsonIgnore]
    internal (MeasureOrigin Origin, string Rule, string Fields) Identity => (Origin, Rule, string.Join(',', Fields));
}

/// <summary>Who made a rule.</summary>
public enum MeasureOrigin
{
    /// <summary>It follows from the fields, keys and refresh that the source's file declares.</summary>
    Contract,

    /// <summary>It stands under the source's rules of quality.</summary>
    Rule,
}

/// <summary>A reason why values did not pass.</summary>
/// <param name="Reason">A few fixed words of the contract or the standard; never a value.</param>
/// <param name="Rows">In how many rows.</param>
public sealed record Breach(string Reason, long Rows);

/// <summary>What came of a measure. The set is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Met), "met")]
[JsonDerivedType(typeof(Missed), "missed")]
[JsonDerivedType(typeof(NotMeasured), "not-measured")]
public abstract record Verdict
{
    Verdict()
    {
    }

    /// <summary>At least the share agreed passed.</summary>
    public sealed record Met : Verdict;

    /// <summary>Less than the share agreed passed.</summary>
    public sealed record Missed : Verdict;

    /// <summary>It could not be measured.</summary>
    /// <param name="Why">The reason: one clause for a person, without a value of a record.</param>
    public sealed record NotMeasured(string Why) : Verdict;
}
