using Reeve.Integration.Contracts;
using Reeve.Integration.Quality;
using Reeve.Integration.Tests.Support;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;
using static Reeve.Integration.Tests.Quality.Sample;

namespace Reeve.Integration.Tests.Quality;

/// <summary>Each dimension by tables so small that the right answer can be counted on the fingers.</summary>
public class DimensionTests
{
    static readonly Location Here = new("sources/sample.yaml", 30);

    [Fact]
    public void Completeness_counts_rows_without_a_required_value()
    {
        SourceFile source = Source(Field("name") with { Required = true });
        TextTable table = Tables.Of(("name", ["a", "b", "c"]));
        FieldSummary read = Clean("name", table) with { Empty = 1, Broken = [new("required", "is missing", 1, [4])] };
        QualityInput input = Input(source, table, read);
        QualityResult result = QualityAssessor.Assess(source, input with { Contract = input.Contract with { RowsRead = 4, RowsRejected = 1 } });
        Assert.Equal((4, 3, "Missed"), result.Named("required").Came());
        Assert.Equal([new Breach("is missing", 1)], result.Named("required").Breaches);
        Assert.Equal(0.75, result.Of(QualityDimension.Completeness).Share);
    }

    [Fact]
    public void A_field_may_have_to_be_filled_only_where_another_says_so()
    {
        SourceFile source = Source(Field("status"), Field("ended")) with
        {
            Quality =
            [
                new QualityRule.Complete("ended", "status", ["left", "died"]) { At = Here, Name = "ended-when-left", AtLeast = 0.5 },
                new QualityRule.Complete("ended", "status") { At = Here, Name = "ended-when-known" },
                new QualityRule.Complete("ended") { At = Here, Name = "ended-always" },
            ],
        };
        QualityResult result = Assess(source, ("status", ["open", "left", "died", ""]), ("ended", ["", "2026-01-01", "", "2026-01-02"]));
        Assert.Equal((2, 1, "Met"), result.Named("ended-when-left").Came());
        Assert.Equal((3, 1, "Missed"), result.Named("ended-when-known").Came());
        Assert.Equal((4, 2, "Missed"), result.Named("ended-always").Came());
        Assert.Equal("`ended` is filled where `status` is one of `left` and `died`", result.Named("ended-when-left").Asks);
    }

    [Fact]
    public void Uniqueness_fails_every_repeat_but_the_first()
    {
        SourceFile source = Source(Field("id"), Field("part")) with { Key = ["id", "part"] };
        Assert.Equal((5, 3, "Missed"), Assess(source, ("id", ["1", "1", "1", "1", "2"]), ("part", ["a", "a", "b", "a", "a"])).Named("key").Came());
        Assert.Equal((2, 2, "Met"), Assess(source, ("id", ["1", "1", "1"]), ("part", ["a", "", "b"])).Named("key").Came());
    }

    [Fact]
    public void A_repeat_that_the_contract_took_out_still_counts()
    {
        SourceFile source = Source(Field("id") with { Unique = true });
        TextTable table = Tables.Of(("id", ["1", "2"]));
        FieldSummary read = Clean("id", table) with { Broken = [new("unique", "occurs before", 3, [4])] };
        Assert.Equal((5, 2, "Missed"), QualityAssessor.Assess(source, Input(source, table, read)).Named("unique").Came());

        SourceFile keeps = Source(Field("id") with { Unique = true, OnFail = OnFail.Keep });
        TextTable kept = Tables.Of(("id", ["1", "2", "2"]));
        Assert.Equal((3, 2, "Missed"), QualityAssessor.Assess(keeps, Input(keeps, kept, Clean("id", kept) with { Broken = [new("unique", "occurs before", 1, [4])] })).Named("unique").Came());
    }

    [Fact]
    public void A_key_of_one_field_is_measured_once()
    {
        QualityResult result = Assess(Source(Field("id") with { Unique = true }) with { Key = ["id"] }, ("id", ["1", "2"]));
        Assert.Equal(["required", "key"], result.Measures.Select(measure => measure.Rule));
    }

