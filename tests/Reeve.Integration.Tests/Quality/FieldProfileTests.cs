using Reeve.Integration.Quality;
using Reeve.Integration.Tests.Support;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;
using static Reeve.Integration.Tests.Quality.Sample;

namespace Reeve.Integration.Tests.Quality;

public class FieldProfileTests
{
    [Fact]
    public void A_field_is_counted()
    {
        SourceFile source = Source(Field("town"));
        TextTable table = Tables.Of(("town", ["Aldren", "Wexcombe", "Wexcombe", "", "Stoke"]));
        FieldProfile town = QualityAssessor.Assess(source, Input(source, table, Clean("town", table) with { Placeholder = 1, Empty = 0 })).Fields[0];
        Assert.Equal((5, 4, 1, 1, 3, 2), (town.Rows, town.Filled, town.Missing, town.Placeholders, town.Distinct, town.Alone));
        Assert.Equal((0.8, 0.5), (town.FilledShare, town.UniqueShare));
        Assert.Equal(new LengthProfile(5, 6, 8), town.Lengths);
        Assert.Equal(0.5, town.Heaping.Commonest);
        Assert.Null(town.Spread);
        Assert.Equal([new ValueCount("Wexcombe", 2), new("Aldren", 1), new("Stoke", 1)], town.Frequencies!.Counts);
    }

    [Fact]
    public void A_field_without_a_value_has_nothing_to_tell()
    {
        FieldProfile empty = Assess(Source(Field("n", PlainType.Number)), ("n", ["", ""])).Fields[0];
        Assert.Equal((0, 0, 2), (empty.Filled, empty.Distinct, empty.Missing));
        Assert.Null(empty.Lengths);
        Assert.Null(empty.Spread);
        Assert.Null(empty.Heaping.Commonest);
        Assert.Null(empty.UniqueShare);
    }

    [Fact]
    public void Numbers_are_ordered_as_numbers_and_dates_as_dates()
    {
        QualityResult result = Assess(Source(Field("n", PlainType.Integer), Field("d", PlainType.Date)), ("n", ["10", "9", "-3", "100"]), ("d", ["2026-02", "2026-01-31", "1999", "2026-02-02"]));
        Assert.Equal(new Spread(ValueKind.Number, "-3", "-3", "9", "10", "100", Coarse: false), result.Fields[0].Spread);
        Assert.Equal(new Spread(ValueKind.Date, "1999", "1999", "2026-01-31", "2026-02", "2026-02-02", Coarse: false), result.Fields[1].Spread);
    }

    [Fact]
    public void The_shape_of_a_value_has_letters_and_digits()
    {
        FieldProfile code = Assess(Source(Field("code")), ("code", ["AB1 2c", "XY9 8z", "12-34", new string('x', 40)])).Fields[0];
        Assert.Equal([new ValueCount("AA9 9A", 2), new("99-99", 1), new(new string('A', 32) + "\u2026", 1)], code.Patterns!.Counts);
    }

    [Fact]
    public void An_open_field_lists_its_commonest_values_and_counts_the_rest()
    {
        string[] values = [.. Enumerable.Range(0, 30).SelectMany(n => Enumerable.Repeat($"v{n:00}", n + 1))];
        Frequencies frequencies = Assess(Source(Field("v")), ("v", values)).Fields[0].Frequencies!;
        Assert.Equal(Disclosure.MostListed, frequencies.Counts.Count);
        Assert.Equal(new ValueCount("v29", 30), frequencies.Counts[0]);
        Assert.Equal(55, frequencies.Other);
        Assert.False(frequencies.Rounded);
    }

    [Fact]
    public void Default_dates_show_as_heaps()
    {
        string[] dates = [.. Enumerable.Repeat("1970-01-01", 20), .. Enumerable.Repeat("1981-05-01", 10), .. Enumerable.Range(1, 28).Select(day => $"1990-02-{day:00}"), "1955", "1955-01"];
        Heaping open = Assess(Source(Field("d", PlainType.Date)), ("d", dates)).Fields[0].Heaping;
        Assert.Equal(new Heaping(20.0 / 60, 20.0 / 60, 31.0 / 60), open);
        Heaping personal = Assess(Source(Field("d", PlainType.Date, Sensitivity.Personal)), ("d", dates)).Fields[0].Heaping;
        Assert.Equal(new Heaping(20.0 / 60, 20.0 / 60, 30.0 / 60), personal);
        Assert.Equal(new Heaping(null, null, null), Assess(Source(Field("d", PlainType.Date, Sensitivity.Personal)), ("d", dates[..9])).Fields[0].Heaping);
    }

