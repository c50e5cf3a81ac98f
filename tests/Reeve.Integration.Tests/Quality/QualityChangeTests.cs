using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Quality;
using Reeve.Integration.Quality.Trends;
using Reeve.Integration.Tests.Support;
using Reeve.Standards;
using Reeve.Workspace;
using static Reeve.Integration.Tests.Quality.Sample;

namespace Reeve.Integration.Tests.Quality;

public class QualityChangeTests
{
    static readonly Location Here = new("sources/sample.yaml", 30);

    static readonly SourceFile Dobs = Source(Field("dob", PlainType.Date, Sensitivity.Personal));

    static QualityResult Filled(int filled, int rows, SourceFile? source = null, string date = "1980-05-06") =>
        Assess(source ?? Dobs, ("dob", [.. Enumerable.Repeat(date, filled), .. Enumerable.Repeat("", rows - filled)]));

    static SourceFile Asking(double share) => Dobs with { Quality = [new QualityRule.Complete("dob") { At = Here, Name = "dob-filled", AtLeast = share }] };

    [Fact]
    public void A_field_that_is_filled_less_is_said_with_both_shares() =>
        Assert.Equal(["`dob`: 97.1% filled, was 99.0%"], QualityChange.Between(Filled(9900, 10_000), Filled(9710, 10_000)).Worse);

    [Fact]
    public void The_other_way_round_it_got_better()
    {
        QualityChange change = QualityChange.Between(Filled(9710, 10_000), Filled(9900, 10_000));
        Assert.Equal(["`dob`: 99.0% filled, was 97.1%"], change.Better);
        Assert.Empty(change.Worse);
    }

    [Theory]
    [InlineData(9900, 9860, 10_000)]
    [InlineData(99, 97, 100)]
    [InlineData(10, 8, 10)]
    public void What_may_be_chance_or_too_small_to_matter_is_not_said(int before, int now, int rows) =>
        Assert.Empty(QualityChange.Between(Filled(before, rows), Filled(now, rows)).Worse);

    [Fact]
    public void Rules_newly_missed_come_first_and_their_field_is_not_said_twice()
    {
        IReadOnlyList<string> worse = QualityChange.Between(Filled(9900, 10_000, Asking(0.98)), Filled(3600, 4000, Asking(0.98))).Worse;
        Assert.Equal(["`dob` is filled (completeness, `dob-filled`): newly missed, 90.0% passed and 98.0% is agreed, was 99.0%", "rows fell from 10,000 to 4,000"], worse);
    }

    [Fact]
    public void A_rule_that_was_made_stricter_says_so() =>
        Assert.Equal(["`dob` is filled (completeness, `dob-filled`): newly missed, 96.0% passed and 98.0% is agreed, was 96.0% of 95.0% agreed then"],
            QualityChange.Between(Filled(960, 1000, Asking(0.95)), Filled(960, 1000, Asking(0.98))).Worse);

    [Fact]
    public void A_rule_that_holds_but_by_less_is_said_too() =>
        Assert.Equal(["`dob` is filled (completeness, `dob-filled`): 95.0% passed, was 99.0%"], QualityChange.Between(Filled(990, 1000, Asking(0.9)), Filled(950, 1000, Asking(0.9))).Worse);

    [Fact]
    public void A_rule_that_can_no_longer_be_measured_is_worse()
    {
        SourceFile source = Source(Field("uprn")) with { Quality = [new QualityRule.References("uprn", "llpg", "id") { At = Here, Name = "known" }] };
        QualityInput input = Input(source, Tables.Of(("uprn", ["1"])));
        QualityResult before = QualityAssessor.Assess(source, input with { Reference = _ => Tables.Of(("id", ["1"])) });
        Assert.Equal(["`uprn` is a `id` of `llpg` (consistency, `known`): can no longer be measured, because `llpg` has no table yet"],
            QualityChange.Between(before, QualityAssessor.Assess(source, input with { Reference = _ => null })).Worse);
    }

