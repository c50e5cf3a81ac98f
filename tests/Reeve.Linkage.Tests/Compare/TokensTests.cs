using Reeve.Linkage.Compare;

namespace Reeve.Linkage.Tests.Compare;

public sealed class TokensTests
{
    [Fact]
    public void A_shorter_address_is_contained_in_a_fuller_one()
    {
        Assert.Equal(1, Tokens.Containment("mill lane", "4 mill lane wexcombe"));
        Assert.Equal(0.5, Tokens.Jaccard("mill lane", "4 mill lane wexcombe"));
        Assert.Equal(2 / Math.Sqrt(8), Tokens.Cosine("mill lane", "4 mill lane wexcombe"), 1e-15);
    }

    [Fact]
    public void Without_tokens_only_nothing_is_alike()
    {
        Assert.Equal(1, Tokens.Jaccard("", " \t"));
        Assert.Equal(1, Tokens.Containment("", " "));
        Assert.Equal(1, Tokens.Cosine(" ", ""));
        Assert.Equal(0, Tokens.Jaccard("a", " "));
        Assert.Equal(0, Tokens.Containment("a", " "));
        Assert.Equal(0, Tokens.Cosine("", "a"));
    }

    [Fact]
    public void A_rare_word_in_common_tells_more_than_a_common_one()
    {
        static double Rarity(ReadOnlySpan<char> token) => token is "road" ? 0.1 : 3;
        Assert.True(Tokens.Cosine("high road", "low road", Rarity) < 0.01);
        Assert.True(Tokens.Cosine("quillet road", "quillet lane", Rarity) > 0.7);
        Assert.Equal(0.5, Tokens.Cosine("high road", "low road"), 1e-15);
    }

    [Fact]
    public void Weights_of_nothing_make_a_text_tell_nothing() => Assert.Equal(0, Tokens.Cosine("a b", "a b", _ => 0));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_that_is_none_is_refused_without_naming_the_token(double weight)
    {
        Exception refused = Assert.Throws<ArgumentOutOfRangeException>(() => Tokens.Cosine("quillet", "quillet", _ => weight));
        Assert.DoesNotContain("quillet", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_of_tokens_agree_with_the_textbook() => Pairs.Hold(Pairs.OfWords, p =>
    {
        HashSet<string> left = [.. Split(p.Left)], right = [.. Split(p.Right)];
        int shared = left.Count(right.Contains), either = left.Count + right.Count - shared, smaller = Math.Min(left.Count, right.Count);
        return Tokens.Jaccard(p.Left, p.Right) == (either == 0 ? 1 : (double)shared / either)
            && Tokens.Containment(p.Left, p.Right) == (either == 0 ? 1 : smaller == 0 ? 0 : (double)shared / smaller);
    });

    [Fact]
    public void Cosine_agrees_with_the_textbook() => Pairs.Hold(Pairs.OfWords, p =>
        Near(Tokens.Cosine(p.Left, p.Right), Textbook(p.Left, p.Right, _ => 1))
        && Near(Tokens.Cosine(p.Left, p.Right, token => token.Length), Textbook(p.Left, p.Right, token => token.Length)));

    [Fact]
    public void Forgetting_counts_or_weights_is_noticed()
    {
        Pairs.DoNotHold(Pairs.OfWords, p => Near(Tokens.Cosine(p.Left, p.Right), Textbook(p.Left, p.Right, _ => 1, count: false)));
        Pairs.DoNotHold(Pairs.OfWords, p => Near(Tokens.Cosine(p.Left, p.Right, token => token.Length), Textbook(p.Left, p.Right, _ => 1)));
    }

    [Fact]
    public void All_are_symmetric_and_ignore_the_order_of_words() => Pairs.Hold(Pairs.OfWords, p =>
    {
        string reversed = string.Join(' ', Split(p.Left).Reverse());
        return Tokens.Cosine(p.Left, p.Right) == Tokens.Cosine(p.Right, p.Left) && Tokens.Cosine(p.Left, p.Right) is >= 0 and <= 1
            && Tokens.Jaccard(p.Left, p.Right) == Tokens.Jaccard(p.Right, p.Left)
            && Tokens.Containment(p.Left, p.Right) == Tokens.Containment(p.Right, p.Left)
            && Tokens.Cosine(reversed, p.Right) == Tokens.Cosine(p.Left, p.Right) && Tokens.Jaccard(reversed, p.Left) == 1;
    });

    [Fact]
    public void Sorted_words_have_one_space_between_them() => Pairs.Hold(Pairs.OfWords, p =>
    {
        char[] room = new char[p.Left.Length];
        return new string(room, 0, Tokens.Sort(p.Left, room)) == string.Join(' ', Split(p.Left).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void A_text_of_very_many_words_is_sorted_all_the_same()
    {
        string text = string.Join(' ', Enumerable.Range(0, 5000).Select(i => (i * 7919 % 5000).ToString("D4")));
        char[] room = new char[text.Length];
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 5000).Select(i => i.ToString("D4"))), new string(room, 0, Tokens.Sort(text, room)));
        Assert.Equal(1, Tokens.Jaccard(text, new string(room)));
    }

    [Fact]
    public void Sorting_into_too_little_room_is_refused() =>
        Assert.Throws<ArgumentException>(() => Tokens.Sort("b a", new char[2]));

    static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    static bool Near(double one, double other) => Math.Abs(one - other) < 1e-12;

    static double Textbook(string left, string right, Func<string, double> weight, bool count = true)
    {
        Dictionary<string, double> Vector(string text) =>
            Split(text).GroupBy(t => t).ToDictionary(g => g.Key, g => (count ? g.Count() : 1) * weight(g.Key));
        Dictionary<string, double> inLeft = Vector(left), inRight = Vector(right);
        if (inLeft.Count == 0 || inRight.Count == 0) return inLeft.Count == inRight.Count ? 1 : 0;
        double dot = inLeft.Sum(t => t.Value * inRight.GetValueOrDefault(t.Key));
        return dot / Math.Sqrt(inLeft.Values.Sum(v => v * v) * inRight.Values.Sum(v => v * v));
    }
}
