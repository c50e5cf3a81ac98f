using FsCheck.Fluent;
using Reeve.Linkage.Compare;

namespace Reeve.Linkage.Tests.Compare;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(100, 90, 10, 0.1)]
    [InlineData(-2, 2, 4, 2)]
    [InlineData(0, 5, 5, 1)]
    [InlineData(1e308, -1e308, double.PositiveInfinity, 2)]
    public void Differences_are_absolute_or_a_share_of_the_larger(double left, double right, double absolute, double relative)
    {
        Assert.Equal(absolute, Numbers.Difference(left, right));
        Assert.Equal(relative, Numbers.RelativeDifference(left, right), 1e-15);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Nothing_can_be_said_of_what_is_no_finite_number(double left, double right) =>
        Assert.True(double.IsNaN(Numbers.RelativeDifference(left, right)));

    [Fact]
    public void Relative_difference_is_symmetric_in_range_and_free_of_units() => Pairs.Hold(
        Gen.Choose(-1000, 1000).SelectMany(a => Gen.Choose(-1000, 1000).Select(b => (A: a / 8.0, B: b / 8.0))).ToArbitrary(),
        p =>
        {
            double relative = Numbers.RelativeDifference(p.A, p.B);
            return relative == Numbers.RelativeDifference(p.B, p.A) && relative is >= 0 and <= 2 && relative == 0 == (p.A == p.B)
                && relative == Numbers.RelativeDifference(p.A * 1024, p.B * 1024)
                && Math.Abs((relative * Math.Max(Math.Abs(p.A), Math.Abs(p.B))) - Numbers.Difference(p.A, p.B)) < 1e-9;
        });
}
