using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class DateTextTests
{
    static readonly DateFormat[] Formats = [DateFormat.DayFirst, DateFormat.MonthFirst, DateFormat.YearFirst];

    [Theory]
    [InlineData("1971-06-24", "1971-06-24")]
    [InlineData("1971-6-4", "1971-06-04")]
    [InlineData("1971/06/24", "1971-06-24")]
    [InlineData("1971-06-24T00:00:00+01:00", "1971-06-24")]
    [InlineData("1971-06-24 12:30:00 PM", "1971-06-24")]
    [InlineData("24-Jun-1971", "1971-06-24")]
    [InlineData("24JUN1971", "1971-06-24")]
    [InlineData("Thursday 24th of June, 1971", "1971-06-24")]
    [InlineData("June 24, 1971", "1971-06-24")]
    [InlineData("1 Sept 1971", "1971-09-01")]
    [InlineData("24 June '71", "1971-06-24")]
    [InlineData("1971 Jun 24", "1971-06-24")]
    [InlineData("1971", "1971")]
    [InlineData("1971-06", "1971-06")]
    [InlineData("06/1971", "1971-06")]
    [InlineData("June 1971", "1971-06")]
    [InlineData("1971-06-00", "1971-06")]
    [InlineData("1971-00-00", "1971")]
    [InlineData("??/??/1971", "1971")]
    [InlineData("XX/06/XXXX", null)]
    [InlineData("2000-02-29", "2000-02-29")]
    [InlineData("1900-02-29", null)]
    [InlineData("31 June 1971", null)]
    [InlineData("24 Jun", null)]
    [InlineData("24 Jun Jul 1971", null)]
    [InlineData("24 Juniper 1971", null)]
    [InlineData("197", null)]
    [InlineData("1", null)]
    [InlineData("1971-13-01", null)]
    [InlineData("0000-06-24", null)]
    [InlineData("1971-06-24-01", null)]
    [InlineData("12:30", null)]
    public void What_can_be_read_one_way_is_read_alike_whatever_the_order(string text, string? canonical) =>
        Assert.All(Formats, format => Assert.Equal(canonical, DateText.Canonical(text, format)));

    [Theory]
    [InlineData("05/06/1971", "1971-06-05", "1971-05-06")]
    [InlineData("5.6.71", "1971-06-05", "1971-05-06")]
    [InlineData("05061971", "1971-06-05", "1971-05-06")]
    [InlineData("24/06/1971", "1971-06-24", null)]
    [InlineData("06/24/1971", null, "1971-06-24")]
    [InlineData("00/06/1971", "1971-06", "1971")]
    [InlineData("31/11/1971", null, null)]
    public void The_order_decides_the_rest(string text, string? dayFirst, string? monthFirst)
    {
        Assert.Equal(dayFirst, DateText.Canonical(text, DateFormat.DayFirst));
        Assert.Equal(monthFirst, DateText.Canonical(text, DateFormat.MonthFirst));
    }

    [Theory]
    [InlineData("19710624", "1971-06-24")]
    [InlineData("71-06-24", "1971-06-24")]
    [InlineData("05/06/1971", "1971-06-05")]
    [InlineData("05061971", null)]
    public void Year_first_reads_compact_dates_and_short_years(string text, string? canonical) =>
        Assert.Equal(canonical, DateText.Canonical(text, DateFormat.YearFirst));

    [Theory]
    [InlineData(2026, "24/06/26", "2026-06-24")]
    [InlineData(2026, "24/06/27", "1927-06-24")]
    [InlineData(2026, "24/06/99", "1999-06-24")]
    [InlineData(2026, "24/06/00", "2000-06-24")]
    [InlineData(1999, "24/06/00", "1900-06-24")]
    public void Two_digits_are_a_year_of_the_century_that_ends_at_the_pivot(int latest, string text, string canonical) =>
        Assert.Equal(canonical, DateText.Canonical(text, DateFormat.DayFirst with { TwoDigitYearMax = latest }));

    [Theory]
    [InlineData("26108", "1971-06-24")]
    [InlineData("26108.0", "1971-06-24")]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("60", null)]
    [InlineData("61", "1900-03-01")]
    [InlineData("2958465", "9999-12-31")]
    [InlineData("2958466", null)]
    [InlineData("1971", "1971")]
    public void Spreadsheet_numbers_are_read_only_when_asked_for(string text, string? canonical)
    {
        Assert.Equal(canonical, DateText.Canonical(text, DateFormat.DayFirst with { ExcelSerials = true }));
        if (text != "1971") Assert.Null(DateText.Canonical(text, DateFormat.DayFirst));
    }

    [Fact]
    public void Every_day_survives_every_way_of_writing_it() => Generated.Holds(
        Gen.Choose(0, 365 * 150).Select(n => new DateOnly(1900, 1, 1).AddDays(n)).ToArbitrary(),
        day => new (string Pattern, DateFormat Format)[]
        {
            ("yyyy-MM-dd", DateFormat.DayFirst), ("yyyyMMdd", DateFormat.YearFirst), ("dd/MM/yyyy", DateFormat.DayFirst), ("d.M.yyyy", DateFormat.DayFirst),
            ("MM/dd/yyyy", DateFormat.MonthFirst), ("ddMMyyyy", DateFormat.DayFirst), ("MMddyyyy", DateFormat.MonthFirst),
            ("d MMMM yyyy", DateFormat.MonthFirst), ("dd-MMM-yyyy", DateFormat.YearFirst), ("MMM d, yyyy", DateFormat.DayFirst),
            ("dddd d MMM yyyy", DateFormat.DayFirst), ("dd/MM/yyyy '10:15'", DateFormat.DayFirst),
        }.All(way => DateText.TryParse(day.ToString(way.Pattern), way.Format, out PartialDate read)
            && read.ToDateOnly() == day && read.Value == day.ToString("yyyy-MM-dd")));

    [Fact]
    public void Nothing_makes_it_throw()
    {
        foreach (DateFormat format in (DateFormat[])[.. Formats, DateFormat.DayFirst with { ExcelSerials = true }])
            Generated.IsSafeAndIdempotent(text => DateText.Canonical(text, format));
    }

    [Fact]
    public void A_date_does_not_print_itself()
    {
        Assert.True(DateText.TryParse("1971-06-24", DateFormat.DayFirst, out PartialDate date));
        Assert.Equal("[withheld]", $"{date}");
    }
}
