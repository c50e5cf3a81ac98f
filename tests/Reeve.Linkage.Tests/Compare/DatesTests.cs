using FsCheck;
using FsCheck.Fluent;
using Reeve.Linkage.Compare;

namespace Reeve.Linkage.Tests.Compare;

public sealed class DatesTests
{
    static readonly Arbitrary<(DateOnly Left, DateOnly Right)> Days = Gen
        .OneOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber), Gen.Choose(Day("1996-01-25"), Day("2004-03-05")))
        .SelectMany(left => Gen.OneOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber), Gen.Choose(left - 800, left + 800))
            .Select(right => (DateOnly.FromDayNumber(left), DateOnly.FromDayNumber(Math.Clamp(right, 0, DateOnly.MaxValue.DayNumber)))))
        .ToArbitrary();

    [Fact]
    public void Every_day_is_read_back() => Pairs.Hold(Days, d =>
        Dates.TryParse(d.Left.ToString("yyyy-MM-dd"), out int day) && day == d.Left.DayNumber);

    [Theory]
    [InlineData("")]
    [InlineData("1990-02-29")]
    [InlineData("2023-13-01")]
    [InlineData("2023-00-01")]
    [InlineData("2023-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2023-1-1")]
    [InlineData("2023/01/01")]
    [InlineData("20230101")]
    [InlineData(" 2023-01-01")]
    [InlineData("2023-01-01T")]
    [InlineData("+023-01-01")]
    [InlineData("٢٠٢٣-01-01")]
    public void Anything_else_is_not_a_date(string text)
    {
        Assert.False(Dates.TryParse(text, out int day));
        Assert.Equal(0, day);
    }

    [Theory]
    [InlineData("1980-05-14", "1980-05-14", 0, 0, 0)]
    [InlineData("1980-05-14", "1981-05-14", 365, 12, 1)]
    [InlineData("1980-05-14", "1981-05-13", 364, 11, 0)]
    [InlineData("2023-01-31", "2023-02-28", 28, 1, 0)]
    [InlineData("2000-02-29", "2001-02-28", 365, 12, 1)]
    [InlineData("1899-12-31", "1900-01-01", 1, 0, 0)]
    public void Time_between_is_counted_in_days_and_whole_months_and_years(string left, string right, int days, int months, int years)
    {
        Assert.Equal((days, months, years), (Dates.DaysApart(Day(left), Day(right)), Dates.MonthsApart(Day(left), Day(right)), Dates.YearsApart(Day(left), Day(right))));
        Assert.Equal(days, Dates.DaysApart(left, right));
        Assert.Equal((days, months, years), (Dates.DaysApart(Day(right), Day(left)), Dates.MonthsApart(Day(right), Day(left)), Dates.YearsApart(Day(right), Day(left))));
    }

    [Fact]
    public void Months_are_the_most_that_can_be_added() => Pairs.Hold(Days, d =>
    {
        (DateOnly earlier, DateOnly later) = d.Left < d.Right ? d : (d.Right, d.Left);
        int months = Dates.MonthsApart(d.Left.DayNumber, d.Right.DayNumber);
        return earlier.AddMonths(months) <= later && (later.DayNumber > DateOnly.MaxValue.DayNumber - 31 || earlier.AddMonths(months + 1) > later)
            && months == Dates.MonthsApart(d.Right.DayNumber, d.Left.DayNumber)
            && Dates.YearsApart(d.Left.DayNumber, d.Right.DayNumber) == months / 12;
    });

    [Fact]
    public void Counting_calendar_months_instead_is_noticed() => Pairs.DoNotHold(Days, d =>
        Dates.MonthsApart(d.Left.DayNumber, d.Right.DayNumber) == Math.Abs(((d.Left.Year - d.Right.Year) * 12) + d.Left.Month - d.Right.Month));

    [Theory]
    [InlineData("1976-07-04", "1976-04-07", true)]
    [InlineData("1976-07-04", "1977-04-07", false)]
    [InlineData("1976-07-07", "1976-07-07", false)]
    [InlineData("1976-07-04", "1976-07-05", false)]
    public void Day_and_month_that_changed_places_are_noticed(string left, string right, bool transposed)
    {
        Assert.Equal(transposed, Dates.DayMonthTransposed(Day(left), Day(right)));
        Assert.Equal(transposed, Dates.DayMonthTransposed(Day(right), Day(left)));
        Assert.Equal(transposed, Dates.DayMonthTransposed(left, right));
    }

    [Fact]
    public void Texts_that_are_no_dates_are_no_distance_apart()
    {
        Assert.Null(Dates.DaysApart("1976-07-04", "1976-07"));
        Assert.Null(Dates.DaysApart("", "1976-07-04"));
        Assert.False(Dates.DayMonthTransposed("1976-07-04", "1976-04-31"));
    }

    [Theory]
    [InlineData("1976-07-04", "1976-07-04", DateParts.All)]
    [InlineData("1976-07-04", "1967-07-04", DateParts.DayMonth)]
    [InlineData("1976-07-04", "1976-07-05", DateParts.MonthYear)]
    [InlineData("1976-07-04", "1976-08-04", DateParts.DayYear)]
    [InlineData("1976-07-04", "1975-06-03", DateParts.None)]
    public void Parts_in_common_are_told(string left, string right, DateParts parts) =>
        Assert.Equal(parts, Dates.PartsInCommon(Day(left), Day(right)));

    [Fact]
    public void A_number_that_is_no_day_is_refused_without_repeating_it()
    {
        int none = DateOnly.MaxValue.DayNumber + 4711;
        Exception refused = Assert.ThrowsAny<ArgumentOutOfRangeException>(() => Dates.DaysApart(none, 0));
        Assert.DoesNotContain(none.ToString(), refused.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => Dates.MonthsApart(0, -1));
    }

    static int Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd").DayNumber;
}
