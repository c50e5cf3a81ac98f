using Reeve.Integration.Contracts;
using Reeve.Integration.Quality;
using Reeve.Integration.Tests.Support;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Quality;

/// <summary>Small sources written out in a test. A summary of the contract that a test does not give says that all was well.</summary>
static class Sample
{
    public static readonly DateOnly LoadDay = new(2026, 3, 14);

    public static FieldContract Field(string name, PlainType type = PlainType.Text, Sensitivity sensitivity = Sensitivity.Open) =>
        new() { At = new("sources/sample.yaml", 9), Name = name, From = [name], Type = new FieldType.Plain(type), Sensitivity = sensitivity };

    public static FieldContract Field(string name, Standard standard, Sensitivity? sensitivity = null) =>
        Field(name, sensitivity: sensitivity ?? standard.Sensitivity) with { Type = new FieldType.Standardised(standard) };

    public static SourceFile Source(params FieldContract[] fields) => new()
    {
        At = new("sources/sample.yaml", 1),
        Name = "sample",
        Title = "A sample",
        Steward = "Head of Samples",
        Purpose = "tests",
        Read = new SourceRead.File("sample.csv", new FileForm.Csv()) { At = new("sources/sample.yaml", 4) },
        Load = LoadMode.Replace,
        Key = [],
        Limits = QuarantineLimits.Default,
        Fields = fields,
    };

    public static QualityResult Assess(SourceFile source, params (string Header, string[] Values)[] columns) => QualityAssessor.Assess(source, Input(source, Tables.Of(columns)));

    public static QualityInput Input(SourceFile source, TextTable table, params FieldSummary[] found) => new()
    {
        Table = table,
        Contract = new ContractSummary
        {
            Source = source.Name, RowsRead = table.Rows, RowsRejected = 0, ValuesNulled = 0, Notes = [],
            Fields = [.. source.Fields.Select(field => found.FirstOrDefault(summary => summary.Field == field.Name) ?? Clean(field.Name, table))],
        },
        Load = 2,
        LoadedOn = LoadDay,
        AsOf = LoadDay,
    };

    /// <summary>What a contract says of a column without a fault.</summary>
    public static FieldSummary Clean(string field, TextTable table)
    {
        int[] codes = table.Find(field)?.Codes ?? [];
        long filled = codes.LongCount(code => code >= 0);
        return new() { Field = field, Filled = filled, Empty = codes.Length - filled, Placeholder = 0, Partial = 0, Suspect = 0, Distinct = codes.Where(code => code >= 0).Distinct().LongCount(), Broken = [] };
    }

    public static Measure Named(this QualityResult result, string rule) => Assert.Single(result.Measures, measure => measure.Rule == rule);

    public static DimensionScore Of(this QualityResult result, QualityDimension dimension) => result.Dimensions[(int)dimension];

    /// <summary>Checks, passes, and the verdict's name.</summary>
    public static (long Checked, long Passed, string Verdict) Came(this Measure measure) => (measure.Checked, measure.Passed, measure.Verdict.GetType().Name);
}

/// <summary>A standard with a closed list, as those of categories are.</summary>
sealed class ListStandard(string name, params string[] values) : Standard
{
    public override string Name => name;
    public override string Title => name;
    public override string Definition => "tests";
    public override Sensitivity Sensitivity => Sensitivity.SpecialCategory;
    public override IReadOnlyList<string> Values => values;
    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => throw new NotSupportedException();
}
