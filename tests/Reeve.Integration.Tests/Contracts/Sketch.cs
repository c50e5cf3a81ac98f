using Reeve.Integration.Connect;
using Reeve.Integration.Contracts;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Contracts;

/// <summary>Sources, rows and results written out in a test.</summary>
static class Sketch
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly FieldType Standardised = new FieldType.Standardised(new SketchStandard());

    public static FieldType Plain(PlainType type) => new FieldType.Plain(type);

    public static FieldContract Field(string name, PlainType type = PlainType.Text) => Field(name, Plain(type), name);

    public static FieldContract Field(string name, FieldType type, params string[] from) =>
        new() { At = new Location("sources/sketch.yaml", 10), Name = name, From = from, Type = type, Sensitivity = Sensitivity.Internal };

    public static SourceFile Source(params FieldContract[] fields) => new()
    {
        At = new Location("sources/sketch.yaml", 1), Name = "sketch", Title = "Sketch", Steward = "Head of Sketching", Purpose = "to test",
        Read = new SourceRead.File("data/sketch.csv", new FileForm.Csv()) { At = new Location("sources/sketch.yaml", 5) },
        Load = LoadMode.Replace, Key = [], Limits = new QuarantineLimits(1, 1), Fields = fields,
    };

    /// <summary>Rows of one file of one load, on lines from 2; null is missing.</summary>
    public static SourceRows Rows(string[] columns, params string?[][] rows) => Rows(columns, [.. rows.Select(row => (0, row))], new SourcePart(1, "sketch.csv", []));

    public static SourceRows Rows(string[] columns, IReadOnlyList<(int Part, string?[] Cells)> rows, params SourcePart[] parts) => new(
        new TextTable([.. columns.Select((name, at) => Encode(name, [.. rows.Select(row => row.Cells[at])]))], rows.Count, [.. Enumerable.Range(2, rows.Count)]),
        [.. rows.Select(row => row.Part)], parts);

    public static ContractResult Check(SourceFile source, SourceRows rows, int threads = 2) =>
        ContractChecker.Check(source, rows, new ContractOptions { AsOf = Today, Threads = threads });

    /// <summary>One column of a table as text; null where it is missing.</summary>
    public static IEnumerable<string?> Column(this OutputTable table, string name)
    {
        OutputColumn column = table.Columns.Single(column => column.Name == name);
        return Enumerable.Range(0, table.Rows).Select(row => Cell(column, row));
    }

    /// <summary>All rows of a table as text.</summary>
    public static string[] Lines(this OutputTable table) =>
        [.. Enumerable.Range(0, table.Rows).Select(row => string.Join('|', table.Columns.Select(column => Cell(column, row) ?? "-")))];

    static string? Cell(OutputColumn column, int row) => column.IsMissing(row) ? null : column switch
    {
        OutputColumn.Text text => text.Values[text.Codes[row]],
        OutputColumn.Integer integer => $"{integer.Values[row]}",
        OutputColumn.Real real => real.Values[row].ToString("R"),
        _ => throw new InvalidOperationException("A column of another kind."),
    };

    static TextColumn Encode(string header, string?[] cells)
    {
        Dictionary<string, int> codes = [];
        foreach (string cell in cells.OfType<string>()) codes.TryAdd(cell, codes.Count);
        return new TextColumn(header, [.. cells.Select(cell => cell is null ? -1 : codes[cell])], [.. codes.Keys]);
    }
}
