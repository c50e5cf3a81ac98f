using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class DateOrderTests
{
    [Theory]
    [InlineData(DateOrder.YearMonthDay, "1971-06-24", "1980-01-02", "1990-12")]
    [InlineData(DateOrder.YearMonthDay, "19710624", "19800102", "19901111")]
    [InlineData(DateOrder.YearMonthDay, "71-06-24", "80-01-02", "05-06-07")]
    [InlineData(DateOrder.DayMonthYear, "05/06/1971", "24/06/1971", "07/08/1971")]
    [InlineData(DateOrder.DayMonthYear, "05/06/1971", "07/08/1971", "01/01/1980")]
    [InlineData(DateOrder.DayMonthYear, "24061971", "31121980", "05061990")]
    [InlineData(DateOrder.DayMonthYear, "24 June 1971", "1 May 1980", "July 1990")]
    [InlineData(DateOrder.MonthDayYear, "05/06/1971", "06/24/1971", "07/08/1971")]
    [InlineData(DateOrder.MonthDayYear, "06241971", "12311980", "05061990")]
    public void The_column_as_a_whole_says_the_order(DateOrder order, params string[] values) =>
        Assert.Equal(order, DateText.Infer(values)?.Order);

    [Fact]
    public void A_few_bad_values_do_not_turn_the_column()
    {
        string[] days = [.. Enumerable.Range(1, 28).Select(d => $"{d:00}/03/1980")];
        Assert.Equal(DateOrder.DayMonthYear, DateText.Infer([.. days, "03/30/1980", "unknown", "n/a", "", "see file", "99/99/1999"])?.Order);
        Assert.Equal(DateOrder.YearMonthDay, DateText.Infer([.. days.Select(d => $"1980-03-{d[..2]}"), "24/06/1971", "x"])?.Order);
    }

    [Theory]
    [InlineData]
    [InlineData("unknown", "", "-")]
    [InlineData("Smith", "Jones", "24/06/1971")]
    [InlineData("1971", "1980", "1990")]
    [InlineData("10034567", "90045678", "83451234")]
    [InlineData("12", "14a", "7")]
    [InlineData("07700 900123", "020 7946 0018")]
    public void A_column_of_something_else_has_no_order(params string[] values) => Assert.Null(DateText.Infer(values));

    [Theory]
    [InlineData("yyyy-MM-dd", DateOrder.YearMonthDay)]
    [InlineData("yyyyMMdd", DateOrder.YearMonthDay)]
    [InlineData("dd/MM/yyyy", DateOrder.DayMonthYear)]
    [InlineData("d/M/yy", DateOrder.DayMonthYear)]
    [InlineData("MM/dd/yyyy", DateOrder.MonthDayYear)]
    [InlineData("M/d/yy", DateOrder.MonthDayYear)]
    [InlineData("ddMMyyyy", DateOrder.DayMonthYear)]
    public void Fifty_birthdays_and_ten_bad_values_are_enough(string pattern, DateOrder order) => Generated.Holds(
        Gen.Choose(0, 365 * 60).Select(n => new DateOnly(1940, 1, 1).AddDays(n)).ArrayOf(50).ToArbitrary(),
        days => DateText.Infer(days.Select(d => d.ToString(pattern)).Concat(Enumerable.Range(1, 10).Select(i => $"bad {i}")))?.Order == order);
}
