using System.Text.Json.Serialization;
using Reeve.Standards;

namespace Reeve.Integration.Quality;

/// <summary>What one field holds. How much may be told depends on how sensitive it is: see <see cref="Disclosure"/>.</summary>
public sealed record FieldProfile
{
    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>Its standard or plain type, as the source's file has it: <c>date-of-birth</c>, <c>integer</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How sensitive it is.</summary>
    public required Sensitivity Sensitivity { get; init; }

    /// <summary>Rows of the standardised table.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows with a value.</summary>
    public required long Filled { get; init; }

    /// <summary>Rows read in which text stood for nothing known (<c>N/K</c>).</summary>
    public required long Placeholders { get; init; }

    /// <summary>Rows read with a value that is partly known.</summary>
    public required long Partial { get; init; }

    /// <summary>Rows read with a value that is likely to be a default.</summary>
    public required long Suspect { get; init; }

    /// <summary>Distinct values.</summary>
    public required long Distinct { get; init; }

    /// <summary>Rows whose value no other row has.</summary>
    public required long Alone { get; init; }

    /// <summary>The lengths of the values in characters (UTF-16); null when there is no value.</summary>
    public LengthProfile? Lengths { get; init; }

    /// <summary>Whether its values are dates, so that they may pile up on first days.</summary>
    public required bool IsDate { get; init; }

    /// <summary>Where numbers or dates lie; null for other fields and where it may not be told.</summary>
    public Spread? Spread { get; init; }

    /// <summary>How often values occur; null where it may not be told.</summary>
    public Frequencies? Frequencies { get; init; }

    /// <summary>How often shapes of values occur, letters as A and digits as 9; null where it may not be told.</summary>
    public Frequencies? Patterns { get; init; }

    /// <summary>Where values pile up: signs of defaults.</summary>
    public required Heaping Heaping { get; init; }

    /// <summary>Rows without a value.</summary>
    [JsonIgnore]
    public long Missing => Rows - Filled;

    /// <summary>The share of rows with a value, in [0, 1]; null when there are no rows.</summary>
    [JsonIgnore]
    public double? FilledShare => Rows == 0 ? null : (double)Filled / Rows;

    /// <summary>The share of filled rows whose value no other row has, in [0, 1]; null when none is filled.</summary>
    [JsonIgnore]
    public double? UniqueShare => Filled == 0 ? null : (double)Alone / Filled;
}

/// <summary>Lengths in characters (UTF-16).</summary>
/// <param name="Least">The shortest.</param>
/// <param name="Median">The lower median over the rows.</param>
/// <param name="Most">The longest.</param>
public sealed record LengthProfile(int Least, int Median, int Most);

/// <summary>
/// Where numbers or dates lie, over the rows with a value. A quantile is the smallest value that at least that share of rows does not exceed
/// (the inverse of the empirical distribution; Hyndman and Fan 1996, type 1), so it is always a value that occurs.
/// </summary>
/// <param name="Of">What is spread out.</param>
/// <param name="Least">The least; null where it may not be told.</param>
/// <param name="LowerQuartile">A quarter of rows do not exceed it.</param>
/// <param name="Median">Half of the rows do not exceed it.</param>
/// <param name="UpperQuartile">Three quarters of rows do not exceed it.</param>
/// <param name="Most">The most; null where it may not be told.</param>
/// <param name="Coarse">Whether dates are only told to the year and numbers to two significant figures.</param>
public sealed record Spread(ValueKind Of, string? Least, string LowerQuartile, string Median, string UpperQuartile, string? Most, bool Coarse);

/// <summary>How often values occur, most frequent first, equal ones in the order of their text.</summary>
/// <param name="Counts">The values listed.</param>
/// <param name="Other">Rows with any other value; null for a few, fewer than <see cref="Disclosure.Fewest"/>.</param>
/// <param name="Rounded">Whether counts are rounded to <see cref="Disclosure.Step"/> and small ones are among <paramref name="Other"/>.</param>
public sealed record Frequencies(IReadOnlyList<ValueCount> Counts, long? Other, bool Rounded);

/// <summary>A value and in how many rows it is.</summary>
/// <param name="Value">A value of an open field, or one of a closed list.</param>
/// <param name="Rows">In how many rows.</param>
public sealed record ValueCount(string Value, long Rows);

/// <summary>
/// Where values pile up, as shares of the rows with a value, in [0, 1]. Of a field about people the rows are rounded first
/// (<see cref="Disclosure.Step"/>), and a share is null when it would tell of fewer than <see cref="Disclosure.Fewest"/>.
/// </summary>
/// <param name="Commonest">The commonest value's.</param>
/// <param name="FirstOfJanuary">Dates that are a 1 January; null for what is no date.</param>
/// <param name="FirstOfMonth">Dates that are the first day of a month, 1 January among them; null for what is no date.</param>
public sealed record Heaping(double? Commonest, double? FirstOfJanuary, double? FirstOfMonth);
