using FsCheck;
using FsCheck.Fluent;
using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;

namespace Reeve.Wexcombe.Tests.Errors;

public sealed class BirthdaysTests
{
    [Fact]
    public void A_mistake_is_never_the_right_date() =>
        Prop.ForAll<ulong, ushort>((seed, days) =>
        {
            DateOnly born = new DateOnly(1920, 1, 1).AddDays(days % 36_000);
            return Birthdays.Mistake(born, new Chance(seed)) != born;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Day_and_month_are_exchanged_where_both_can_be()
    {
        DateOnly[] mistakes = [.. Enumerable.Range(0, 200).Select(static seed => Birthdays.Mistake(new(1984, 5, 9), new Chance((ulong)seed)))];
        Assert.InRange(mistakes.Count(static day => day == new DateOnly(1984, 9, 5)), 120, 180);
        Assert.Contains(new DateOnly(1984, 1, 1), mistakes);
    }

    [Fact]
    public void Postcode_slips_stay_in_the_area_and_are_slips() =>
        Prop.ForAll<ulong>(static seed => ((string[])["WX1 2AB", "WX10 7HH"]).All(postcode =>
        {
            string slipped = PostcodeSlips.Slip(postcode, new Chance(seed));
            return slipped != postcode && slipped.StartsWith("WX1", StringComparison.Ordinal) && slipped.Length == postcode.Length;
        })).QuickCheckThrowOnFailure();
}
