using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Connect;
using Reeve.Integration.Contracts;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Contracts;

public sealed class ContractPropertyTests
{
    static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1500);

    [Fact]
    public void Any_rows_are_held_to_any_contract_as_they_would_be_row_by_row() => Check.One(Many, Prop.ForAll(Arb.From(ContractGenerators.Cases), each =>
    {
        ReferenceChecker slow = new ReferenceChecker(each.Source, each.Rows).Check();
        ContractResult fast = Sketch.Check(each.Source, each.Rows);
        Assert.Equal(slow.Table, fast.Table.Lines());
        Assert.Equal(slow.Quarantine, fast.Quarantine.Lines());
        Assert.Equal(slow.Counts, (fast.Summary.RowsRead, fast.Summary.RowsRejected, fast.Summary.ValuesNulled, Replaced(fast)));
        Assert.Equal(slow.Fields, fast.Summary.Fields.Select(Words));
    }));

    [Fact]
    public void Every_row_is_in_the_table_or_rejected_in_the_quarantine_and_never_in_both() => Check.One(Many, Prop.ForAll(Arb.From(ContractGenerators.Cases), each =>
    {
        ContractResult result = Sketch.Check(each.Source with { Load = LoadMode.Append }, each.Rows);
        HashSet<string?> kept = [.. result.Table.Column("_line")];
        string?[] action = [.. result.Quarantine.Column("action")], line = [.. result.Quarantine.Column("line")];
        HashSet<string?> rejected = [.. line.Where((_, row) => action[row] == "rejected")];
        Assert.Equal(each.Rows.Table.Rows, kept.Count + rejected.Count);
        Assert.Empty(kept.Intersect(rejected));
        Assert.Equal(result.Summary.RowsRejected, rejected.Count);
    }));

    [Fact]
    public void The_number_of_threads_changes_nothing() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(ContractGenerators.Cases), each =>
    {
        ContractResult one = Sketch.Check(each.Source, each.Rows, 1), many = Sketch.Check(each.Source, each.Rows, 5);
        Assert.Equal(one.Table.Lines(), many.Table.Lines());
        Assert.Equal(one.Quarantine.Lines(), many.Quarantine.Lines());
        Assert.Equal(one.Summary.Fields.Select(Words), many.Summary.Fields.Select(Words));
    }));

    [Fact]
    public void Inputs_in_many_pieces_come_out_as_in_one()
    {
        string?[][] rows = [.. Enumerable.Range(0, 100_000).Select(row => new string?[] { $"R{row % 70_000}", row % 11 == 0 ? "!" : $"W{row * 7919L % 90_001}", $"{row % 300}" })];
        SourceFile source = Sketch.Source(
            Sketch.Field("a") with { OnFail = OnFail.RejectRow }, Sketch.Field("b", Sketch.Standardised, "b"), Sketch.Field("c", PlainType.Integer) with { Range = new ValueRange("5", null) }) with { Key = ["a"] };
        SourceRows all = Sketch.Rows(["a", "b", "c"], rows);
        ReferenceChecker slow = new ReferenceChecker(source, all).Check();
        foreach (int threads in new[] { 1, 4 })
        {
            ContractResult fast = Sketch.Check(source, all, threads);
            Assert.Equal(slow.Table, fast.Table.Lines());
            Assert.Equal(slow.Quarantine, fast.Quarantine.Lines());
            Assert.Equal(slow.Fields, fast.Summary.Fields.Select(Words));
        }
    }

    static long Replaced(ContractResult result) =>
        result.Summary.Notes.Where(note => note.Contains("replaced", StringComparison.Ordinal)).Sum(note => long.Parse(note.Split(' ')[0]));

    static string Words(FieldSummary field) => string.Join('|', field.Filled, field.Empty, field.Placeholder, field.Partial, field.Suspect, field.Distinct,
        string.Join(' ', field.Broken.Select(rule => $"{rule.Rule}:{rule.Reason}:{rule.Rows}:{string.Join(',', rule.FirstLines)}").Order(StringComparer.Ordinal)));
}
