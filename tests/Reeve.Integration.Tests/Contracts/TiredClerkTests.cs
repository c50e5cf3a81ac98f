using Reeve.Integration.Connect;
using Reeve.Integration.Contracts;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;
using static Reeve.Integration.Tests.Contracts.Sketch;

namespace Reeve.Integration.Tests.Contracts;

/// <summary>What people do to a file at five in the afternoon.</summary>
public sealed class TiredClerkTests
{
    [Fact]
    public void A_header_in_another_case_with_spaces_after_it_is_found_and_noted()
    {
        ContractResult result = Check(Source(Field("a", Plain(PlainType.Text), "Tenancy Ref")), Rows(["TENANCY REF  "], ["x"]));
        Assert.Equal(["x"], result.Table.Column("a"));
        Assert.Equal(["Column `TENANCY REF  ` was read as `Tenancy Ref`."], result.Summary.Notes);
    }

    [Fact]
    public void Of_two_columns_that_are_nearly_called_so_the_exact_one_is_read_and_without_one_nobody_guesses()
    {
        SourceFile source = Source(Field("a", Plain(PlainType.Text), "Ref"));
        Assert.Equal(["2"], Check(source, Rows(["REF", "Ref"], ["1", "2"])).Table.Column("a"));
        StoreException fault = Assert.Throws<StoreException>(() => Check(source, Rows(["REF", "ref "], ["1", "2"])));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains("sources/sketch.yaml:10: field `a` is read from column `Ref`, and 2 columns of the source are called so", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_are_not_there_are_all_named_with_what_may_have_been_meant()
    {
        SourceFile source = Source(Field("a", Plain(PlainType.Text), "Surname"), Field("b", Plain(PlainType.Text), "Postcode"), Field("c", Plain(PlainType.Text), "Sex"));
        StoreException fault = Assert.Throws<StoreException>(() => Check(source, Rows(["Surnam", "Post code", "Sex"], ["x", "y", "z"])));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Equal(
            "sources/sketch.yaml:10: field `a` is read from column `Surname`, which the source does not have. Did you mean `Surnam`?\n"
            + "sources/sketch.yaml:10: field `b` is read from column `Postcode`, which the source does not have. Did you mean `Post code`?", fault.Message);
    }

    [Fact]
    public void The_first_record_of_a_file_without_a_header_is_not_shown()
    {
        StoreException fault = Assert.Throws<StoreException>(() => Check(Source(Field("a", Plain(PlainType.Text), "Surname")), Rows(["Ashdown", "1931-04-05"], ["Bexley", "1942-12-30"])));
        Assert.DoesNotContain("Ashdown", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Is there a header line", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_without_any_value_is_missing_throughout()
    {
        ContractResult result = Check(Source(Field("a", PlainType.Date), Field("b", Standardised, "b"), Field("c", PlainType.Number)), Rows(["a", "b", "c"], [null, null, null], [null, null, null]));
        Assert.Equal(["-|-|-|-|-|-", "-|-|-|-|-|-"], result.Table.Lines().Select(line => string.Join('|', line.Split('|')[3..])));
        Assert.All(result.Summary.Fields, field => Assert.Equal((0, 2, 0), (field.Filled, field.Empty, field.Distinct)));
    }

    [Fact]
    public void No_rows_make_a_table_with_all_its_columns()
    {
        SourceFile source = Source(Field("a", PlainType.Integer), Field("b", Standardised, "b", "c")) with { Key = ["a"], Load = LoadMode.Upsert };
        Assert.Equal(["_record", "_load", "_line", "a", "b", "b_first", "b_rest", "_flags"], Check(source, Rows(["a", "b", "c"])).Table.Columns.Select(column => column.Name));
        var nothing = new SourceRows(new TextTable([], 0), [], [new SourcePart(1, "empty.json", [])]);
        ContractResult result = Check(source, nothing);
        Assert.Equal((0, 8), (result.Table.Rows, result.Table.Columns.Count));
        Assert.IsType<LimitOutcome.Within>(result.Outcome);
    }

    [Fact]
    public void One_row_is_enough() => Assert.Equal(["sketch.csv:2|1|2|x|-"], Check(Source(Field("a")), Rows(["a"], ["x"])).Table.Lines());

    [Fact]
    public void A_million_distinct_keys_are_told_apart()
    {
        const int count = 1_000_000;
        var keys = new TextColumn("k", [.. Enumerable.Range(0, count), 7], [.. Enumerable.Range(0, count).Select(key => $"K{key}")]);
        var rows = new SourceRows(new TextTable([keys], count + 1), new int[count + 1], [new SourcePart(1, "many.csv", [])]);
        ContractResult result = Check(Source(Field("k")) with { Key = ["k"] }, rows);
        Assert.Equal((count, 1), (result.Table.Rows, result.Quarantine.Rows));
        Assert.Equal([$"{count + 1}"], result.Quarantine.Column("line"));
    }

    [Fact]
    public void Rows_without_lines_are_numbered_in_their_file_and_files_of_one_name_are_told_apart_by_load()
    {
        var rows = new SourceRows(new TextTable([new TextColumn("a", [0, 0, 0], ["x"])], 3), [0, 1, 1], [new SourcePart(1, "day.parquet", []), new SourcePart(2, "day.parquet", [])]);
        Assert.Equal(["day.parquet:1", "day.parquet#2:1", "day.parquet#2:2"], Check(Source(Field("a")), rows).Table.Column("_record"));
    }

    [Theory]
    [InlineData("(", "is not a regular expression")]
    [InlineData("a)(b", "is not a regular expression")]
    [InlineData("(?=a)b", "look-around")]
    [InlineData(@"(a)\1", "back-reference")]
    public void A_pattern_that_cannot_be_used_is_a_fault_of_the_contract(string pattern, string said)
    {
        StoreException fault = Assert.Throws<StoreException>(() => Check(Source(Field("a") with { Pattern = pattern }), Rows(["a"], ["x"])));
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.StartsWith("sources/sketch.yaml:10: field `a` has a pattern", fault.Message, StringComparison.Ordinal);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_made_to_take_forever_does_not() =>
        Assert.Equal([null], Check(Source(Field("a") with { Pattern = "(a+)+b" }), Rows(["a"], [new string('a', 50_000)])).Table.Column("a"));

    [Fact]
    public void All_faults_of_a_contract_are_told_at_once()
    {
        SourceFile source = Source(Field("a", PlainType.Integer) with { Range = new ValueRange("low", null) }, Field("b", Plain(PlainType.Text), "b", "a"), Field("c", PlainType.Boolean) with { Range = new ValueRange("0", "1") });
        StoreException fault = Assert.Throws<StoreException>(() => Check(source, Rows(["a", "b", "c"], ["1", "2", "3"])));
        Assert.Equal(3, fault.Message.Split('\n').Length);
        StoreException key = Assert.Throws<StoreException>(() => Check(Source(Field("ref")) with { Key = ["reff"] }, Rows(["ref"], ["1"])));
        Assert.Equal("sources/sketch.yaml:1: the key names `reff`, which is not a field. Did you mean `ref`?", key.Message);
    }
}
