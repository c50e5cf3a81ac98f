using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Quality;
using Reeve.Integration.Quality.Measuring;
using Reeve.Integration.Quality.Values;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;
using static Reeve.Integration.Tests.Quality.Sample;

namespace Reeve.Integration.Tests.Quality;

public class QualityPropertyTests
{
    static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261124, 31);
    static readonly Location Here = new("sources/sample.yaml", 30);

    static readonly SourceFile Everything = Source(Field("id") with { Required = true }, Field("n", PlainType.Number), Field("from", PlainType.Date), Field("to", PlainType.Date)) with
    {
        Key = ["id"],
        Quality =
        [
            new QualityRule.Complete("n", "id", ["1", "2", "good"]) { At = Here, Name = "n-filled" }, new QualityRule.Distinct(["n", "from"]) { At = Here, Name = "once" },
            new QualityRule.Compare("from", "<=", "to") { At = Here, Name = "order" }, new QualityRule.References("n", "other", "n") { At = Here, Name = "known" },
            new QualityRule.Valid("n", "[0-9]", ["-7"]) { At = Here, Name = "small" }, new QualityRule.Agrees("to", "id", "other", "id", "to") { At = Here, Name = "agrees" },
        ],
    };

    static readonly TextTable Other = Tables.Of(("id", ["1", "2", "good"]), ("n", ["1", "-7", "5"]), ("to", ["2026-01-05", "2026", "2026-01-09"]));

    static readonly Gen<string[]> Row = Gen.Elements("", "1", "2", "3").SelectMany(id => Gen.Elements("", "1", "5", "-7", "12.5").SelectMany(n =>
        Gen.Elements("", "2026", "2026-01-05", "2026-01-01").SelectMany(from => Gen.Elements("", "2026-01-05", "2025", "x").Select(to => (string[])[id, n, from, to]))));

    static readonly Arbitrary<string[][]> Rows = Gen.ListOf(Row).Select(rows => rows.ToArray()).ToArbitrary();

    static QualityResult Of(IReadOnlyList<string[]> rows)
    {
        string[] names = ["id", "n", "from", "to"];
        TextTable table = Tables.Of([.. names.Select((name, at) => (name, (string[])[.. rows.Select(row => row[at])]))]);
        return QualityAssessor.Assess(Everything, Input(Everything, table) with { Reference = _ => Other });
    }

    [Fact]
    public void Every_share_is_between_nothing_and_all() => Prop.ForAll(Rows, rows =>
    {
        QualityResult result = Of(rows);
        Assert.All(result.Measures, measure => Assert.True(measure.Passed >= 0 && measure.Passed <= measure.Checked && measure.Share is null or >= 0 and <= 1));
        Assert.All(result.Dimensions, dimension => Assert.True(dimension.Share is null or >= 0 and <= 1));
        Assert.All(result.Fields, field => Assert.True(field.Alone <= field.Distinct && field.Distinct <= field.Filled && field.Filled <= field.Rows));
        Assert.True(result.Overall is null or >= 0 and <= 1);
    }).Check(Replayed);

    [Fact]
    public void The_order_of_rows_does_not_matter() => Prop.ForAll(Rows, Gen.Choose(0, int.MaxValue).ToArbitrary(), (rows, seed) =>
    {
        string[][] shuffled = [.. rows];
        new System.Random(seed).Shuffle(shuffled);
        return QualityJson.Write(Of(rows)) == QualityJson.Write(Of(shuffled));
    }).Check(Replayed);

    [Fact]
    public void A_good_row_lowers_no_score() => Prop.ForAll(Rows, rows =>
    {
        // Good by every rule: its key is new, nothing is missing, its number is known and small, its dates are in order and agree.
        QualityResult before = Of(rows), after = Of([.. rows, ["good", "5", "2026-01-08", "2026-01-09"]]);
        Assert.All(before.Measures.Zip(after.Measures), pair => Assert.True(pair.First.Share is null || pair.Second.Share >= pair.First.Share));
        Assert.All(before.Dimensions.Zip(after.Dimensions), pair => Assert.True(pair.First.Share is null || pair.Second.Share >= pair.First.Share));
        Assert.True(after.Met >= before.Met);
    }).Check(Replayed);

    [Fact]
    public void A_result_reads_back_as_it_was_written() => Prop.ForAll(Rows, rows =>
    {
        QualityResult result = Of(rows);
        string json = QualityJson.Write(result);
        QualityResult back = QualityJson.ReadResult(json);
        Assert.Equal(json, QualityJson.Write(back));
        Assert.Equal((result.Met, result.Measured, result.LoadedOn), (back.Met, back.Measured, back.LoadedOn));
        Assert.Equal(result.Measures.Select(measure => measure.Verdict), back.Measures.Select(measure => measure.Verdict));
        Assert.Equal(result.Fields.Select(field => field.Heaping), back.Fields.Select(field => field.Heaping));
    }).Check(Replayed);

    [Theory, InlineData("{}"), InlineData("null"), InlineData("["), InlineData("{\"source\":null}"), InlineData("")]
    public void What_is_no_result_is_refused_without_quoting_it(string json)
    {
        StoreException fault = Assert.Throws<StoreException>(() => QualityJson.ReadResult(json));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains("Build the source again", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quantile_is_the_value_at_its_rank_when_all_rows_stand_in_a_line() => Prop.ForAll(
        Gen.NonEmptyListOf(Gen.Choose(0, 9).SelectMany(value => Gen.Choose(1, 7).Select(rows => (Value: value, Rows: rows)))).ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (counts, quarter) =>
    {
        (int Value, int Rows)[] ordered = [.. counts.OrderBy(count => count.Value)];
        int[] line = [.. ordered.SelectMany(count => Enumerable.Repeat(count.Value, count.Rows))];
        return Quantiles.At(ordered, quarter, 4) == line.First(value => line.Count(other => other <= value) * 4 >= quarter * line.Length);
    }).Check(Replayed);

    [Fact]
    public void Distinct_combinations_are_what_a_set_of_texts_counts() => Prop.ForAll(Rows, Gen.Choose(1, 4).ToArbitrary(), (rows, width) =>
    {
        TextTable table = Tables.Of([.. Enumerable.Range(0, width).Select(at => ($"c{at}", (string[])[.. rows.Select(row => row[at])]))]);
        string[] full = [.. rows.Select(row => row[..width]).Where(row => row.All(cell => cell.Length > 0)).Select(row => string.Join('\0', row))];
        return Tuples.Count(table.Columns) == (full.Length, full.Distinct().Count());
    }).Check(Replayed);

    [Fact]
    public void An_order_of_dates_could_hold_when_some_days_within_them_have_it() => Prop.ForAll(
        Gen.Elements("2023", "2024", "2024-01", "2024-02", "2024-02-01", "2024-02-29", "2023-12-31").Two().ToArbitrary(), Gen.Elements("=", "!=", "<", "<=", ">", ">=").ToArbitrary(), (dates, sign) =>
    {
        Assert.True(DateSpan.TryParse(dates.Item1, out DateSpan left) & DateSpan.TryParse(dates.Item2, out DateSpan right));
        return left.Could(sign, right) == Days(dates.Item1).Any(a => Days(dates.Item2).Any(b => Holds(a, b)));

        bool Holds(DateOnly a, DateOnly b) => sign switch { "=" => a == b, "!=" => a != b, "<" => a < b, "<=" => a <= b, ">" => a > b, _ => a >= b };
    }).Check(Replayed);

    static IEnumerable<DateOnly> Days(string text)
    {
        DateOnly day = new(2022, 12, 31);
        for (; day < new DateOnly(2025, 1, 1); day = day.AddDays(1))
            if (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(text, StringComparison.Ordinal)) yield return day;
    }
}
