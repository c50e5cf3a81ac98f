using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Connect;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Contracts;

/// <summary>Contracts, and rows that break them in every way.</summary>
static class ContractGenerators
{
    static readonly string[] Columns = ["a", "b", "c"];

    static readonly Gen<string?> Cells = Gen.Elements<string?>(null, null, "n/k", "x", "X", " x ", "y/1", "y\\1", "!bad", "~part", "9999", "1", "2", "1.0", "1,234", "-5",
        "2026-11-24", "25/12/2026", "1971", "1900-01-01", "2024-02-29T12:00:00Z", "yes", "No", "CODE", "a longer text", "\U0001F600", "\u00a0");

    static readonly Gen<FieldType> Types = Gen.Elements(
    [
        Sketch.Standardised, Sketch.Standardised, .. Enum.GetValues<PlainType>().Select(Sketch.Plain),
    ]);

    static Gen<FieldContract> Field(string name) =>
        from type in Types
        from width in Gen.Choose(1, type is FieldType.Standardised ? 3 : 1)
        from start in Gen.Choose(0, 2)
        from flags in Gen.ArrayOf(Gen.Choose(0, 3), 6)
        from onFail in Gen.Elements(OnFail.NullField, OnFail.RejectRow, OnFail.Keep)
        select Sketch.Field(name, type, [.. Enumerable.Range(start, width).Select(at => Columns[at % 3])]) with
        {
            Required = flags[0] == 0, Unique = flags[1] == 0, OnFail = onFail,
            Allowed = flags[2] == 0 ? ["x", "1", "true", "2026-11-24", "meaning"] : [],
            Range = flags[3] < 2 ? Range(type, flags[3]) : null,
            Pattern = flags[4] == 0 ? "[a-z0-9.-]+|x" : null,
            Codes = flags[5] == 0 ? new Dictionary<string, string> { ["code"] = "meaning", ["x"] = "1", ["y/1"] = "", ["2"] = "2026-11-24" } : new Dictionary<string, string>(),
        };

    static ValueRange? Range(FieldType type, int which) => type switch
    {
        FieldType.Plain { Type: PlainType.Integer or PlainType.Number } => which == 0 ? new("0", "1000") : new(null, "1.5"),
        FieldType.Plain { Type: PlainType.Date or PlainType.Timestamp } => which == 0 ? new("1950-01-01", "today") : new(null, "2000-06-30"),
        FieldType.Plain { Type: PlainType.Boolean } => null,
        _ => which == 0 ? new("2", "5") : new(null, "1"),
    };

    static readonly Gen<SourceFile> Sources =
        from count in Gen.Choose(1, 4)
        from fields in Gen.CollectToSequence(Enumerable.Range(0, count).Select(at => Field($"f{at}")))
        from key in Gen.Choose(0, Math.Min(2, count))
        from load in Gen.Elements(LoadMode.Replace, LoadMode.Append, LoadMode.Upsert)
        select Sketch.Source([.. fields]) with { Key = [.. Enumerable.Range(0, key).Select(at => $"f{at}")], Load = load };

    static readonly Gen<SourceRows> Rows =
        from rows in Gen.ArrayOf(Gen.ArrayOf(Cells, Columns.Length))
        from cuts in Gen.ArrayOf(Gen.Choose(0, 30), 2)
        select Sketch.Rows(Columns, [.. rows.Select((cells, row) => (cuts.Count(cut => row >= cut), cells))],
            new SourcePart(1, "one.csv", []), new SourcePart(1, "two.csv", []), new SourcePart(2, "one.csv", []));

    public static readonly Gen<(SourceFile Source, SourceRows Rows)> Cases = from source in Sources from rows in Rows select (source, rows);
}
