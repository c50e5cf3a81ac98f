using Reeve.Integration.Connect;
using Reeve.Integration.Contracts;
using Reeve.Workspace;
using static Reeve.Integration.Tests.Contracts.Sketch;

namespace Reeve.Integration.Tests.Contracts;

public sealed class ContractCheckerTests
{
    [Fact]
    public void A_table_has_its_record_load_and_line_first_then_fields_with_their_parts_then_flags()
    {
        SourceFile source = Source(Field("ref"), Field("who", Standardised, "Who"), Field("age", PlainType.Integer)) with { Key = ["ref"] };
        ContractResult result = Check(source, Rows(["ref", "Who", "age"], ["A", " Ab ", "1,234"], ["B", "~c", null]));
        Assert.Equal(["_record", "_load", "_line", "ref", "who", "who_first", "who_rest", "age", "_flags"], result.Table.Columns.Select(column => column.Name));
        Assert.Equal(["A|1|2|A|ab|a|b|1234|-", "B|1|3|B|~c|~|c|-|who=is part of one"], result.Table.Lines());
        Assert.Equal(["line", "load", "file", "record", "field", "rule", "reason", "action", "value"], result.Quarantine.Columns.Select(column => column.Name));
        Assert.Equal(0, result.Quarantine.Rows);
    }

    [Fact]
    public void One_row_that_breaks_five_rules_is_rejected_once_and_quarantined_with_all_five()
    {
        SourceFile source = Source(
            Field("ref"), Field("need") with { Required = true, OnFail = OnFail.RejectRow }, Field("age", PlainType.Integer), Field("kind") with { Allowed = ["x"] },
            Field("size", PlainType.Number) with { Range = new ValueRange("0", "1") }, Field("code") with { Pattern = "[A-Z]+" }) with { Key = ["ref"] };
        ContractResult result = Check(source, Rows(["ref", "need", "age", "kind", "size", "code"], ["A", null, "old", "y", "2", "a1"], ["B", "n", "3", "x", "1", "AB"]));
        Assert.Equal(["B|1|3|B|n|3|x|1|AB|-"], result.Table.Lines());
        Assert.Equal(
        [
            "2|1|sketch.csv|A|need|required|is missing|rejected|-",
            "2|1|sketch.csv|A|age|type|is not a whole number|rejected|old",
            "2|1|sketch.csv|A|kind|allowed|is not one of the values allowed|rejected|y",
            "2|1|sketch.csv|A|size|range|is more than the most allowed|rejected|2",
            "2|1|sketch.csv|A|code|pattern|does not match the pattern|rejected|a1",
        ], result.Quarantine.Lines());
        Assert.Equal((2, 1, 0), (result.Summary.RowsRead, result.Summary.RowsRejected, result.Summary.ValuesNulled));
    }

    [Fact]
    public void A_broken_value_is_left_out_or_kept_and_reported_as_the_contract_says()
    {
        SourceFile source = Source(Field("a", PlainType.Date), Field("b", PlainType.Date) with { OnFail = OnFail.Keep });
        ContractResult result = Check(source, Rows(["a", "b"], ["31/02/2020", "31/02/2020"], ["01/02/2020", "13/02/2020"]));
        Assert.Equal(["sketch.csv:2|1|2|-|31/02/2020|b=is not a date", "sketch.csv:3|1|3|2020-02-01|2020-02-13|-"], result.Table.Lines());
        Assert.Equal(["nulled", "kept"], result.Quarantine.Column("action"));
        Assert.Equal(1, result.Summary.ValuesNulled);
    }

    [Fact]
    public void What_is_no_number_cannot_be_kept_in_a_column_of_numbers()
    {
        SourceFile source = Source(Field("a", PlainType.Integer) with { OnFail = OnFail.Keep, Range = new ValueRange("1", "9") });
        ContractResult result = Check(source, Rows(["a"], ["ten"], ["10"]));
        Assert.Equal([null, "10"], result.Table.Column("a"));
        Assert.Equal(["nulled", "kept"], result.Quarantine.Column("action"));
    }

