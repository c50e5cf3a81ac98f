namespace Reeve.Report.Linking;

/// <summary>A pair near the threshold, with the reasons for its weight.</summary>
public sealed record UncertainPair
{
    /// <summary>The first record.</summary>
    public required RecordName Left { get; init; }

    /// <summary>The second record.</summary>
    public required RecordName Right { get; init; }

    /// <summary>What both records hold, field by field. These are the user's own values: shown, never logged.</summary>
    public required IReadOnlyList<FieldValues> Values { get; init; }

    /// <summary>The weight log2(prior odds) it starts from.</summary>
    public required double PriorWeight { get; init; }

    /// <summary>What each comparison added, in the order of the model.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The final match weight: the prior and all the evidence together.</summary>
    public required double Weight { get; init; }

    /// <summary>The same as a probability that both are one person, in [0, 1].</summary>
    public required double Probability { get; init; }

    /// <summary>Whether the pair was linked.</summary>
    public required bool Linked { get; init; }
}

/// <summary>Which record it is.</summary>
/// <param name="File">The file's name, as in <see cref="InputFile.Name"/>.</param>
/// <param name="Label">The record's own identifier, or its row in words: "line 214".</param>
public sealed record RecordName(string File, string Label);

/// <summary>One field of both records.</summary>
/// <param name="Field">The field's name in words.</param>
/// <param name="Left">The first record's value as it was compared: standardised; empty or null when there is none.</param>
/// <param name="Right">The second record's value.</param>
public sealed record FieldValues(string Field, string? Left, string? Right);

/// <summary>What one comparison said about a pair.</summary>
/// <param name="Comparison">The comparison's name, as in <see cref="ModelComparison.Name"/>.</param>
/// <param name="Level">The level of agreement reached, as in <see cref="ModelLevel.Label"/>.</param>
/// <param name="Weight">The weight of that level, in log2, without the part for how common the value is.</param>
/// <param name="TermFrequencyWeight">What is added or taken because the value is rare or common, in log2; 0 when not adjusted.</param>
/// <param name="Sentence">The same in one plain sentence.</param>
public sealed record Evidence(string Comparison, string Level, double Weight, double TermFrequencyWeight, string Sentence);
