namespace Reeve.Report.Quality;

/// <summary>What one field holds.</summary>
public sealed record FieldFigure
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its standard or type: "date-of-birth".</summary>
    public required string Kind { get; init; }

    /// <summary>How sensitive it is, in words: "personal".</summary>
    public required string Sensitivity { get; init; }

    /// <summary>Rows of the table.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows with a value.</summary>
    public required long Filled { get; init; }

    /// <summary>Rows read with text that stands for nothing known.</summary>
    public required long Placeholders { get; init; }

    /// <summary>Distinct values.</summary>
    public required long Distinct { get; init; }

    /// <summary>The share of filled rows whose value no other row has, in [0, 1]; null when none is filled.</summary>
    public required double? Unique { get; init; }

    /// <summary>The shortest, the median and the longest value in characters; null when none is filled.</summary>
    public (int Least, int Median, int Most)? Lengths { get; init; }

    /// <summary>The share of the commonest value, in [0, 1]; null when it may not be told.</summary>
    public double? Commonest { get; init; }

    /// <summary>Whether it holds dates.</summary>
    public required bool IsDate { get; init; }

    /// <summary>The share of dates that are a 1 January, in [0, 1]; null for what is no date, and when it may not be told.</summary>
    public double? FirstOfJanuary { get; init; }

    /// <summary>The share of dates that are the first of a month, in [0, 1]; null as above.</summary>
    public double? FirstOfMonth { get; init; }

    /// <summary>Where numbers or dates lie; null where there is nothing to tell.</summary>
    public SpreadFigure? Spread { get; init; }

    /// <summary>How often values occur; null where it may not be told.</summary>
    public FrequencyFigure? Values { get; init; }

    /// <summary>How often shapes of values occur; null where it may not be told.</summary>
    public FrequencyFigure? Patterns { get; init; }
}

/// <summary>Where numbers or dates lie, as texts.</summary>
/// <param name="Least">The least; null where it may not be told.</param>
/// <param name="LowerQuartile">A quarter of rows do not exceed it.</param>
/// <param name="Median">Half of the rows do not exceed it.</param>
/// <param name="UpperQuartile">Three quarters of rows do not exceed it.</param>
/// <param name="Most">The most; null where it may not be told.</param>
/// <param name="Coarse">Whether the texts are coarse on purpose.</param>
public sealed record SpreadFigure(string? Least, string LowerQuartile, string Median, string UpperQuartile, string? Most, bool Coarse);

/// <summary>How often values or shapes occur, most frequent first.</summary>
/// <param name="Counts">Those listed.</param>
/// <param name="Other">Rows with any other; null for a few that are not told.</param>
/// <param name="Rounded">Whether counts are rounded and small ones among the others.</param>
public sealed record FrequencyFigure(IReadOnlyList<CountFigure> Counts, long? Other, bool Rounded);
