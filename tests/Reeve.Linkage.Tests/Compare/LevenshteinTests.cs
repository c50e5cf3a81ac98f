using Reeve.Linkage.Compare;

namespace Reeve.Linkage.Tests.Compare;

public sealed class LevenshteinTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("saturday", "sunday", 3)]
    [InlineData("intention", "execution", 5)]
    [InlineData("CA", "ABC", 3)]
    [InlineData("SHACKLEFORD", "SHACKELFORD", 2)]
    [InlineData("HARDIN", "MARTINEZ", 4)]
    public void Published_pairs_come_out_as_published(string left, string right, int distance) =>
        Assert.Equal(distance, Levenshtein.Distance(left, right));

    // DuckDB 1.5.6 gives the first column; optimal string alignment, which it does not have, is worked out by hand.
    [Theory]
    [InlineData("CA", "ABC", 2, 3)]
    [InlineData("MARTHA", "MARHTA", 1, 1)]
    [InlineData("ABCVWXYZ", "CABVWXYZ", 2, 2)]
    [InlineData("SHACKLEFORD", "SHACKELFORD", 1, 1)]
    [InlineData("JONES", "JOHNSON", 4, 4)]
    [InlineData("ab", "ba", 1, 1)]
    [InlineData("a cat", "an act", 2, 2)]
    public void A_swap_counts_once_and_only_Damerau_may_change_text_between(string left, string right, int damerau, int alignment)
    {
        Assert.Equal(damerau, Levenshtein.Damerau(left, right));
        Assert.Equal(alignment, Levenshtein.OptimalStringAlignment(left, right));
    }

    [Fact]
    public void Levenshtein_agrees_with_the_textbook() =>
        Pairs.Hold(Pairs.Any, p => Levenshtein.Distance(p.Left, p.Right) == TextbookEdits.Levenshtein(p.Left, p.Right));

    [Fact]
    public void Optimal_string_alignment_agrees_with_the_textbook() =>
        Pairs.Hold(Pairs.Any, p => Levenshtein.OptimalStringAlignment(p.Left, p.Right) == TextbookEdits.OptimalStringAlignment(p.Left, p.Right));

    [Fact]
    public void Damerau_agrees_with_the_textbook() => Pairs.Hold(Pairs.Any, p =>
    {
        // Trying every crossing pair takes the fourth power of the length: long texts are cut.
        string left = p.Left[..Math.Min(p.Left.Length, 70)], right = p.Right[..Math.Min(p.Right.Length, 70)];
        return Levenshtein.Damerau(left, right) == TextbookEdits.Damerau(left, right);
    });

    [Fact]
    public void Damerau_of_long_texts_agrees_with_the_textbook()
    {
        Random random = new(1975);
        for (int round = 0; round < 3; round++)
        {
            string left = new([.. Enumerable.Range(0, 90).Select(_ => (char)('a' + random.Next(3)))]);
            string right = new([.. Enumerable.Range(0, 80).Select(_ => (char)('a' + random.Next(3)))]);
            Assert.Equal(TextbookEdits.Damerau(left, right), Levenshtein.Damerau(left, right));
        }
    }

    [Fact]
    public void Within_a_limit_the_distance_is_exact_and_beyond_it_one_more_than_the_limit() => Pairs.Hold(Pairs.Any, p =>
    {
        int distance = TextbookEdits.Levenshtein(p.Left, p.Right);
        return new[] { 0, 1, 2, 3, 5, distance - 1, distance, distance + 1, 40 }.Where(max => max >= 0)
            .All(max => Levenshtein.Within(p.Left, p.Right, max) == Math.Min(distance, max + 1));
    });

    [Fact]
    public void Within_a_limit_Damerau_is_exact_and_beyond_it_one_more_than_the_limit() => Pairs.Hold(Pairs.Any, p =>
    {
        int distance = Levenshtein.Damerau(p.Left, p.Right);
        return new[] { 0, 1, 2, 3, 4, distance - 1, distance, distance + 1 }.Where(max => max >= 0)
            .All(max => Levenshtein.DamerauWithin(p.Left, p.Right, max) == Math.Min(distance, max + 1));
    });

    [Fact]
    public void Damerau_is_bounded_by_the_alignment_as_its_short_cut_says() => Pairs.Hold(Pairs.Triples, t =>
    {
        int damerau = TextbookEdits.Damerau(t.First, t.Second), alignment = TextbookEdits.OptimalStringAlignment(t.First, t.Second);
        return damerau <= alignment && 3 * damerau >= 2 * alignment && (alignment > 2 || damerau == alignment);
    });

    [Fact]
    public void The_band_and_the_strips_agree_with_the_textbook() => Pairs.Hold(Pairs.Any, p =>
    {
        if (p.Left.Length == 0 || p.Right.Length < p.Left.Length) return true;
        int distance = TextbookEdits.Levenshtein(p.Left, p.Right);
        return LevenshteinBlocks.Distance(p.Left, p.Right) == distance
            && new[] { p.Right.Length - p.Left.Length, distance - 1, distance, distance + 3, 300 }.Where(max => max >= p.Right.Length - p.Left.Length)
                .All(max => LevenshteinBand.Within(p.Left, p.Right, max) == Math.Min(distance, max + 1));
    });

    [Fact]
    public void Distances_are_symmetric_and_lie_between_the_difference_of_the_lengths_and_the_longer_length() => Pairs.Hold(Pairs.Any, p =>
    {
        int plain = Levenshtein.Distance(p.Left, p.Right), damerau = Levenshtein.Damerau(p.Left, p.Right);
        int alignment = Levenshtein.OptimalStringAlignment(p.Left, p.Right);
        return plain == Levenshtein.Distance(p.Right, p.Left) && damerau == Levenshtein.Damerau(p.Right, p.Left)
            && alignment == Levenshtein.OptimalStringAlignment(p.Right, p.Left)
            && damerau >= Math.Abs(p.Left.Length - p.Right.Length) && damerau <= alignment && alignment <= plain
            && plain <= Math.Max(p.Left.Length, p.Right.Length) && plain == 0 == (p.Left == p.Right) && damerau == 0 == (plain == 0);
    });

    [Fact]
    public void The_triangle_inequality_holds_for_both_metrics() => Pairs.Hold(Pairs.Triples, t =>
        Levenshtein.Distance(t.First, t.Third) <= Levenshtein.Distance(t.First, t.Second) + Levenshtein.Distance(t.Second, t.Third)
        && Levenshtein.Damerau(t.First, t.Third) <= Levenshtein.Damerau(t.First, t.Second) + Levenshtein.Damerau(t.Second, t.Third));

    [Fact]
    public void It_does_not_hold_for_optimal_string_alignment()
    {
        Assert.Equal(1, Levenshtein.OptimalStringAlignment("CA", "AC"));
        Assert.Equal(1, Levenshtein.OptimalStringAlignment("AC", "ABC"));
        Assert.Equal(3, Levenshtein.OptimalStringAlignment("CA", "ABC"));
    }

    [Fact]
    public void One_distance_taken_for_another_is_noticed()
    {
        Pairs.DoNotHold(Pairs.Any, p => Levenshtein.Damerau(p.Left, p.Right) == TextbookEdits.OptimalStringAlignment(p.Left, p.Right));
        Pairs.DoNotHold(Pairs.Any, p => Levenshtein.OptimalStringAlignment(p.Left, p.Right) == TextbookEdits.Levenshtein(p.Left, p.Right));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_limit_without_a_next_number_is_refused(int max)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Levenshtein.Within("a", "b", max));
        Assert.Throws<ArgumentOutOfRangeException>(() => Levenshtein.DamerauWithin("a", "b", max));
    }
}
