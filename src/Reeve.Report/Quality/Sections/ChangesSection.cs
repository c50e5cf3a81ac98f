using Reeve.Report.Documents;

namespace Reeve.Report.Quality.Sections;

/// <summary>What got worse, better or different, source by source.</summary>
internal static class ChangesSection
{
    public static ReportSection Of(IReadOnlyList<QualitySource> sources)
    {
        List<Block> blocks = [new Block.Paragraph("A share is said to have changed when it moved by half a percentage point or more, and by more than chance explains in so many rows. Rules newly missed come first.")];
        foreach (QualitySource source in sources)
        {
            if (source.Change is not { } change || change.Worse.Count + change.Better.Count + change.Other.Count == 0) continue;
            blocks.Add(new Block.Subheading($"{source.Title}, since {change.Since}"));
            List<IReadOnlyList<Cell>> rows = [];
            Add(rows, new Cell.Strong("Worse"), change.Worse);
            Add(rows, "Better", change.Better);
            Add(rows, "Other", change.Other);
            blocks.Add(new Block.TableBlock(new Table($"{source.Title}: what changed", ["Change", "What"], rows)));
        }
        string[] still = [.. sources.Where(source => source.Change is { Worse.Count: 0, Better.Count: 0, Other.Count: 0 }).Select(source => source.Title)];
        if (still.Length > 0) blocks.Add(new Block.Paragraph($"Nothing changed in {Plain.Join(still)}."));
        string[] first = [.. sources.Where(source => source.Change is null).Select(source => source.Title)];
        if (first.Length > 0) blocks.Add(new Block.Paragraph($"There is nothing to compare yet for {Plain.Join(first)}: a first load has none before it."));
        return new ReportSection("changes", "What changed", blocks);
    }

    static void Add(List<IReadOnlyList<Cell>> rows, Cell kind, IReadOnlyList<string> sentences) =>
        rows.AddRange(sentences.Select(sentence => (IReadOnlyList<Cell>)[kind, new Cell.Coded(sentence)]));
}
