using System.Text;
using Reeve.Wexcombe.Formats;
using Reeve.Wexcombe.Tests.Reading;

namespace Reeve.Wexcombe.Tests.Systems;

/// <summary>Each system has its own way with files.</summary>
[Collection(WholePlaceCollection.Name)]
public sealed class FormatTests(WholePlace written)
{
    readonly WholePlace.Reading place = written.Now;

    [Fact]
    public void The_workbook_has_titles_above_the_header_and_real_dates_and_amounts()
    {
        List<object?[]> cells = OtherFormats.Cells(place.Path("data/housing.xlsx"));
        Assert.StartsWith("Wexcombe Homes", (string?)cells[0][0], StringComparison.Ordinal);
        Assert.All(cells[2], static cell => Assert.Null(cell));
        object?[] header = cells[3];
        int born = Array.IndexOf(header, "Date of Birth"), rent = Array.IndexOf(header, "Weekly Rent"), start = Array.IndexOf(header, "Tenancy Start");
        object?[][] rows = [.. cells.Skip(4)];
        Assert.All(rows, row => Assert.IsType<DateTime>(row[start]));
        Assert.All(rows, row => Assert.IsType<double>(row[rent]));
        Assert.InRange(rows.Count(row => row[born] is DateTime), rows.Length * 9 / 10, rows.Length);
        Assert.Contains(rows, row => row[born] is string);
    }

    [Fact]
    public void A_default_date_is_the_first_day_that_a_workbook_can_hold() =>
        Assert.Equal("1900-01-01", Assert.Single(place.Of("W000019", "housing"))["Date of Birth"]);

    [Fact]
    public void Some_tenancies_end_before_they_start()
    {
        string folder = Directory.CreateTempSubdirectory("reeve-wexcombe-").FullName;
        try
        {
            WexcombePlace.Write(folder, 8000);
            Dictionary<string, string>[] former = [.. OtherFormats.Xlsx(Path.Combine(folder, "data/housing.xlsx"), 4).Where(static row => row["Tenancy End"].Length > 0)];
            Assert.InRange(former.Count(static row => string.CompareOrdinal(row["Tenancy End"], row["Tenancy Start"]) < 0), 1, former.Length / 20);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Social_care_has_accents_and_pounds_as_single_bytes()
    {
        byte[] bytes = File.ReadAllBytes(place.Path("data/adult-social-care.csv"));
        Assert.Contains((byte)0xA3, bytes);
        Assert.ThrowsAny<DecoderFallbackException>(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        Assert.Contains(place.Values("weekly_cost"), static cost => cost[0] == '£');
    }

    [Theory]
    [InlineData("Inês Zielińska", "Inês Zielinska")]
    [InlineData("Łukasz £5", "Lukasz £5")]
    [InlineData("plain", "plain")]
    public void What_the_old_code_page_lacks_loses_its_accent(string text, string kept)
    {
        Assert.Equal(kept, Windows1252.Text(text));
        Assert.Equal(kept, Windows1252.Encoding.GetString(Windows1252.Encoding.GetBytes(Windows1252.Text(text))));
    }

    [Fact]
    public void Benefits_are_separated_by_tabs_with_the_surname_first_and_never_quoted()
    {
        Assert.DoesNotContain('"', File.ReadAllText(place.Path("data/benefits.tsv")));
        Assert.All(place.Sources["benefits"], static row => Assert.Matches(@"^ ?[^,]+, .+$", row["NAME"]));
        Assert.All(place.Values("WEEKLY_AMOUNT"), static amount => Assert.Matches(@"^£[0-9]+\.[0-9]{2}$", amount));
    }

    [Fact]
    public void Pupils_are_nested_objects_with_codes_of_the_department()
    {
        Dictionary<string, string> pupil = place.Sources["school_census"][0];
        Assert.Superset(new HashSet<string> { "upn", "address.postcode", "school.laestab", "sen.provision" }, pupil.Keys.ToHashSet());
        Assert.All(place.Values("freeSchoolMeals"), static value => Assert.Contains(value, (string[])["True", "False"]));
        Assert.All(place.Sources["school_census"], static row => Assert.Matches("^[A-Z]{4}$", row["ethnicity"]));
        Assert.All(place.Sources["school_census"], static row => Assert.Matches("^[A-Z]{3}$", row["firstLanguage"]));
    }

    [Fact]
    public void Loans_are_of_members()
    {
        List<Dictionary<string, string>> orphans = OtherFormats.Sqlite(place.Path("data/library.db"), "SELECT * FROM loans WHERE member_no NOT IN (SELECT member_no FROM members)");
        Assert.Empty(orphans);
        Assert.True(OtherFormats.Sqlite(place.Path("data/library.db"), "SELECT * FROM loans").Count > 300);
    }

    [Fact]
    public void No_date_of_an_event_lies_after_the_extract_or_before_a_birth()
    {
        Assert.All(place.Sources["gp_registrations"], static row => Assert.True(string.CompareOrdinal(row["registered_on"], "2026-04-01") < 0));
        int early = place.Sources["gp_registrations"].Count(static row => string.CompareOrdinal(row["registered_on"], row["date_of_birth"]) < 0);
        Assert.InRange(early, 0, place.Sources["gp_registrations"].Count / 100);
        Assert.All(place.Sources["library"], static row => Assert.True(string.CompareOrdinal(row["last_used_on"], row["joined_on"]) >= 0));
    }
}
