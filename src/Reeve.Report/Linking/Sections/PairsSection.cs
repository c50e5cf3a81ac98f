using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>The least certain pairs, each with what the records hold and how its weight came about.</summary>
internal static class PairsSection
{
    public static ReportSection Of(LinkageReportData data)
    {
        Cutoff cutoff = data.Figures.LinkThreshold;
        List<Block> blocks =
        [
            new Block.Paragraph($"These {Plain.Count(data.LeastCertain.Count)} pairs lie nearest to the threshold, where a person\u2019s eye helps most. Read what both records hold, then how the weight came about: bars to the right speak for one person, bars to the left against, and the dashed line is the threshold."),
        ];
        for (int at = 0; at < data.LeastCertain.Count; at++) blocks.Add(Pair(data.LeastCertain[at], at + 1, cutoff));
        return new ReportSection("pairs", "The least certain pairs", blocks);
    }

    static Block.Disclosure Pair(UncertainPair pair, int number, Cutoff cutoff)
    {
        string verdict = $"The weights add up to {Plain.Weight(pair.Weight)}, a probability of {Plain.Share(pair.Probability)} that both are one person. The threshold is {Plain.Weight(cutoff.Weight)}, so the pair was {(pair.Linked ? "linked" : "not linked")}.";
        return new Block.Disclosure($"Pair {Plain.Count(number)}: {Name(pair.Left)} and {Name(pair.Right)} ({Plain.Share(pair.Probability)}, {(pair.Linked ? "linked" : "not linked")})", Open: number == 1,
        [
            new Block.Paragraph(verdict),
            new Block.TableBlock(Values(pair, number)),
            new Block.Bullets([.. pair.Evidence.Select(evidence => evidence.Sentence)]),
            new Block.TableBlock(Waterfall(pair, number, cutoff)),
        ]);
    }

    static string Name(RecordName record) => $"{record.File}, {record.Label}";

    static Table Values(UncertainPair pair, int number)
    {
        List<IReadOnlyList<Cell>> rows = [];
        foreach (FieldValues values in pair.Values)
        {
            bool differs = !string.IsNullOrEmpty(values.Left) && !string.IsNullOrEmpty(values.Right) && values.Left != values.Right;
            rows.Add([values.Field, new Cell.Value(values.Left), new Cell.Value(values.Right, differs)]);
        }
        return new Table($"Pair {Plain.Count(number)}: what the records hold", ["Field", Name(pair.Left), Name(pair.Right)], rows);
    }

    static Table Waterfall(UncertainPair pair, int number, Cutoff cutoff)
    {
        List<(string Name, double Weight)> steps = [("Any two records (the prior)", pair.PriorWeight)];
        foreach (Evidence evidence in pair.Evidence)
        {
            steps.Add(($"{evidence.Comparison}: {evidence.Level}", evidence.Weight));
            if (evidence.TermFrequencyWeight != 0)
                steps.Add(($"{evidence.Comparison}: how {(evidence.TermFrequencyWeight > 0 ? "rare" : "common")} the value is", evidence.TermFrequencyWeight));
        }
        BarScale scale = Scale(steps, pair.Weight, cutoff.Weight);
        List<IReadOnlyList<Cell>> rows = [];
        double total = 0;
        foreach ((string name, double weight) in steps)
        {
            rows.Add([name, Plain.Weight(weight), Plain.Weight(total + weight), new Cell.Bar(total, total + weight, scale)]);
            total += weight;
        }
        rows.Add(["Final weight", "", Plain.Weight(pair.Weight), new Cell.Bar(0, pair.Weight, scale)]);
        return new Table($"Pair {Plain.Count(number)}: how the weight came about", ["Step", Column.Number("Adds"), Column.Number("Total"), "The step, drawn to scale"], rows);
    }

    // Wide enough for every running total, zero and the threshold, with a little room at both ends.
    static BarScale Scale(List<(string Name, double Weight)> steps, double final, double threshold)
    {
        double low = Math.Min(0, Math.Min(final, threshold)), high = Math.Max(0, Math.Max(final, threshold)), total = 0;
        foreach ((_, double weight) in steps)
        {
            total += weight;
            if (!double.IsFinite(total)) continue;
            low = Math.Min(low, total);
            high = Math.Max(high, total);
        }
        double room = Math.Max((high - low) * 0.03, 0.1);
        return new BarScale(low - room, high + room, threshold);
    }
}
