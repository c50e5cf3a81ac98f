using Reeve.Report.Documents;

namespace Reeve.Report.Quality.Sections;

/// <summary>The first screen: how many rules are met, and whether anything got worse.</summary>
internal static class Opening
{
    public static IReadOnlyList<Block> Of(QualityReportData data)
    {
        IReadOnlyList<QualitySource> sources = data.Sources;
        if (sources.Count == 0) return [new Block.Lead("No source has been assessed yet.")];
        int met = sources.Sum(source => source.Met), measured = sources.Sum(source => source.Measured), unmeasured = sources.Sum(source => source.Rules.Count) - measured;
        QualitySource[] worse = [.. sources.Where(source => source.Change is { Worse.Count: > 0 })];
        List<Block> blocks = [new Block.Lead($"{Sentence(met, measured)} {Worse(sources, worse)}")];
        blocks.Add(new Block.BigNumbers(
        [
            new(sources.Count == 1 ? "source" : "sources", Plain.Count(sources.Count)),
            new("rows in their tables", Plain.Count(sources.Sum(source => source.Rows))),
            new("rules met", Plain.Count(met)),
            new("rules missed", Plain.Count(measured - met)),
        ]));
        if (unmeasured > 0) blocks.Add(new Block.Paragraph($"{Plain.Count(unmeasured, "rule", "rules")} could not be measured; the reason stands beside each, under its source."));
        return blocks;
    }

    static string Sentence(int met, int measured) => measured switch
    {
        0 => "No rule could be measured.",
        _ when met == measured => measured == 1 ? "The only rule is met." : $"All {Plain.Count(measured)} rules are met.",
        _ => $"{Plain.Count(met)} of {Plain.Count(measured)} rules are met.",
    };

    static string Worse(IReadOnlyList<QualitySource> sources, QualitySource[] worse) =>
        worse.Length > 0 ? $"{Plain.Join([.. worse.Select(source => source.Title)])} got worse since the load before."
        : sources.Any(source => source.Change is not null) ? "No source got worse since the load before." : "Every source is at its first load.";
}
