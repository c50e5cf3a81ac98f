using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Workspace.Tests;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("date-of-brith", ". Did you mean `date-of-birth`?"), InlineData("postcod", ". Did you mean `postcode`?"), InlineData("telephone", "; there are: date-of-birth, postcode, sex"), InlineData("xes", "; there are: date-of-birth, postcode, sex")]
    [InlineData("sec", ". Did you mean `sex`?"), InlineData("", "; there are: date-of-birth, postcode, sex")]
    public void The_nearest_word_is_offered_or_all_of_them(string written, string sentence) => Assert.Equal(sentence, DidYouMean.Sentence(written, ["date-of-birth", "postcode", "sex"]));

    [Fact]
    public void Of_words_that_are_equally_near_the_first_is_offered() => Assert.Equal(". Did you mean `ab`?", DidYouMean.Sentence("aa", ["ab", "ac"]));

    [Fact]
    public void Where_there_is_nothing_it_says_so() => Assert.Equal("; there are none", DidYouMean.Sentence("x", []));

    [Fact]
    public void A_long_list_is_cut() => Assert.EndsWith("and 10 more", DidYouMean.Sentence("nothing like it", [.. Enumerable.Range(0, 60).Select(number => $"w{number}")]));

    [Fact]
    public void Edits_agree_with_the_definition() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements('a', 'b', 'c')).Where(word => word.Length <= 6).Two().ToArbitrary(),
        words => DidYouMean.Edits(new string(words.Item1), new string(words.Item2)) == Slow(new string(words.Item1), new string(words.Item2))).QuickCheckThrowOnFailure();

    // Optimal string alignment, as it is defined.
    static int Slow(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return a.Length + b.Length;
        int least = Math.Min(Math.Min(Slow(a[..^1], b), Slow(a, b[..^1])) + 1, Slow(a[..^1], b[..^1]) + (a[^1] == b[^1] ? 0 : 1));
        return a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1] ? Math.Min(least, Slow(a[..^2], b[..^2]) + 1) : least;
    }
}
