using Reeve.Report.Quality;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Quality;

/// <summary>Turns results into what <see cref="QualityReport"/> shows.</summary>
public static class QualityReporting
{
    /// <summary>The data of the report of a place.</summary>
    /// <param name="place">The place's name.</param>
    /// <param name="histories">Its sources, in any order; those without a result are left out.</param>
    /// <param name="generatedAt">When the report is made, as the text to show.</param>
    /// <param name="programVersion">The program and its version.</param>
    /// <param name="command">The command that makes the report again.</param>
    public static QualityReportData Data(string place, IReadOnlyList<QualityHistory> histories, string generatedAt, string programVersion, string command)
    {
        ArgumentNullException.ThrowIfNull(histories);
        Dictionary<string, QualityHistory> known = histories.Where(history => history.Latest is not null).ToDictionary(history => history.Latest!.Source);
        return new QualityReportData
        {
            Place = place,
            GeneratedAt = generatedAt,
            ProgramVersion = programVersion,
            Command = command,
            Sources = [.. QualityLeague.Of(known.Values.Select(history => history.Latest!)).Standings.Select(standing => Source(standing, known[standing.Result.Source]))],
        };
    }

    static QualitySource Source(QualityStanding standing, QualityHistory history)
    {
        QualityResult result = standing.Result;
        return new QualitySource
        {
            Name = result.Source,
            Title = result.Title,
            Steward = result.Steward,
            Place = standing.Place,
            Shared = standing.Shared,
            Load = result.Load,
            LoadedOn = QualitySentences.Day(result.LoadedOn),
            Rows = result.Rows,
            RowsRead = result.RowsRead,
            RowsRejected = result.RowsRejected,
            ValuesNulled = result.ValuesNulled,
            Met = result.Met,
            Measured = result.Measured,
            Dimensions = [.. result.Dimensions.Select(score => new DimensionFigure(score.Dimension.ToString(), score.Share, score.Met, score.Measured, score.NotMeasured, OfLoads: score.Dimension is QualityDimension.Timeliness))],
            Rules = [.. result.Measures.OrderBy(measure => measure.Dimension).Select(Rule)],
            Fields = [.. result.Fields.Select(Field)],
            Loads = [.. history.Loads.Select(load => new LoadFigure(load.Load, QualitySentences.Day(load.LoadedOn), load.Rows, load.Met, load.Measured, [.. load.Dimensions.Select(score => score.Share)]))],
            Change = history.Change is { } change ? new ChangeFigure($"load {change.Since} ({QualitySentences.Day(change.SinceDay)})", change.Worse, change.Better, change.Other) : null,
        };
    }

    static RuleFigure Rule(Measure measure) => new()
    {
        Dimension = measure.Dimension.ToString(),
        Name = measure.Rule,
        Asks = measure.Asks,
        FromContract = measure.Origin is MeasureOrigin.Contract,
        Checked = measure.Checked,
        Passed = measure.Passed,
        AtLeast = measure.AtLeast,
        Verdict = measure.Verdict switch { Verdict.Met => RuleVerdict.Met, Verdict.Missed => RuleVerdict.Missed, _ => RuleVerdict.NotMeasured },
        Why = (measure.Verdict as Verdict.NotMeasured)?.Why,
        Breaches = [.. measure.Breaches.Select(breach => new CountFigure(breach.Reason, breach.Rows))],
    };

    static FieldFigure Field(FieldProfile field) => new()
    {
        Name = field.Field,
        Kind = field.Kind,
        Sensitivity = Name(field.Sensitivity),
        Rows = field.Rows,
        Filled = field.Filled,
        Placeholders = field.Placeholders,
        Distinct = field.Distinct,
        Unique = field.UniqueShare,
        Lengths = field.Lengths is { } lengths ? (lengths.Least, lengths.Median, lengths.Most) : null,
        Commonest = field.Heaping.Commonest,
        FirstOfJanuary = field.Heaping.FirstOfJanuary,
        FirstOfMonth = field.Heaping.FirstOfMonth,
        IsDate = field.IsDate,
        Spread = field.Spread is { } spread ? new SpreadFigure(spread.Least, spread.LowerQuartile, spread.Median, spread.UpperQuartile, spread.Most, spread.Coarse) : null,
        Values = Frequencies(field.Frequencies),
        Patterns = Frequencies(field.Patterns),
    };

    static FrequencyFigure? Frequencies(Frequencies? found) =>
        found is null ? null : new FrequencyFigure([.. found.Counts.Select(count => new CountFigure(count.Value, count.Rows))], found.Other, found.Rounded);

    static string Name(Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.SpecialCategory => "special-category",
        Sensitivity.CriminalOffence => "criminal-offence",
        _ => sensitivity.ToString().ToLowerInvariant(),
    };
}