    [Fact]
    public void A_rule_may_ask_that_no_two_rows_agree()
    {
        SourceFile source = Source(Field("a"), Field("b"), Field("c")) with { Quality = [new QualityRule.Distinct(["a", "b", "c"]) { At = Here, Name = "once" }] };
        Assert.Equal((4, 3, "Missed"), Assess(source, ("a", ["1", "1", "1", "1", ""]), ("b", ["1", "1", "2", "2", "1"]), ("c", ["1", "2", "1", "1", "1"])).Named("once").Came());
    }

    [Theory]
    [InlineData("<=", PlainType.Number, "9", "10", true)]
    [InlineData("<=", PlainType.Text, "9", "10", false)]
    [InlineData("=", PlainType.Number, "1.0", "1", true)]
    [InlineData("<", PlainType.Date, "2026-01-02", "2026-01-02", false)]
    [InlineData("<=", PlainType.Date, "2026-01-02", "2026-01-02", true)]
    [InlineData(">", PlainType.Date, "2026-01-02", "2026-01-01", true)]
    [InlineData("!=", PlainType.Text, "a", "a", false)]
    [InlineData("!=", PlainType.Date, "2026", "2026", true)]
    [InlineData("=", PlainType.Date, "2026", "2026-05-06", true)]
    [InlineData("<", PlainType.Date, "2026-05", "2026-05-01", false)]
    [InlineData("<=", PlainType.Date, "2026-05", "2026-05-01", true)]
    [InlineData(">", PlainType.Date, "1980", "1981-01-01", false)]
    [InlineData(">=", PlainType.Date, "1981", "1981-07-01", true)]
    [InlineData("<", PlainType.Timestamp, "2026-01-02T10:00:00", "2026-01-02T10:00:01", true)]
    [InlineData("<", PlainType.Timestamp, "2026-01-02T10:00:00", "2026-01-02T09:59:59", false)]
    [InlineData("=", PlainType.Timestamp, "2026-01-02T10:00:00", "2026-01-02", true)]
    [InlineData("<", PlainType.Timestamp, "2026-01-02T10:00:00+01:00", "2026-01-02T09:30:00Z", true)]
    public void Consistency_compares_by_what_the_fields_are(string sign, PlainType type, string left, string right, bool passes)
    {
        SourceFile source = Source(Field("left", type), Field("right", type)) with { Quality = [new QualityRule.Compare("left", sign, "right") { At = Here, Name = "order" }] };
        Assert.Equal((1, passes ? 1 : 0, passes ? "Met" : "Missed"), Assess(source, ("left", [left, left, "", "text"]), ("right", [right, "", right, type is PlainType.Text ? "" : right])).Named("order").Came());
    }

    [Fact]
    public void Fields_of_different_kinds_are_not_compared()
    {
        SourceFile source = Source(Field("left", PlainType.Date), Field("right")) with { Quality = [new QualityRule.Compare("left", "<", "right") { At = Here, Name = "order" }] };
        Verdict verdict = Assess(source, ("left", ["2026-01-01"]), ("right", ["x"])).Named("order").Verdict;
        Assert.Equal("`left` and `right` are of different kinds", Assert.IsType<Verdict.NotMeasured>(verdict).Why);
    }

    [Fact]
    public void Consistency_looks_values_up_in_another_source()
    {
        SourceFile source = Source(Field("uprn")) with { Quality = [new QualityRule.References("uprn", "llpg", "id") { At = Here, Name = "known-property", AtLeast = 0.75 }] };
        QualityInput input = Input(source, Tables.Of(("uprn", ["1", "2", "9", "1", ""])));
        TextTable gazetteer = Tables.Of(("id", ["1", "2", "3"]));
        Assert.Equal((4, 3, "Met"), QualityAssessor.Assess(source, input with { Reference = name => name == "llpg" ? gazetteer : null }).Named("known-property").Came());
        Assert.Equal("other sources could not be read", Why(input));
        Assert.Equal("`llpg` has no table yet", Why(input with { Reference = _ => null }));
        Assert.Equal("`llpg` has no `id`", Why(input with { Reference = _ => Tables.Of(("uprn", ["1"])) }));

        string Why(QualityInput with) => Assert.IsType<Verdict.NotMeasured>(QualityAssessor.Assess(source, with).Named("known-property").Verdict).Why;
    }