    [Fact]
    public void Placeholders_are_missing_and_not_broken_unless_the_field_is_required()
    {
        SourceFile source = Source(Field("a"), Field("b", PlainType.Date), Field("c") with { Required = true }, Field("d") with { Allowed = ["NA", "EU"] });
        ContractResult result = Check(source, Rows(["a", "b", "c", "d"], ["N/K", "unknown", "tbc", "NA"]));
        Assert.Equal(["-|-|-|NA"], result.Table.Lines().Select(line => string.Join('|', line.Split('|')[3..7])));
        Assert.Equal(["2|1|sketch.csv|sketch.csv:2|c|required|stands for nothing known|nulled|tbc"], result.Quarantine.Lines());
        Assert.Equal([1, 1, 1, 0], result.Summary.Fields.Select(field => field.Placeholder));
    }

    [Fact]
    public void Missing_values_never_collide_and_of_two_that_are_the_same_the_later_one_breaks_the_rule()
    {
        SourceFile source = Source(Field("a", Standardised, "a") with { Unique = true });
        ContractResult result = Check(source, Rows(["a"], [null], ["N/K"], [null], ["One"], [" ONE "], ["two"]));
        Assert.Equal([null, null, null, "one", null, "two"], result.Table.Column("a"));
        Assert.Equal([null, null, null, "o", null, "t"], result.Table.Column("a_first"));
        Assert.Equal(["6|1|sketch.csv|sketch.csv:6|a|unique|is the same as in an earlier row|nulled| ONE "], result.Quarantine.Lines());
    }

    [Fact]
    public void A_rejected_row_does_not_hold_its_values_against_later_ones()
    {
        SourceFile source = Source(Field("a") with { Unique = true, Required = true, OnFail = OnFail.RejectRow }, Field("b", PlainType.Integer) with { Required = true, OnFail = OnFail.RejectRow });
        ContractResult result = Check(source, Rows(["a", "b"], ["x", "bad"], ["x", "1"], ["x", "2"]));
        Assert.Equal(["3"], result.Table.Column("_line"));
    }

    [Fact]
    public void A_key_is_required_and_unique_as_a_whole_even_when_it_holds_a_placeholder_or_a_slash()
    {
        SourceFile source = Source(Field("a"), Field("b")) with { Key = ["a", "b"] };
        ContractResult result = Check(source, Rows(["a", "b"], ["x/y", "z"], ["x", "y/z"], ["x/y", "z"], ["n/a", "z"], [null, null]));
        Assert.Equal([@"x\/y/z", @"x/y\/z"], result.Table.Column("_record"));
        Assert.Equal(
        [
            @"4|1|sketch.csv|x\/y/z|a/b|key|an earlier row has the same key|rejected|x\/y/z",
            "5|1|sketch.csv|-|a|required|stands for nothing known|rejected|n/a",
            "6|1|sketch.csv|-|a|required|is missing|rejected|-",
            "6|1|sketch.csv|-|b|required|is missing|rejected|-",
        ], result.Quarantine.Lines());
        Assert.Contains(result.Summary.Fields[0].Broken, rule => rule is { Rule: "key", Rows: 1 });
    }

    [Fact]
    public void A_key_of_one_field_names_its_record_as_it_is() =>
        Assert.Equal(["2024/17"], Check(Source(Field("a")) with { Key = ["a"] }, Rows(["a"], ["2024/17"])).Table.Column("_record"));

    [Fact]
    public void Local_codes_are_read_as_what_they_mean_whatever_their_case()
    {
        SourceFile source = Source(Field("a", Standardised, "a") with { Codes = new Dictionary<string, string> { ["WBRI"] = "British", ["99"] = "" } });
        ContractResult result = Check(source, Rows(["a"], ["wbri"], [" WBRI "], ["99"], ["WBRIX"]));
        Assert.Equal(["british", "british", null, "wbrix"], result.Table.Column("a"));
        Assert.Equal(1, result.Summary.Fields[0].Placeholder);
    }

    [Fact]
    public void Several_columns_are_one_value_once_for_each_combination()
    {
        SourceFile source = Source(Field("a", Standardised, "x", "y", "z"));
        ContractResult result = Check(source, Rows(["x", "y", "z"], ["A", null, "B"], [null, null, null], ["A", null, "B"], [null, "!", "C"]));
        Assert.Equal(["a b", null, "a b", null], result.Table.Column("a"));
        Assert.Equal(["!, C"], result.Quarantine.Column("value"));
        Assert.Equal((2, 1, 1), (result.Summary.Fields[0].Filled, result.Summary.Fields[0].Empty, result.Summary.Fields[0].Distinct));
    }

