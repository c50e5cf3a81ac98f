using Reeve.Integration.Contracts;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Quality.Measuring;

/// <summary>A source and its data while its quality is measured.</summary>
sealed class Assessment(SourceFile source, QualityInput input)
{
    public SourceFile Source { get; } = source;

    public QualityInput Input { get; } = input;

    /// <summary>The column of a field of the contract.</summary>
    /// <exception cref="StoreException">The table was not made from this contract.</exception>
    public TextColumn Column(FieldContract field) => Input.Table.Find(field.Name)
        ?? throw new StoreException(StoreFault.Ours, $"{field.At}: the standardised table of `{Source.Name}` has no column for field `{field.Name}`; build the source again.");

    /// <summary>What the contract found in a field.</summary>
    /// <exception cref="StoreException">The summary was not made from this contract.</exception>
    public FieldSummary Summary(FieldContract field) => Input.Contract.Fields.FirstOrDefault(summary => summary.Field == field.Name)
        ?? throw new StoreException(StoreFault.Ours, $"{field.At}: the contract's summary of `{Source.Name}` has no field `{field.Name}`; build the source again.");

    /// <summary>A measure of the contract.</summary>
    public static Measure FromContract(QualityDimension dimension, string rule, IReadOnlyList<string> fields, string asks, double atLeast, Tested tested) => new()
    {
        Dimension = dimension,
        Origin = MeasureOrigin.Contract,
        Rule = rule,
        Fields = fields,
        Asks = asks,
        Checked = tested.Checked,
        Passed = tested.Passed,
        AtLeast = atLeast,
        Verdict = tested.Judge(atLeast),
        Breaches = tested.Breaches,
    };
}
