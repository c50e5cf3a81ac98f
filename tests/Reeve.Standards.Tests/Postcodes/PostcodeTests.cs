using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("M1 1AA", "M1 1AA")]
    [InlineData("M60 1NW", "M60 1NW")]
    [InlineData("CR2 6XH", "CR2 6XH")]
    [InlineData("DN55 1PT", "DN55 1PT")]
    [InlineData("W1A 1HQ", "W1A 1HQ")]
    [InlineData("EC1A 1BB", "EC1A 1BB")]
    [InlineData("gir0aa", "GIR 0AA")]
    [InlineData("BF1 1AA", "BF1 1AA")]
    [InlineData("ASCN1ZZ", "ASCN 1ZZ")]
    [InlineData("sw1a1aa", "SW1A 1AA")]
    [InlineData(" S W 1 A 1 A A ", "SW1A 1AA")]
    [InlineData("SW1A-1AA", "SW1A 1AA")]
    [InlineData("BS0 1AA", "BS0 1AA")]
    [InlineData("N1P 3AA", "N1P 3AA")]
    public void Every_published_format_is_read(string text, string canonical)
    {
        Assert.True(Postcode.TryParse(text, out Postcode? postcode));
        Assert.Equal(canonical, postcode.Value);
        Assert.False(postcode.IsRepaired);
        Assert.Equal(canonical, Postcode.Canonical(text));
    }

    [Theory]
    [InlineData("SW1A")]
    [InlineData("SW1A 1")]
    [InlineData("QW1 1AA")] // Q never begins an area
    [InlineData("VA1 1AA")]
    [InlineData("AJ1 1AA")] // J is never second
    [InlineData("W1L 1AA")] // L is never third
    [InlineData("EC1C 1BB")] // C is never fourth
    [InlineData("M1 1AC")] // C is never in the second half
    [InlineData("M1 1OA")]
    [InlineData("BFPO 801")]
    [InlineData("ASCN 2ZZ")]
    [InlineData("E0 1AA")] // no area of one letter has a district 0
    [InlineData("90210")]
    [InlineData("12345678")]
    [InlineData("M1 1AA London")]
    public void Other_forms_are_not(string text) => Assert.Null(Postcode.Canonical(text));

    [Theory]
    [InlineData("SO1 lAA", null)] // a small L is not a capital I
    [InlineData("SW1A IAA", "SW1A 1AA")]
    [InlineData("SWIA 1AA", "SW1A 1AA")]
    [InlineData("S014 OAA", "SO14 0AA")]
    [InlineData("S01 1AA", "SO1 1AA")]
    [InlineData("BSO 1AA", "BS0 1AA")]
    [InlineData("0X1 2AB", "OX1 2AB")]
    [InlineData("1P1 2AB", "IP1 2AB")]
    [InlineData("MIO 2AB", "M10 2AB")] // I is never second
    public void O_and_I_are_repaired_where_the_format_decides(string text, string? canonical)
    {
        Assert.Equal(canonical, Postcode.Canonical(text));
        if (canonical is null) return;
        Assert.True(Postcode.TryParse(text, out Postcode? postcode));
        Assert.True(postcode.IsRepaired);
    }

    [Fact]
    public void Parts_are_those_of_the_standard()
    {
        Assert.True(Postcode.TryParse("SW1A 1AA", out Postcode? postcode));
        Assert.Equal(("SW1A", "1AA", "SW1A 1", "SW"), (postcode.Outward, postcode.Inward, postcode.Sector, postcode.Area));
        Assert.True(Postcode.TryParse("M1 1AA", out postcode));
        Assert.Equal(("M1", "1AA", "M1 1", "M"), (postcode.Outward, postcode.Inward, postcode.Sector, postcode.Area));
        Assert.True(Postcode.TryParse("FIQQ 1ZZ", out postcode));
        Assert.Equal("FIQQ", postcode.Area);
        Assert.Equal("[withheld]", postcode.ToString());
    }

    [Fact]
    public void Any_spelling_of_a_postcode_gives_the_same() => Generated.Holds(
        Valid().ToArbitrary(),
        code => Postcode.TryParse(Generated.Respell(code, code[^1] * code[0]), out Postcode? found)
            && found.Value.Replace(" ", "", StringComparison.Ordinal) == code && found.Value[^4] == ' ' && !found.IsRepaired);

    [Fact]
    public void A_repair_never_changes_what_does_not_look_alike() => Generated.Holds(
        Generated.Letters("O0I1SWMEC2A", 6).ToArbitrary(),
        code => Postcode.Canonical(code) is not { } read || read.Replace(" ", "", StringComparison.Ordinal).Zip(code)
            .All(p => p.First == p.Second || (p.First, p.Second) is ('O', '0') or ('0', 'O') or ('I', '1') or ('1', 'I')));

    [Fact]
    public void A_repair_is_the_only_nearest_reading() => Generated.Holds(
        Generated.Letters("O0I1SWMA", 6).ToArbitrary(),
        code =>
        {
            List<string> nearest = Readings(code).GroupBy(r => r.Zip(code).Count(p => p.First != p.Second)).MinBy(g => g.Key)?.ToList() ?? [];
            string? expected = nearest.Count == 1 ? nearest[0] : null;
            return Postcode.Canonical(code)?.Replace(" ", "", StringComparison.Ordinal) == expected;
        });

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(Postcode.Canonical);

    /// <summary>Every valid postcode that swapping look-alikes can give: slow and obvious.</summary>
    static IEnumerable<string> Readings(string code)
    {
        IEnumerable<string> all = [""];
        foreach (char c in code)
        {
            char[] choices = c switch { 'O' or '0' => ['O', '0'], 'I' or '1' => ['I', '1'], _ => [c] };
            all = all.SelectMany(head => choices.Select(choice => head + choice)).ToList();
        }
        return all.Where(r => PostcodeFormat.IsValid(r));
    }

    static Gen<string> Valid()
    {
        const string first = "ABCDEFGHIJKLMNOPRSTUWYZ", second = "ABCDEFGHKLMNOPQRSTUVWXY", inward = "ABDEFGHJLNPQRSTUWXYZ";
        const string third = "ABCDEFGHJKPSTUW", fourth = "ABEHMNPRVWXY", notNought = "123456789";
        return from shape in Gen.Elements("A9", "A99", "AA9", "AA99", "A9C", "AA9D")
               from a in Generated.Letters(first, 1)
               from b in Generated.Letters(second, 1)
               from digits in Generated.Letters(notNought, 2)
               from c in Generated.Letters(third, 1)
               from d in Generated.Letters(fourth, 1)
               from sector in Generated.Digits(1)
               from unit in Generated.Letters(inward, 2)
               select a + (shape[1] == 'A' ? b : "") + digits[..(shape.EndsWith("99", StringComparison.Ordinal) ? 2 : 1)]
                   + (shape[^1] == 'C' ? c : shape[^1] == 'D' ? d : "") + sector + unit;
    }
}