    [Fact]
    public void Accuracy_asks_a_reference_where_it_has_the_same_key()
    {
        SourceFile source = Source(Field("nhs"), Field("dob", PlainType.Date)) with { Quality = [new QualityRule.Agrees("dob", "nhs", "gp", "number", "born") { At = Here, Name = "dob-as-gp" }] };
        QualityInput input = Input(source, Tables.Of(
            ("nhs", ["1", "2", "3", "4", "5", "", "6"]),
            ("dob", ["1980-03-04", "1980-03-04", "1980", "1980-03-04", "", "1980-03-04", "1980-03-04"])));
        TextTable gp = Tables.Of(
            ("number", ["1", "2", "3", "5", "6", "6", "1"]),
            ("born", ["1980-03-04", "1999-01-02", "1980-12-31", "1980-03-04", "1970-01-01", "1980-03-04", ""]));
        Assert.Equal((4, 3, "Missed"), QualityAssessor.Assess(source, input with { Reference = _ => gp }).Named("dob-as-gp").Came());
    }

    [Theory]
    [InlineData("2026-03-07", "2026-03-14", "Met", "Met")]
    [InlineData("2026-03-06", "2026-03-14", "Missed", "Met")]
    [InlineData(null, "2026-03-21", "NotMeasured", "Met")]
    [InlineData("2026-03-13", "2026-03-22", "Met", "Missed")]
    public void Timeliness_holds_loads_to_the_refresh_agreed_on(string? before, string asOf, string arrives, string current)
    {
        SourceFile source = Source(Field("a")) with { Refresh = new Duration(1, DurationUnit.Week) };
        QualityResult result = QualityAssessor.Assess(source, Input(source, Tables.Of(("a", ["x"]))) with { PreviousLoadOn = before is null ? null : DateOnly.Parse(before), AsOf = DateOnly.Parse(asOf) });
        Assert.Equal(arrives, result.Named("arrives").Verdict.GetType().Name);
        Assert.Equal(current, result.Named("current").Verdict.GetType().Name);
    }

    [Theory]
    [InlineData("2026-03-01", "Met"), InlineData("2026-02-27", "Missed"), InlineData("2999-01-01", "NotMeasured"), InlineData("", "NotMeasured")]
    public void A_date_after_the_load_makes_nothing_fresh(string date, string verdict)
    {
        SourceFile source = Source(Field("seen", PlainType.Date)) with { Quality = [new QualityRule.Fresh("seen", new Duration(2, DurationUnit.Week)) { At = Here, Name = "seen-lately" }] };
        Assert.Equal(verdict, Assess(source, ("seen", [date, ""])).Named("seen-lately").Verdict.GetType().Name);
        Assert.Equal(date.Length > 0 && date[0] == '2' && date[1] == '0' ? verdict : "Missed", Assess(source, ("seen", [date, "1990-01-01"])).Named("seen-lately").Verdict.GetType().Name);
    }

    [Fact]
    public void Validity_counts_what_the_contract_found_among_the_values_given()
    {
        SourceFile source = Source(Field("dob", new ListStandard("date-of-birth"), Sensitivity.Personal)) with { Limits = new(0, 0.2) };
        TextTable table = Tables.Of(("dob", ["1980-03-04", "1980", "", "", ""]));
        FieldSummary read = Clean("dob", table) with { Empty = 1, Placeholder = 1, Partial = 1, Broken = [new("standard", "is in the future", 1, [5])] };
        QualityResult result = QualityAssessor.Assess(source, Input(source, table, read));
        Assert.Equal((3, 2, "Missed"), result.Named("valid").Came());
        Assert.Equal("`dob` is valid: of the standard `date-of-birth`", result.Named("valid").Asks);
        Assert.Equal([new Breach("is in the future", 1)], result.Named("valid").Breaches);
        Assert.Equal((2, 1, "Missed"), result.Named("whole").Came());
        Assert.Equal(0.8, result.Named("whole").AtLeast);
        Assert.Equal([new Breach("partly known", 1)], result.Named("whole").Breaches);
    }

