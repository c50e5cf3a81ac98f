using Reeve.Integration.Quality.Measuring;
using Reeve.Integration.Quality.Profiling;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Quality;

/// <summary>
/// Measures the quality of a source on the six dimensions of the Government Data Quality Framework (Government Data Quality Hub, 2020):
/// a profile of every field, and a measure for what its contract declares and for each of its rules.
/// </summary>
public static class QualityAssessor
{
    /// <summary>Profiles the fields and takes the measures. The order of the rows does not matter.</summary>
    /// <param name="source">The source's file.</param>
    /// <param name="input">Its standardised table, and what its contract found.</param>
    /// <param name="cancel">Looked at between fields and between rules.</param>
    /// <exception cref="StoreException">The table or the summary lacks a field of the contract (a fault of ours).</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static QualityResult Assess(SourceFile source, QualityInput input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(input);
        Assessment assessment = new(source, input);
        List<FieldProfile> fields = [];
        foreach (FieldContract field in source.Fields)
        {
            cancel.ThrowIfCancellationRequested();
            fields.Add(FieldProfiler.Profile(field, assessment.Column(field), assessment.Summary(field)));
        }
        List<Measure> measures = [.. ContractMeasures.Of(assessment)];
        foreach (QualityRule rule in source.Quality)
        {
            cancel.ThrowIfCancellationRequested();
            measures.Add(RuleMeasures.Of(assessment, rule));
        }
        return new QualityResult
        {
            Source = source.Name,
            Title = source.Title,
            Steward = source.Steward,
            Load = input.Load,
            LoadedOn = input.LoadedOn,
            AsOf = input.AsOf,
            Rows = input.Table.Rows,
            RowsRead = input.Contract.RowsRead,
            RowsRejected = input.Contract.RowsRejected,
            ValuesNulled = input.Contract.ValuesNulled,
            Fields = fields,
            Measures = measures,
            Dimensions = DimensionScore.Of(measures),
        };
    }
}