    [Fact]
    public void A_later_load_replaces_records_when_loads_are_upserted_but_not_by_a_row_that_is_rejected()
    {
        SourceFile source = Source(Field("k"), Field("n", PlainType.Integer) with { Required = true, OnFail = OnFail.RejectRow }, Field("u") with { Unique = true }) with { Key = ["k"], Load = LoadMode.Upsert };
        SourceRows rows = Rows(["k", "n", "u"], [(0, ["a", "1", "same"]), (0, ["b", "1", "other"]), (1, ["a", "2", "same"]), (1, ["b", "bad", "x"])], new SourcePart(1, "one.csv", []), new SourcePart(2, "two.csv", []));
        ContractResult result = Check(source, rows);
        Assert.Equal(["b|1|3|b|1|other|-", "a|2|4|a|2|same|-"], result.Table.Lines());
        Assert.Equal(["n"], result.Quarantine.Column("field"));
        Assert.Equal(3, result.Summary.RowsRead);
        Assert.Contains("1 row was replaced by the same record of a later load.", result.Summary.Notes);
    }

    [Fact]
    public void Ranges_are_of_days_numbers_and_lengths_and_a_partial_date_is_out_only_when_all_its_days_are()
    {
        SourceFile source = Source(
            Field("d", PlainType.Date) with { Range = new ValueRange("1950-06-15", "today") }, Field("t", PlainType.Timestamp) with { Range = new ValueRange("2020-01-01T09:00", null) },
            Field("n", PlainType.Number) with { Range = new ValueRange("-1", "1e3") }, Field("s") with { Range = new ValueRange("2", "2") });
        ContractResult result = Check(source, Rows(["d", "t", "n", "s"],
            ["1950", "2020-01-01T08:59:59", "-1.01", "\U0001F600"], ["2026-11-25", "2020-01-01 09:00", "1,000", "\U0001F600x"], ["1949", "01/02/2020 10:30", "1E+300", "abc"]));
        Assert.Equal(["1950", null, null], result.Table.Column("d"));
        Assert.Equal([null, "2020-01-01T09:00:00", "2020-02-01T10:30:00"], result.Table.Column("t"));
        Assert.Equal([null, "1000", null], result.Table.Column("n"));
        Assert.Equal([null, "\U0001F600x", null], result.Table.Column("s"));
        Assert.Contains("is in the future", result.Quarantine.Column("reason"));
    }

    [Theory]
    [InlineData(0, typeof(LimitOutcome.Within))]
    [InlineData(2, typeof(LimitOutcome.Within))]
    [InlineData(3, typeof(LimitOutcome.Warned))]
    [InlineData(5, typeof(LimitOutcome.Warned))]
    [InlineData(6, typeof(LimitOutcome.Failed))]
    public void The_share_of_rejected_rows_decides_above_its_limits(int rejected, Type outcome)
    {
        SourceFile source = Source(Field("a") with { Required = true, OnFail = OnFail.RejectRow }) with { Limits = new QuarantineLimits(0.02, 0.05) };
        ContractResult result = Check(source, Rows(["a"], [.. Enumerable.Range(0, 100).Select(row => new string?[] { row < rejected ? null : "x" })]));
        Assert.IsType(outcome, result.Outcome);
        if (result.Outcome is LimitOutcome.Failed failed) Assert.Equal((0.06, 0.05), (failed.Share, failed.Limit));
    }

    [Fact]
    public void The_summary_names_the_first_lines_that_break_a_rule_and_no_value()
    {
        SourceFile source = Source(Field("a", PlainType.Integer));
        ContractSummary summary = Check(source, Rows(["a"], [.. Enumerable.Range(0, 9).Select(row => new string?[] { $"secret{row}" })])).Summary;
        RuleCount rule = Assert.Single(summary.Fields[0].Broken);
        Assert.Equal(("type", "is not a whole number", 9L), (rule.Rule, rule.Reason, rule.Rows));
        Assert.Equal([2, 3, 4, 5, 6], rule.FirstLines);
        Assert.DoesNotContain("secret", System.Text.Json.JsonSerializer.Serialize(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_check_stops()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => ContractChecker.Check(Source(Field("a")), Rows(["a"], ["x"]), new ContractOptions { AsOf = Today }, cancelled.Token));
    }
}