    [Theory]
    [InlineData(Sensitivity.Personal), InlineData(Sensitivity.Identifier), InlineData(Sensitivity.SpecialCategory), InlineData(Sensitivity.CriminalOffence)]
    public void No_value_of_a_field_about_people_is_in_the_result(Sensitivity sensitivity)
    {
        string[] words = [.. Enumerable.Range(0, 200).Select(n => $"secret{n % 7}")], days = [.. Enumerable.Range(0, 200).Select(n => $"19{40 + n % 50}-0{1 + n % 9}-1{n % 8}")], amounts = [.. Enumerable.Range(0, 200).Select(n => $"{12345 + n}")];
        SourceFile source = Source(Field("t", sensitivity: sensitivity), Field("d", PlainType.Date, sensitivity), Field("n", PlainType.Integer, sensitivity)) with
        {
            Quality =
            [
                new QualityRule.Valid("t", "x", []) { At = new("f", 1), Name = "r1" }, new QualityRule.Compare("d", "<", "d") { At = new("f", 1), Name = "r2" },
                new QualityRule.Fresh("d", new Duration(1, DurationUnit.Day)) { At = new("f", 1), Name = "r3" }, new QualityRule.Distinct(["t", "n"]) { At = new("f", 1), Name = "r4" },
            ],
        };
        string json = QualityJson.Write(Assess(source, ("t", words), ("d", days), ("n", amounts)));
        Assert.All([.. words, .. days, .. amounts], value => Assert.DoesNotContain($"\"{value}\"", json, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"patterns\":{", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Quartiles_of_a_personal_field_are_coarse_and_need_a_hundred_rows()
    {
        string[] days = [.. Enumerable.Range(0, 100).Select(n => $"{1920 + n}-06-15")], amounts = [.. Enumerable.Range(0, 100).Select(n => $"{10234 + n * 100}")];
        SourceFile source = Source(Field("d", PlainType.Date, Sensitivity.Personal), Field("n", PlainType.Number, Sensitivity.Personal), Field("i", PlainType.Number, Sensitivity.SpecialCategory));
        QualityResult result = Assess(source, ("d", days), ("n", amounts), ("i", amounts));
        Assert.Equal(new Spread(ValueKind.Date, null, "1944", "1969", "1994", null, Coarse: true), result.Fields[0].Spread);
        Assert.Equal(new Spread(ValueKind.Number, null, "13000", "15000", "18000", null, Coarse: true), result.Fields[1].Spread);
        Assert.Null(result.Fields[2].Spread);
        Assert.Null(Assess(source, ("d", days[..99]), ("n", amounts[..99]), ("i", amounts[..99])).Fields[0].Spread);
    }

    [Fact]
    public void A_closed_list_about_people_is_rounded_and_small_numbers_are_merged()
    {
        ListStandard ethnicity = new("ethnicity", "white", "asian", "black", "mixed");
        string[] values = [.. Enumerable.Repeat("white", 103), .. Enumerable.Repeat("asian", 12), .. Enumerable.Repeat("black", 9), .. Enumerable.Repeat("mixed", 2), "kept as it came"];
        Frequencies found = Assess(Source(Field("e", ethnicity)), ("e", values)).Fields[0].Frequencies!;
        Assert.Equal([new ValueCount("white", 105), new("asian", 10)], found.Counts);
        Assert.Equal(10, found.Other);
        Assert.True(found.Rounded);
        Assert.Null(Assess(Source(Field("e", ethnicity)), ("e", values[..120])).Fields[0].Frequencies!.Other);
        Assert.Null(Assess(Source(Field("e", ethnicity, Sensitivity.Identifier)), ("e", values)).Fields[0].Frequencies);
    }

    [Fact]
    public void A_value_that_is_not_of_the_list_is_never_shown_however_common()
    {
        FieldContract tenure = Field("tenure", sensitivity: Sensitivity.Personal) with { Allowed = ["secure", "other"], OnFail = OnFail.Keep };
        Frequencies found = Assess(Source(tenure), ("tenure", [.. Enumerable.Repeat("secure", 20), .. Enumerable.Repeat("ask Mrs Example next door", 30)])).Fields[0].Frequencies!;
        Assert.Equal([new ValueCount("secure", 20)], found.Counts);
        Assert.Equal(30, found.Other);
    }
}
