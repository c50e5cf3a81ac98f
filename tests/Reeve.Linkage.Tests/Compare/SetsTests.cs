using FsCheck.Fluent;
using Reeve.Linkage.Compare;

namespace Reeve.Linkage.Tests.Compare;

public sealed class SetsTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a", "", 0)]
    [InlineData("a|b|c", "c|d|a", 2)]
    [InlineData("a|a|a", "a|a", 1)]
    [InlineData("||a||", "|a", 1)]
    [InlineData("|", "|", 0)]
    [InlineData("a |b", "a| b", 0)]
    [InlineData("ab", "abc", 0)]
    public void Items_in_both_are_counted_once(string left, string right, int shared) =>
        Assert.Equal(shared, Sets.IntersectionSize(left, right, '|'));

    [Fact]
    public void Size_agrees_with_sets_of_strings_and_is_symmetric() => Pairs.Hold(
        Pairs.TextOf("ab,").SelectMany(left => Pairs.TextOf("ab,").Select(right => (left, right))).ToArbitrary(),
        p => Sets.IntersectionSize(p.left, p.right, ',') == Textbook(p.left, p.right)
            && Sets.IntersectionSize(p.right, p.left, ',') == Textbook(p.left, p.right));

    static int Textbook(string left, string right) =>
        left.Split(',', StringSplitOptions.RemoveEmptyEntries).Intersect(right.Split(',', StringSplitOptions.RemoveEmptyEntries)).Count();
}
