using Reeve.Report.Charts;
using Reeve.Report.Documents;

namespace Reeve.Report.Quality.Sections;

/// <summary>One source: its figures, dimensions, trend, rules and fields.</summary>
internal static class SourceSection
{
    /// <param name="source">The source.</param>
    /// <param name="number">Its number on the page, from 1; ids are made from it, not from names.</param>
    public static ReportSection Of(QualitySource source, int number)
    {
        List<Block> blocks =
        [
            new Block.SummaryList(
            [
                new("Who answers for it", source.Steward),
                new("Newest load", $"Load {Plain.Count(source.Load)}, {source.LoadedOn}"),
                new("Rows", $"{Plain.Count(source.RowsRead)} read, {Plain.Count(source.RowsRejected)} left out by the contract, {Plain.Count(source.Rows)} in the table"),
                new("Values left out", $"{Plain.Count(source.ValuesNulled)}, each in the quarantine table with its reason"),
                new("Rules met", source.Measured == 0 ? "none could be measured" : $"{Plain.Count(source.Met)} of {Plain.Count(source.Measured)} measured"),
            ]),
            Dimensions(source, number),
            .. TrendBlocks.Of(source, number),
            new Block.Subheading("Rules"),
            new Block.TableBlock(RulesTable.Of(source)),
            new Block.Subheading("Fields"),
            .. FieldBlocks.Of(source),
        ];
        return new ReportSection($"source-{number}", source.Title, blocks);
    }

    static Block Dimensions(QualitySource source, int number)
    {
        Table table = new($"{source.Title}: dimensions", ["Dimension", Column.Number("Checks passed"), Column.Number("Rules met"), Column.Number("Rules missed"), Column.Number("Not measured")],
            [.. source.Dimensions.Select(dimension => (IReadOnlyList<Cell>)[dimension.Name, LeagueSection.Measured(dimension.Share), Plain.Count(dimension.Met), Plain.Count(dimension.Measured - dimension.Met), Plain.Count(dimension.NotMeasured)])]);
        DimensionFigure[] measured = [.. source.Dimensions.Where(dimension => dimension.Share is not null)];
        if (measured.Length == 0) return new Block.TableBlock(table);
        DimensionFigure lowest = measured.MinBy(dimension => dimension.Share)!;
        string words = lowest.Share >= 1 ? "Every check of every dimension that could be measured passed." : $"The lowest dimension is {lowest.Name.ToLowerInvariant()}: {Plain.Share(lowest.Share)} of its checks passed.";
        return new Block.Chart($"dimensions-{number}", "Dimensions", words, ChartSpec.Shares(source.Dimensions.Select(dimension => (dimension.Name, dimension.Share, LeagueSection.Measured(dimension.Share))), "Share of checks passed"), table);
    }
}
