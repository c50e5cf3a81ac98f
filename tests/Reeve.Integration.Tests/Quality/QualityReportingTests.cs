using System.Text;
using Reeve.Integration.Quality;
using Reeve.Integration.Tests.Support;
using Reeve.Report.Quality;
using Reeve.Standards;
using Reeve.Workspace;
using static Reeve.Integration.Tests.Quality.Sample;

namespace Reeve.Integration.Tests.Quality;

public class QualityReportingTests
{
    static readonly Location Here = new("sources/sample.yaml", 30);

    static readonly SourceFile Housing = Source(Field("ref", sensitivity: Sensitivity.Identifier), Field("dob", PlainType.Date, Sensitivity.Personal), Field("tenure", sensitivity: Sensitivity.Personal) with { Allowed = ["secure", "other"] }) with
    {
        Name = "housing",
        Title = "Housing",
        Key = ["ref"],
        Quality = [new QualityRule.Complete("dob") { At = Here, Name = "dob-filled", AtLeast = 0.9 }, new QualityRule.References("ref", "llpg", "id") { At = Here, Name = "known" }],
    };

    static QualityResult Load(int number, int filled)
    {
        string[] refs = [.. Enumerable.Range(0, 200).Select(n => $"HSG{n:0000}")];
        string[] dobs = [.. Enumerable.Range(0, 200).Select(n => n < filled ? $"19{50 + n % 40}-0{1 + n % 9}-17" : "")];
        return QualityAssessor.Assess(Housing, Input(Housing, Tables.Of(("ref", refs), ("dob", dobs), ("tenure", [.. refs.Select((_, n) => n < 5 ? "other" : "secure")]))) with { Load = number, LoadedOn = LoadDay.AddDays(7 * number) });
    }

    [Fact]
    public void The_report_shows_what_was_measured_and_no_value_of_a_person()
    {
        QualityHistory housing = QualityHistory.Empty.With(Load(1, 195)).With(Load(2, 150));
        QualityReportData data = QualityReporting.Data("Wexcombe", [QualityHistory.Empty, housing], "28 March 2026", "Reeve 0.1.0", "reeve quality");
        QualitySource source = Assert.Single(data.Sources);
        Assert.Equal((1, false, 2, "28 March 2026"), (source.Place, source.Shared, source.Load, source.LoadedOn));
        Assert.Equal("load 1 (21 March 2026)", source.Change!.Since);
        Assert.Equal("`dob` is filled (completeness, `dob-filled`): newly missed, 75.0% passed and 90.0% is agreed, was 97.5%", source.Change.Worse[0]);
        Assert.Equal([(1, source.Met + 1), (2, source.Met)], source.Loads.Select(load => (load.Load, load.Met)));
        Assert.Equal("other sources could not be read", Assert.Single(source.Rules, rule => rule.Verdict is RuleVerdict.NotMeasured).Why);
        Assert.Equal([new CountFigure("secure", 195)], source.Fields[2].Values!.Counts);
        Assert.Null(source.Fields[2].Values!.Other);

        using MemoryStream output = new();
        QualityReport.Write(data, output);
        string page = Encoding.UTF8.GetString(output.ToArray());
        Assert.DoesNotContain("HSG0", page, StringComparison.Ordinal);
        Assert.DoesNotContain("-17", page[page.IndexOf("<body", StringComparison.Ordinal)..page.LastIndexOf("</footer>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }
}
