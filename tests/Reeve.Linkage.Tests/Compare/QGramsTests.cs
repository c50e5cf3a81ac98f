using Reeve.Linkage.Compare;

namespace Reeve.Linkage.Tests.Compare;

public sealed class QGramsTests
{
    [Theory]
    [InlineData("night", "nacht", 2, 1.0 / 7)]
    [InlineData("smith", "smyth", 2, 2.0 / 6)]
    [InlineData("aaaa", "aa", 2, 1)]
    [InlineData("jo", "jo", 3, 1)]
    [InlineData("jo", "al", 3, 0)]
    [InlineData("jo", "joan", 3, 0)]
    [InlineData("", "", 2, 1)]
    [InlineData("", "ab", 2, 0)]
    [InlineData("abcd", "abcde", 4, 0.5)]
    public void Shared_grams_are_counted_against_all(string left, string right, int q, double similarity) =>
        Assert.Equal(similarity, QGrams.Jaccard(left, right, q));

    // Values of DuckDB 1.5.6.
    [Theory]
    [InlineData("duck", "luck", 0.6)]
    [InlineData("aabb", "ab", 1.0)]
    [InlineData("a", "b", 0.0)]
    public void Characters_are_compared_as_DuckDB_does(string left, string right, double similarity) =>
        Assert.Equal(similarity, QGrams.CharacterJaccard(left, right));

    [Fact]
    public void Jaccard_agrees_with_sets_of_substrings() => Pairs.Hold(Pairs.Any, p => Enumerable.Range(1, 4).All(q =>
        QGrams.Jaccard(p.Left, p.Right, q) == Textbook(Grams(p.Left, q), Grams(p.Right, q))));

    [Fact]
    public void Characters_are_grams_of_one() => Pairs.Hold(Pairs.Any, p =>
        QGrams.CharacterJaccard(p.Left, p.Right) == Textbook(Grams(p.Left, 1), Grams(p.Right, 1)));

    [Fact]
    public void Similarity_is_symmetric_and_1_for_equal_texts() => Pairs.Hold(Pairs.Any, p =>
        QGrams.Jaccard(p.Left, p.Right, 2) == QGrams.Jaccard(p.Right, p.Left, 2) && QGrams.Jaccard(p.Left, p.Left, 3) == 1
        && QGrams.CharacterJaccard(p.Left, p.Right) == QGrams.CharacterJaccard(p.Right, p.Left));

    [Fact]
    public void Counting_repeated_grams_is_noticed() => Pairs.DoNotHold(Pairs.Any, p =>
        QGrams.Jaccard(p.Left, p.Right, 2) == Textbook(Grams(p.Left, 2).Order(), Grams(p.Right, 2).Order(), distinct: false));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Other_lengths_are_refused(int q) => Assert.Throws<ArgumentOutOfRangeException>(() => QGrams.Jaccard("ab", "ab", q));

    static IEnumerable<string> Grams(string text, int q) => text.Length == 0 ? []
        : text.Length < q ? [text]
        : Enumerable.Range(0, text.Length - q + 1).Select(i => text.Substring(i, q));

    static double Textbook(IEnumerable<string> left, IEnumerable<string> right, bool distinct = true)
    {
        List<string> inLeft = [.. distinct ? left.Distinct() : left], inRight = [.. distinct ? right.Distinct() : right];
        int shared = inLeft.Count(inRight.Contains), either = inLeft.Count + inRight.Count - shared;
        return either == 0 ? 1 : (double)shared / either;
    }
}
