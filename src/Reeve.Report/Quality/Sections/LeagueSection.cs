using System.Text.Json.Nodes;
using Reeve.Report.Charts;
using Reeve.Report.Documents;

namespace Reeve.Report.Quality.Sections;

/// <summary>All sources side by side.</summary>
internal static class LeagueSection
{
    public static ReportSection Of(IReadOnlyList<QualitySource> sources)
    {
        List<Block> blocks = [new Block.Paragraph("Sources stand by the share of their own rules that are met. Sources agree different things, so a low place asks for a look and is no mark of blame.")];
        Table places = new("Sources by the share of rules met", ["Source", Column.Number("Place"), Column.Number("Rules met"), Column.Number("Rules measured"), Column.Number("Share met"), "Who answers for it"],
            [.. sources.Select(source => (IReadOnlyList<Cell>)[source.Title, Place(source), Plain.Count(source.Met), Plain.Count(source.Measured), Measured(Share(source)), source.Steward])]);
        QualitySource[] measured = [.. sources.Where(source => source.Measured > 0)];
        if (measured.Length > 0) blocks.Add(new Block.Chart("league-chart", "Rules met by each source", Sentence(measured), Bars(measured), places));
        else blocks.Add(new Block.TableBlock(places));
        blocks.Add(new Block.Subheading("The six dimensions side by side"));
        blocks.Add(new Block.Paragraph("The share of checks that passed. How they are added up is said under \u201CHow it was measured\u201D."));
        blocks.Add(new Block.TableBlock(new Table("Sources by dimension", ["Source", .. sources[0].Dimensions.Select(dimension => Column.Number(dimension.Name)), Column.Number("Rows")],
            [.. sources.Select(source => (IReadOnlyList<Cell>)[source.Title, .. source.Dimensions.Select(dimension => (Cell)Measured(dimension.Share)), Plain.Count(source.Rows)])])));
        return new ReportSection("league", "The sources side by side", blocks);
    }

    /// <summary>A share, or that there is none.</summary>
    public static string Measured(double? share) => share is null ? "not measured" : Plain.Share(share);

    static double? Share(QualitySource source) => source.Measured == 0 ? null : (double)source.Met / source.Measured;

    static string Place(QualitySource source) => source.Place is { } place ? source.Shared ? $"{place}=" : $"{place}" : "none";

    static string Sentence(QualitySource[] sources)
    {
        string first = $"{sources[0].Title} meets {Plain.Count(sources[0].Met)} of its {Plain.Count(sources[0].Measured, "rule", "rules")}";
        QualitySource last = sources[^1];
        return sources.Length == 1 || last.Place == sources[0].Place ? first + "." : $"{first}; {last.Title} meets {Plain.Count(last.Met)} of {Plain.Count(last.Measured)}.";
    }

    static JsonObject Bars(QualitySource[] sources) =>
        ChartSpec.Shares(sources.Select(source => (source.Title, Share(source), $"{Plain.Count(source.Met)} of {Plain.Count(source.Measured)}")), "Share of rules met");
}
