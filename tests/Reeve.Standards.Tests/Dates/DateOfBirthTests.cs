namespace Reeve.Standards.Tests;

public sealed class DateOfBirthTests
{
    static readonly DateOnly AsAt = new(2025, 4, 1);

    [Theory]
    [InlineData("1971-06-24", DateOfBirthJudgement.Plausible)]
    [InlineData("1970-01-01", DateOfBirthJudgement.Plausible)]
    [InlineData("2025-04-01", DateOfBirthJudgement.Plausible)]
    [InlineData("2025-04-02", DateOfBirthJudgement.InFuture)]
    [InlineData("2025-04", DateOfBirthJudgement.Plausible)]
    [InlineData("2025", DateOfBirthJudgement.Plausible)]
    [InlineData("2025-05", DateOfBirthJudgement.InFuture)]
    [InlineData("1905-04-01", DateOfBirthJudgement.Plausible)]
    [InlineData("1905-03-31", DateOfBirthJudgement.TooLongAgo)]
    [InlineData("1905", DateOfBirthJudgement.Plausible)]
    [InlineData("1904", DateOfBirthJudgement.TooLongAgo)]
    [InlineData("1900-01-01", DateOfBirthJudgement.KnownDefault)]
    [InlineData("1901-01-01", DateOfBirthJudgement.KnownDefault)]
    [InlineData("1753-01-01", DateOfBirthJudgement.KnownDefault)]
    [InlineData("0001-01-01", DateOfBirthJudgement.KnownDefault)]
    [InlineData("1111-11-11", DateOfBirthJudgement.KnownDefault)]
    [InlineData("9999-12-31", DateOfBirthJudgement.KnownDefault)]
    public void A_date_is_judged_against_the_day_it_is_given(string text, DateOfBirthJudgement judgement)
    {
        Assert.True(DateText.TryParse(text, DateFormat.YearFirst, out PartialDate date));
        Assert.Equal(judgement, DateOfBirth.Judge(date, AsAt));
    }

    [Fact]
    public void There_is_nothing_to_judge_in_no_date() => Assert.Throws<ArgumentException>(() => DateOfBirth.Judge(default, AsAt));
}