    [Fact]
    public void A_rule_may_ask_for_a_pattern_of_the_whole_value_or_a_value_of_a_list()
    {
        SourceFile source = Source(Field("code")) with
        {
            Quality =
            [
                new QualityRule.Valid("code", "A[0-9]|B", []) { At = Here, Name = "pattern" },
                new QualityRule.Valid("code", null, ["A1", "other"]) { At = Here, Name = "list" },
                new QualityRule.Valid("code", "[0-9]+", ["other"]) { At = Here, Name = "either" },
                new QualityRule.Valid("code", "(?=A)A", []) { At = Here, Name = "look-ahead" },
            ],
        };
        QualityResult result = Assess(source, ("code", ["A1", "A1", "B", "A12", "other", "77", ""]));
        Assert.Equal((6, 3, "Missed"), result.Named("pattern").Came());
        Assert.Equal((6, 3, "Missed"), result.Named("list").Came());
        Assert.Equal((6, 2, "Missed"), result.Named("either").Came());
        Assert.IsType<Verdict.NotMeasured>(result.Named("look-ahead").Verdict);
    }

    [Fact]
    public void A_share_that_is_exactly_what_is_agreed_is_enough()
    {
        SourceFile source = Source(Field("a")) with { Quality = [new QualityRule.Complete("a") { At = Here, Name = "filled", AtLeast = 0.42 }] };
        string[] values = [.. Enumerable.Repeat("x", 42), .. Enumerable.Repeat("", 58)];
        Assert.IsType<Verdict.Met>(Assess(source, ("a", values)).Named("filled").Verdict);
        Assert.IsType<Verdict.Missed>(Assess(source, ("a", [.. values, ""])).Named("filled").Verdict);
    }

    [Fact]
    public void A_rule_about_a_field_that_the_table_lacks_is_not_measured()
    {
        SourceFile source = Source(Field("a")) with { Quality = [new QualityRule.Complete("b") { At = Here, Name = "filled" }] };
        Assert.Equal("the table has no `b`", Assert.IsType<Verdict.NotMeasured>(Assess(source, ("a", ["x"])).Named("filled").Verdict).Why);
    }

    [Fact]
    public void Nothing_to_check_is_neither_met_nor_missed()
    {
        QualityResult result = Assess(Source(Field("a", PlainType.Integer) with { Required = true }) with { Key = ["a"] }, ("a", []));
        Assert.All(result.Measures, measure => Assert.IsType<Verdict.NotMeasured>(measure.Verdict));
        Assert.Null(result.Overall);
        Assert.All(result.Dimensions, dimension => Assert.Null(dimension.Share));
    }

    [Fact]
    public void A_dimension_is_its_checks_added_up_and_the_whole_is_the_share_of_rules_met()
    {
        SourceFile source = Source(Field("a"), Field("b")) with
        {
            Quality =
            [
                new QualityRule.Complete("a") { At = Here, Name = "a" }, new QualityRule.Complete("b") { At = Here, Name = "b", AtLeast = 0.5 },
                new QualityRule.Complete("b", "a", ["none"]) { At = Here, Name = "nothing" }, new QualityRule.Distinct(["a"]) { At = Here, Name = "once" },
            ],
        };
        QualityResult result = Assess(source, ("a", ["1", "2", "3", ""]), ("b", ["1", "2", "", ""]));
        Assert.Equal(new DimensionScore(QualityDimension.Completeness, 1, 1, 1, 8, 5), result.Of(QualityDimension.Completeness));
        Assert.Equal((2, 3), (result.Met, result.Measured));
        Assert.Equal(2.0 / 3, result.Overall);
    }
}
