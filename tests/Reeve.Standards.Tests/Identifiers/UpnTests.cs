using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class UpnTests
{
    const string CheckLetters = "ABCDEFGHJKLMNPQRTUVWXYZ", Digits = "0123456789";

    [Theory]
    [InlineData("B801200005001")]
    [InlineData(" b801 2000 05001 ")]
    [InlineData("B-801-2000-05-001")]
    public void The_number_that_python_stdnum_publishes_is_read(string text) => Assert.Equal("B801200005001", Upn.Canonical(text));

    [Theory]
    [InlineData("A801200005001", "check letter is wrong")]
    [InlineData("X80120000A001", "is not a letter, eleven digits, and a digit or letter")]
    [InlineData("B80120000500", "is not a letter, eleven digits, and a digit or letter")]
    [InlineData("B8012000050011", "is not a letter, eleven digits, and a digit or letter")]
    [InlineData("I801200005001", "is not a letter, eleven digits, and a digit or letter")]
    [InlineData("B80120000500O", "is not a letter, eleven digits, and a digit or letter")]
    [InlineData("1801200005001", "is not a letter, eleven digits, and a digit or letter")]
    [InlineData("B٨01200005001", "is not a letter, eleven digits, and a digit or letter")]
    public void Anything_else_is_not_and_says_why(string text, string reason)
    {
        Assert.False(Upn.TryParse(text, out _));
        Assert.Equal(StandardValue.Invalid(reason), Read(text));
    }

    [Fact]
    public void A_temporary_number_is_valid_in_form_and_suspect()
    {
        string number = Reference("80120000501A") + "80120000501A";
        Assert.True(Upn.TryParse(number, out Upn? upn));
        Assert.True(upn.IsTemporary);
        Assert.Equal(new StandardValue(ValueState.Suspect, number, "temporary"), Read(number));
        Assert.True(Upn.TryParse("B801200005001", out Upn? permanent));
        Assert.False(permanent.IsTemporary);
        Assert.Equal(StandardValue.Valid("B801200005001"), Read("B801200005001"));
    }

    [Fact]
    public void All_noughts_pass_the_arithmetic_and_are_suspect() =>
        Assert.Equal(new StandardValue(ValueState.Suspect, "A000000000000", "all noughts"), Read("A000000000000"));

    [Fact]
    public void The_check_letter_agrees_with_the_rule_written_out() =>
        Generated.Holds(Twelve().ToArbitrary(), twelve => Upn.CheckLetter(twelve) == Reference(twelve));

    [Fact]
    public void One_wrong_character_is_noticed_unless_it_is_the_last_and_counts_the_same() => Generated.Holds(
        Issued().ToArbitrary(),
        number => Enumerable.Range(0, 13).All(i => (CheckLetters + Digits)
            .Where(c => c != number[i])
            .All(c => Upn.Canonical(number[..i] + c + number[(i + 1)..]) is null == !(i == 12 && CountTheSame(c, number[i])))));

    /// <summary>
    /// A and 0, B and 1, to K and 9: a temporary number and a permanent one that differ in this alone have the same check letter.
    /// </summary>
    static bool CountTheSame(char left, char right) => char.IsDigit(left) != char.IsDigit(right) && Math.Max(CheckLetters.IndexOf(left), Digits.IndexOf(left)) == Math.Max(CheckLetters.IndexOf(right), Digits.IndexOf(right));

    [Fact]
    public void Two_neighbours_swapped_are_always_noticed() => Generated.Holds(
        Issued().ToArbitrary(),
        number => Enumerable.Range(0, 12)
            .Where(i => number[i] != number[i + 1])
            .All(i => Upn.Canonical(number[..i] + number[i + 1] + number[i] + number[(i + 2)..]) is null));

    [Fact]
    public void Any_spacing_gives_the_same_number() => Generated.Holds(
        Issued().ToArbitrary(),
        number => Upn.Canonical(Generated.Respell(number, number.GetHashCode(StringComparison.Ordinal) & 0xFFFF)) == number);

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(Upn.Canonical);

    [Fact]
    public void It_does_not_print_itself()
    {
        Assert.True(Upn.TryParse("B801200005001", out Upn? number));
        Assert.Equal("[withheld]", $"{number}");
    }

    /// <summary>What a letter counts, as a help page for schools lists it (census error 1510).</summary>
    static readonly Dictionary<char, int> Numbers =
        "A0 B1 C2 D3 E4 F5 G6 H7 J8 K9 L10 M11 N12 P13 Q14 R15 T16 U17 V18 W19 X20 Y21 Z22".Split(' ').ToDictionary(pair => pair[0], pair => int.Parse(pair[1..]));

    /// <summary>
    /// The rule as the Government Data Standards Catalogue words it: weight by position, sum, divide by 23 again and again, look the
    /// letter up.
    /// </summary>
    static char Reference(string twelve)
    {
        int sum = 0;
        for (int position = 2; position <= 13; position++)
        {
            char c = twelve[position - 2];
            int value = char.IsDigit(c) ? c - '0' : Numbers[c];
            for (int times = 0; times < position; times++) sum += value;
        }
        while (sum >= 23) sum -= 23;
        return "ABCDEFGH#JKLMN#PQR#TUVWXYZ".Replace("#", "", StringComparison.Ordinal)[sum];
    }

    static Gen<string> Twelve() => Generated.Digits(11).SelectMany(_ => Generated.Letters(CheckLetters + Digits + Digits, 1), (eleven, last) => eleven + last);

    static Gen<string> Issued() => Twelve().Select(twelve => Reference(twelve) + twelve);

    static StandardValue Read(string text) => new UpnStandard().Reader([]).Read(text);
}
