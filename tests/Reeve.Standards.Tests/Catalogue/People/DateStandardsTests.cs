using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class DateStandardsTests
{
    static readonly Standard Birth = StandardCatalogue.Find("date-of-birth")!, Date = StandardCatalogue.Find("date")!;

    [Theory]
    [InlineData("24/06/1971", "1971-06-24")]
    [InlineData("24.6.71", "1971-06-24")]
    [InlineData("24-Jun-1971", "1971-06-24")]
    [InlineData("24th June 1971", "1971-06-24")]
    [InlineData("1971-06-24T00:00:00", "1971-06-24")]
    [InlineData("19710624", "1971-06-24")]
    [InlineData("05/06/1971", "1971-06-05")]
    [InlineData("26108", "1971-06-24")]
    [InlineData("26108.5", "1971-06-24")]
    [InlineData("24/06/29", "2029-06-24")]
    [InlineData("24/06/30", "1930-06-24")]
    public void A_date_is_read_in_the_forms_of_the_United_Kingdom_of_ISO_and_of_spreadsheets(string text, string canonical)
    {
        Assert.Equal(StandardValue.Valid(canonical), Birth.Reader([text]).Read(text));
        Assert.Equal(StandardValue.Valid(canonical), Date.Reader([text]).Read(text));
    }

    [Theory]
    [InlineData("1971", ValueState.Partial, "1971", "only the year is known")]
    [InlineData("06/1971", ValueState.Partial, "1971-06", "the day is not known")]
    [InlineData("00/06/1971", ValueState.Partial, "1971-06", "the day is not known")]
    [InlineData("??/??/1971", ValueState.Partial, "1971", "only the year is known")]
    [InlineData("01/01/1900", ValueState.Suspect, "1900-01-01", "a date that systems store when none is known")]
    [InlineData("1901-01-01", ValueState.Suspect, "1901-01-01", "a date that systems store when none is known")]
    [InlineData("31/12/9999", ValueState.Suspect, "9999-12-31", "a date that systems store when none is known")]
    [InlineData("01/01/9999", ValueState.Suspect, "9999-01-01", "a date that systems store when none is known")]
    [InlineData("0001-01-01", ValueState.Suspect, "0001-01-01", "a date that systems store when none is known")]
    [InlineData("30/12/1899", ValueState.Suspect, "1899-12-30", "a date that systems store when none is known")]
    [InlineData("01/01/1970", ValueState.Suspect, "1970-01-01", "may be a default: the first day of Unix time")]
    [InlineData("31/02/1971", ValueState.Invalid, null, "the calendar has no such date")]
    [InlineData("29 February 1900", ValueState.Invalid, null, "the calendar has no such date")]
    [InlineData("06/24/1971", ValueState.Invalid, null, "day and month are not in the order of the column")]
    [InlineData("240671", ValueState.Invalid, null, "six digits can be read as several dates")]
    [InlineData("24 June", ValueState.Invalid, null, "no year")]
    [InlineData("summer", ValueState.Invalid, null, "not a date")]
    [InlineData("00/00/0000", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("XX/XX/XXXX", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("N/K", ValueState.Missing, null, "stands for nothing known")]
    public void What_is_no_ordinary_date_says_why(string text, ValueState state, string? canonical, string reason)
    {
        string[] column = ["24/06/1971", "25/06/1971", text];
        Assert.Equal(new StandardValue(state, canonical, reason), Birth.Reader(column).Read(text));
        Assert.Equal(new StandardValue(state, canonical, reason), Date.Reader(column).Read(text));
    }

    [Theory]
    [InlineData("1066-10-14")]
    [InlineData("24/06/2571")]
    public void Nobody_on_record_was_born_in_such_a_year(string text)
    {
        Assert.Equal(StandardValue.Invalid("no year of a birth"), Birth.Reader([]).Read(text));
        Assert.Equal(ValueState.Valid, Date.Reader([]).Read(text).State);
    }

    [Fact]
    public void The_column_settles_the_order_of_day_and_month_even_among_rubbish()
    {
        string[] american = ["05/06/1971", "06/24/1971", "12/31/1980", "rubbish", "more rubbish", "n/a", "???", "still more"];
        Assert.Equal("1971-05-06", Birth.Reader(american).Read("05/06/1971").Canonical);
        Assert.Equal("day and month are not in the order of the column", Birth.Reader(american).Read("24/06/1971").Reason);
        Assert.Equal("1971-06-05", Birth.Reader(["05/06/1971", "24/06/1971", "06/24/1971", "23/06/1971"]).Read("05/06/1971").Canonical);
        Assert.Equal("1971-06-05", Birth.Reader([]).Read("05/06/1971").Canonical);
        Assert.Equal("2005-06-07", Birth.Reader(["71-06-24", "68-01-31"]).Read("05-06-07").Canonical);
    }

    [Theory]
    [InlineData("1971-06-24", "1971-06", "1971", "54", "50-54", "45-64")]
    [InlineData("1971-03-31", "1971-03", "1971", "55", "55-59", "45-64")]
    [InlineData("1971-04-01", "1971-04", "1971", "55", "55-59", "45-64")]
    [InlineData("1971-04-02", "1971-04", "1971", "54", "50-54", "45-64")]
    [InlineData("2012-02-29", "2012-02", "2012", "14", "10-14", "0-14")]
    [InlineData("1936-04-01", "1936-04", "1936", "90", "90+", "65+")]
    [InlineData("1971-06", "1971-06", "1971", "54", "50-54", "45-64")]
    [InlineData("1971-04", "1971-04", "1971", null, null, "45-64")]
    [InlineData("1971", null, "1971", null, null, "45-64")]
    [InlineData("1973", null, "1973", null, "50-54", "45-64")]
    [InlineData("2026-04-01", "2026-04", "2026", "0", "0-4", "0-14")]
    [InlineData("2026-04-02", "2026-04", "2026", null, null, null)]
    public void A_date_of_birth_becomes_a_month_a_year_an_age_or_a_band(string canonical, params string?[] levels) => Assert.Equal(
        levels, Birth.Levels.Select(level => Birth.Generalise(canonical, level, new GeneralisationContext(new DateOnly(2026, 4, 1)))));

    [Fact]
    public void A_leapling_is_a_year_older_on_the_first_of_March()
    {
        Assert.Equal("17", Birth.Generalise("2008-02-29", "age", new GeneralisationContext(new DateOnly(2026, 2, 28))));
        Assert.Equal("18", Birth.Generalise("2008-02-29", "age", new GeneralisationContext(new DateOnly(2026, 3, 1))));
    }

    [Theory]
    [InlineData("2026-03-31", "2026-03", "2026-Q1", "2026", "2025-26")]
    [InlineData("2026-04-01", "2026-04", "2026-Q2", "2026", "2026-27")]
    [InlineData("1999-12-31", "1999-12", "1999-Q4", "1999", "1999-00")]
    [InlineData("2026-07", "2026-07", "2026-Q3", "2026", "2026-27")]
    [InlineData("2026", null, null, "2026", null)]
    public void A_date_becomes_a_month_a_quarter_a_year_or_a_financial_year(string canonical, params string?[] levels) =>
        Assert.Equal(levels, Date.Levels.Select(level => Date.Generalise(canonical, level, new GeneralisationContext(default))));

    [Fact]
    public void An_age_is_the_number_of_birthdays() => Generated.Holds(
        Gen.Choose(0, 365 * 110).Two().ToArbitrary(),
        days =>
        {
            DateOnly born = new DateOnly(1915, 7, 1).AddDays(days.Item1), asOf = born.AddDays(days.Item2);
            int birthdays = 0;
            while (born.AddYears(birthdays + 1) is var next && (next.Day == born.Day ? next : next.AddDays(1)) <= asOf) birthdays++;
            return Birth.Generalise(born.ToString("yyyy-MM-dd"), "age", new GeneralisationContext(asOf)) == birthdays.ToString();
        });
}
