using Reeve.Linkage.Compare;

namespace Reeve.Linkage.Tests.Compare;

public sealed class JaroTests
{
    // Winkler (1990) and the table of name pairs that the U.S. Census Bureau published with its string comparators, to three places.
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.944, 0.961)]
    [InlineData("DWAYNE", "DUANE", 0.822, 0.840)]
    [InlineData("DIXON", "DICKSONX", 0.767, 0.813)]
    [InlineData("JONES", "JOHNSON", 0.790, 0.832)]
    [InlineData("MASSEY", "MASSIE", 0.889, 0.933)]
    [InlineData("ABROMS", "ABRAMS", 0.889, 0.922)]
    [InlineData("HARDIN", "MARTINEZ", 0.722, 0.722)]
    [InlineData("ITMAN", "SMITH", 0.467, 0.467)]
    [InlineData("JERALDINE", "GERALDINE", 0.926, 0.926)]
    [InlineData("MICHELLE", "MICHAEL", 0.869, 0.921)]
    [InlineData("JULIES", "JULIUS", 0.889, 0.933)]
    [InlineData("TANYA", "TONYA", 0.867, 0.880)]
    [InlineData("SEAN", "SUSAN", 0.783, 0.805)]
    [InlineData("JON", "JOHN", 0.917, 0.933)]
    [InlineData("SHACKLEFORD", "SHACKELFORD", 0.970, 0.982)]
    [InlineData("DUNNINGHAM", "CUNNIGHAM", 0.896, 0.896)]
    [InlineData("NICHLESON", "NICHULSON", 0.926, 0.956)]
    [InlineData("ABCVWXYZ", "CABVWXYZ", 0.958, 0.958)]
    public void Published_pairs_come_out_as_published(string left, string right, double jaro, double winkler)
    {
        Assert.Equal(jaro, Jaro.Similarity(left, right), 0.0005);
        Assert.Equal(winkler, Jaro.Winkler(left, right), 0.0005);
    }

    // Values of DuckDB 1.5.6, all digits.
    [Theory]
    [InlineData("ABCVWXYZ", "CABVWXYZ", 0.9583333333333334, 0.9583333333333334)]
    [InlineData("FITZRUREITER", "FITZENREITER", 0.8555555555555556, 0.9133333333333333)]
    [InlineData("BROOK HALLOW", "BROOK HLLW", 0.9444444444444445, 0.9666666666666667)]
    [InlineData("abcdef", "bcadef", 0.9444444444444445, 0.9444444444444445)]
    [InlineData("elizabeth", "elisabteh", 0.8842592592592592, 0.9189814814814814)]
    [InlineData("abcxyz", "abcuvw", 0.6666666666666666, 0.6666666666666666)]
    [InlineData("JON", "JAN", 0.7777777777777777, 0.7999999999999999)]
    [InlineData("1ST", "IST", 0.7777777777777777, 0.7777777777777777)]
    public void Values_agree_with_those_of_DuckDB_to_the_last_bit(string left, string right, double jaro, double winkler)
    {
        Assert.Equal(jaro, Jaro.Similarity(left, right));
        Assert.Equal(winkler, Jaro.Winkler(left, right));
    }

    [Fact]
    public void Nothing_equals_nothing_and_is_unlike_anything_else()
    {
        Assert.Equal(1, Jaro.Similarity("", ""));
        Assert.Equal(0, Jaro.Similarity("", "a"));
        Assert.Equal(0, Jaro.Winkler("a", ""));
    }

    [Fact]
    public void Similarity_agrees_with_the_textbook() => Pairs.Hold(Pairs.Any, p =>
        Jaro.Similarity(p.Left, p.Right) == TextbookJaro.Similarity(p.Left, p.Right)
        && Jaro.Winkler(p.Left, p.Right) == TextbookJaro.Winkler(p.Left, p.Right)
        && Jaro.Winkler(p.Left, p.Right, 0.25, 0) == TextbookJaro.Winkler(p.Left, p.Right, 0.25, 0));

    [Fact]
    public void Similarity_is_symmetric_and_1_only_for_equal_texts() => Pairs.Hold(Pairs.Any, p =>
    {
        double jaro = Jaro.Similarity(p.Left, p.Right), winkler = Jaro.Winkler(p.Left, p.Right);
        return jaro == Jaro.Similarity(p.Right, p.Left) && winkler == Jaro.Winkler(p.Right, p.Left)
            && jaro is >= 0 and <= 1 && winkler >= jaro && winkler <= 1
            && jaro == 1 == (p.Left == p.Right) && winkler == 1 == (p.Left == p.Right);
    });

    [Fact]
    public void The_scan_for_long_texts_agrees_with_the_bits() => Pairs.Hold(Pairs.Any, p =>
        p.Left.Length == 0 || p.Right.Length == 0 || JaroScan.Similarity(p.Left, p.Right) == Jaro.Similarity(p.Left, p.Right));

    [Fact]
    public void Wrong_programs_are_noticed()
    {
        Pairs.DoNotHold(Pairs.Any, p => Jaro.Similarity(p.Left, p.Right) == TextbookJaro.Similarity(p.Left, p.Right, extraReach: 1));
        Pairs.DoNotHold(Pairs.Any, p => Jaro.Similarity(p.Left, p.Right) == TextbookJaro.Similarity(p.Left, p.Right, extraReach: -1));
        Pairs.DoNotHold(Pairs.Any, p => Jaro.Similarity(p.Left, p.Right) == TextbookJaro.Similarity(p.Left, p.Right, halfTranspositions: true));
        Pairs.DoNotHold(Pairs.Any, p => Jaro.Winkler(p.Left, p.Right) == TextbookJaro.Winkler(p.Left, p.Right, threshold: 0));
        Pairs.DoNotHold(Pairs.Any, p => Jaro.Winkler(p.Left, p.Right) == TextbookJaro.Winkler(p.Left, p.Right, longest: 5));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(0.26)]
    [InlineData(double.NaN)]
    public void A_prefix_scale_that_could_pass_1_is_refused(double scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Jaro.Winkler("a", "b", scale));
}