    [Fact]
    public void Many_more_rows_are_told_but_are_neither_better_nor_worse()
    {
        QualityChange change = QualityChange.Between(Filled(1000, 1000), Filled(1100, 1100));
        Assert.Equal(["rows rose from 1,000 to 1,100"], change.Other);
        Assert.Empty(change.Worse.Concat(change.Better));
        Assert.Empty(QualityChange.Between(Filled(1000, 1000), Filled(1099, 1099)).Other);
        Assert.Empty(QualityChange.Between(Filled(12, 12), Filled(8, 8)).Worse);
    }

    [Fact]
    public void A_late_load_is_newly_missed_without_a_share()
    {
        SourceFile source = Dobs with { Refresh = new Duration(1, DurationUnit.Week) };
        QualityInput input = Input(source, Tables.Of(("dob", ["1980-05-06"])));
        QualityResult on(int days) => QualityAssessor.Assess(source, input with { PreviousLoadOn = LoadDay.AddDays(-days) });
        Assert.Equal(["the load came within 1 week of the one before it (timeliness, `arrives`): newly missed, it is not so"], QualityChange.Between(on(7), on(8)).Worse);
    }

    [Fact]
    public void Dates_that_begin_to_pile_up_on_1_January_are_worse()
    {
        static QualityResult piled(int rows) => Assess(Dobs, ("dob", [.. Enumerable.Repeat("1970-01-01", rows), .. Enumerable.Range(0, 1000 - rows).Select(n => $"19{40 + n % 50}-05-06")]));
        Assert.Equal(["`dob`: 9.0% of dates are a 1 January, was 1.0% of dates"], QualityChange.Between(piled(10), piled(90)).Worse);
        Assert.Equal(["`dob`: 9.0% of dates are a 1 January, was fewer than 10 dates"], QualityChange.Between(piled(3), piled(90)).Worse);
        Assert.Empty(QualityChange.Between(piled(3), piled(10)).Worse);
    }

    [Fact]
    public void Fields_and_rules_that_come_and_go_are_told()
    {
        QualityResult before = Filled(5, 10, Asking(0.5)), after = Assess(Source(Field("name")), ("name", ["a"]));
        Assert.Equal(["`dob` is filled (completeness, `dob-filled`): no longer a rule", "`dob`: no longer a field", "`name`: a new field, 100% filled"], QualityChange.Between(before, after).Other.Where(sentence => !sentence.Contains("`valid`", StringComparison.Ordinal) && !sentence.Contains("`whole`", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_load_twice_changes_nothing()
    {
        QualityResult result = Filled(960, 1000, Asking(0.98));
        QualityChange change = QualityChange.Between(result, result);
        Assert.Empty(change.Worse.Concat(change.Better).Concat(change.Other));
    }

    [Theory]
    [InlineData(200, 1000, 250, 1000, 1)]
    [InlineData(200, 1000, 245, 1000, 0)]
    [InlineData(250, 1000, 200, 1000, -1)]
    [InlineData(0, 0, 1, 1, 0)]
    [InlineData(1000, 1000, 1000, 1000, 0)]
    [InlineData(500_000, 1_000_000, 505_000, 1_000_000, 1)]
    [InlineData(500_000, 1_000_000, 504_999, 1_000_000, 0)]
    public void A_share_changed_when_the_test_of_two_proportions_says_so(long passedBefore, long before, long passedNow, long now, int direction) =>
        Assert.Equal(direction, ProportionTest.Direction(passedBefore, before, passedNow, now));

    [Fact]
    public void What_rises_one_way_falls_the_other() => Prop.ForAll(Gen.Choose(0, 400).Two().ToArbitrary(), Gen.Choose(0, 400).Two().ToArbitrary(), (one, two) =>
    {
        (int a, int n) = (Math.Min(one.Item1, one.Item2), Math.Max(one.Item1, one.Item2));
        (int b, int m) = (Math.Min(two.Item1, two.Item2), Math.Max(two.Item1, two.Item2));
        return ProportionTest.Direction(a, n, b, m) == -ProportionTest.Direction(b, m, a, n);
    }).Check(Config.QuickThrowOnFailure.WithReplay(20261124, 33));
}
