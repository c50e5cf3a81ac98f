using System.Globalization;
using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>The files read, and the rows that were not taken as they stood.</summary>
internal static class FilesSection
{
    public static ReportSection Of(IReadOnlyList<InputFile> files)
    {
        List<Block> blocks =
        [
            new Block.TableBlock(new Table("Files read", ["File", Column.Number("Records"), "Encoding", "Delimiter", Column.Number("Line of the column names"), Column.Number("Rows with a problem")],
                [.. files.Select(file => (IReadOnlyList<Cell>)[new Cell.Value(file.Name), Plain.Count(file.Rows), file.Encoding, file.Delimiter ?? "none", file.HeaderLine is { } line ? line.ToString(CultureInfo.InvariantCulture) : "none", Plain.Count(file.Problems.Sum(problem => problem.Count))])])),
        ];
        foreach (InputFile file in files)
        {
            if (file.Problems.Count > 0)
            {
                blocks.Add(new Block.TableBlock(new Table($"{file.Name}: rows not taken as they stood", ["What was wrong", "What became of them", Column.Number("Rows"), "Lines"],
                    [.. file.Problems.Select(problem => (IReadOnlyList<Cell>)[problem.Why, Fate(problem.Kind), Plain.Count(problem.Count), Plain.Lines(problem.Lines, problem.Count)])])));
            }
            if (file.Notes.Count > 0)
            {
                blocks.Add(new Block.Subheading($"{file.Name}: how it was read"));
                blocks.Add(new Block.Bullets(file.Notes));
            }
        }
        return new ReportSection("files", "The files", blocks);
    }

    static string Fate(RowProblemKind kind) => kind switch
    {
        RowProblemKind.Rejected => "rejected: could not be read",
        RowProblemKind.Ragged => "kept: read as well as it allowed",
        _ => "left out on purpose",
    };
}
