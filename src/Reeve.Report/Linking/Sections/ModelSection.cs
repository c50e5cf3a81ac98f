using System.Text.Json.Nodes;
using Reeve.Report.Charts;
using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>What each agreement counts, and how that was learnt.</summary>
internal static class ModelSection
{
    public static ReportSection Of(LinkageModel model)
    {
        List<Block> blocks =
        [
            new Block.Paragraph($"Before anything is compared, the chance that two records are one person is {Plain.Odds(model.Prior)}. Each comparison then adds its weight: one more doubles the odds, one less halves them."),
        ];
        if (model.Comparisons.Any(comparison => comparison.Levels.Any(Weighs))) blocks.Add(Weights(model));
        for (int at = 0; at < model.Comparisons.Count; at++) Comparison(blocks, model.Comparisons[at], at + 1);
        if (model.Training.Count > 0)
        {
            blocks.Add(new Block.Subheading("How it was learnt"));
            blocks.Add(new Block.TableBlock(new Table("Training", ["What was estimated", Column.Number("Iterations"), "Settled", "Note"],
                [.. model.Training.Select(pass => (IReadOnlyList<Cell>)[pass.Description, pass.Iterations == 0 ? "counted directly" : Plain.Count(pass.Iterations), pass.Converged ? "yes" : "no", pass.Note ?? ""])])));
        }
        return new ReportSection("model", "What each agreement counts", blocks);
    }

    // A level of missing values neither speaks for nor against, so it has no bar.
    static bool Weighs(ModelLevel level) => level.M is not null && double.IsFinite(level.Weight);

    static Block.Chart Weights(LinkageModel model)
    {
        JsonArray rows = [];
        List<IReadOnlyList<Cell>> cells = [];
        ModelLevel? best = null, worst = null;
        string bestName = "", worstName = "";
        foreach (ModelComparison comparison in model.Comparisons)
        {
            foreach (ModelLevel level in comparison.Levels.Where(Weighs))
            {
                string name = $"{comparison.Name}: {level.Label}";
                rows.Add(new JsonObject { ["level"] = name, ["weight"] = level.Weight, ["way"] = level.Weight < 0 ? "Against" : "For", ["label"] = $"{name}: {Plain.Weight(level.Weight)}" });
                cells.Add([comparison.Name, level.Label, Plain.Weight(level.Weight)]);
                if (best is null || level.Weight > best.Weight) (best, bestName) = (level, name);
                if (worst is null || level.Weight < worst.Weight) (worst, worstName) = (level, name);
            }
        }
        JsonObject bars = ChartSpec.Part("""
            {"mark":{"type":"bar"},
             "encoding":{"y":{"field":"level","type":"nominal","sort":null,"axis":{"title":null,"ticks":false,"domain":false}},
                         "x":{"field":"weight","type":"quantitative","axis":{"title":"Match weight","tickCount":6}},
                         "color":{"field":"way","type":"nominal","scale":{"domain":["For","Against"],"range":["#1d70b8","#b04a00"]},"legend":null},
                         "tooltip":{"field":"label","type":"nominal"}}}
            """);
        string words = $"The strongest sign for one person is \u201C{bestName}\u201D ({Plain.Weight(best!.Weight)}); the strongest against is \u201C{worstName}\u201D ({Plain.Weight(worst!.Weight)}).";
        Table table = new("Match weight of each level", ["Comparison", "Level", Column.Number("Weight")], cells);
        return new Block.Chart("level-weights", "The weight of each level of agreement", words, ChartSpec.Of(rows, rows.Count * 22, bars), table);
    }

    static void Comparison(List<Block> blocks, ModelComparison comparison, int number)
    {
        Table table = new($"{comparison.Name}: levels of agreement",
            ["Level", Column.Number("Same person (m)"), Column.Number("Two people (u)"), Column.Number("Weight"), Column.Number("Share of pairs"), "Adjusted for common values"],
            [.. comparison.Levels.Select(Row)]);
        ModelLevel[] levels = [.. comparison.Levels.Where(level => level is { M: { } m, U: { } u } && double.IsFinite(m) && double.IsFinite(u))];
        if (levels.Length == 0)
        {
            blocks.Add(new Block.Subheading(comparison.Name));
            blocks.Add(new Block.TableBlock(table));
            return;
        }
        JsonArray rows = [];
        foreach (ModelLevel level in levels)
        {
            rows.Add(Bar(level.Label, "Same person (m)", level.M!.Value));
            rows.Add(Bar(level.Label, "Two people (u)", level.U!.Value));
        }
        JsonObject bars = ChartSpec.Part("""
            {"mark":{"type":"bar"},
             "encoding":{"y":{"field":"level","type":"nominal","sort":null,"axis":{"title":null,"ticks":false,"domain":false},"scale":{"paddingInner":0.25}},
                         "yOffset":{"field":"who","sort":null},
                         "x":{"field":"share","type":"quantitative","axis":{"title":"Share of pairs","format":".0%","tickCount":5},"scale":{"domain":[0,1]}},
                         "color":{"field":"who","type":"nominal","sort":null,"scale":{"domain":["Same person (m)","Two people (u)"],"range":["#1d70b8","#b04a00"]}},
                         "tooltip":{"field":"label","type":"nominal"}}}
            """);
        ModelLevel top = levels[0];
        string words = $"\u201C{top.Label}\u201D holds for {Plain.Odds(top.M)} of pairs that are one person, and for {Plain.Odds(top.U)} of pairs that are two.";
        blocks.Add(new Block.Chart($"comparison-{number}", comparison.Name, words, ChartSpec.Of(rows, rows.Count * 18, bars), table));
    }

    static JsonObject Bar(string level, string who, double share) =>
        new() { ["level"] = level, ["who"] = who, ["share"] = share, ["label"] = $"{level}, {who}: {Plain.Odds(share)}" };

    static IReadOnlyList<Cell> Row(ModelLevel level) =>
        [level.Label, level.M is null ? "not used" : Plain.Odds(level.M), level.U is null ? "not used" : Plain.Odds(level.U), Plain.Weight(level.Weight), Plain.Share(level.ShareOfPairs), level.TermFrequencyAdjusted ? "yes" : "no"];
}
