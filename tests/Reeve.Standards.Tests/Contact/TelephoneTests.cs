using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

/// <summary>Numbers of the ranges that Ofcom keeps for drama (07700 900xxx, 020 7946 0xxx...) stand for real ones.</summary>
public sealed class TelephoneTests
{
    [Theory]
    [InlineData("07700 900123", "+447700900123")]
    [InlineData("07700-900-123", "+447700900123")]
    [InlineData("+44 7700 900123", "+447700900123")]
    [InlineData("+44 (0)7700 900123", "+447700900123")]
    [InlineData("+44(0) 7700.900.123", "+447700900123")]
    [InlineData("0044 7700 900123", "+447700900123")]
    [InlineData("447700900123", "+447700900123")]
    [InlineData("7700900123", "+447700900123")]
    [InlineData("tel:+447700900123", "+447700900123")]
    [InlineData("Mob: 07700 900123", "+447700900123")]
    [InlineData("07700 900123 (mum)", "+447700900123")]
    [InlineData("07700 900123 / 07700 900456", "+447700900123")]
    [InlineData("(020) 7946 0018", "+442079460018")]
    [InlineData("020 7946 0018 ext 12", "+442079460018")]
    [InlineData("020 7946 0018x12", "+442079460018")]
    [InlineData("020 7946 0018 #4", "+442079460018")]
    [InlineData("0113 496 0123", "+441134960123")]
    [InlineData("01204 61234", "+44120461234")]
    [InlineData("0800 1111", "+448001111")]
    [InlineData("0500 123456", "+44500123456")]
    [InlineData("+1 (410) 555-0123", "+14105550123")]
    [InlineData("001 410 555 0123", "+14105550123")]
    [InlineData("+353 1 234 5678", "+35312345678")]
    [InlineData("+49 (0)30 2345670", "+49302345670")]
    [InlineData("+39 06 6982", "+39066982")]
    public void Numbers_are_read_in_every_way_they_are_typed(string text, string canonical) =>
        Assert.Equal(canonical, Telephone.Canonical(text));

    [Theory]
    [InlineData("0")]
    [InlineData("0000000")]
    [InlineData("00000000000")]
    [InlineData("07000000000")]
    [InlineData("07777777777")]
    [InlineData("01234567890")]
    [InlineData("07123456789")]
    [InlineData("07700 90012")]
    [InlineData("07700 9001234")]
    [InlineData("0113 496 012")] // Leeds has no short numbers
    [InlineData("04100 123456")] // 04 and 06 are not in use
    [InlineData("06100 123456")]
    [InlineData("702-919-1300")] // no country is said, and it is not ours
    [InlineData("9434765919")]
    [InlineData("0770O 900123")]
    [InlineData("+0 123 456 789")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("ext 12")]
    [InlineData("07700+900123")]
    [InlineData("٠٧٧٠٠٩٠٠١٢٣")]
    [InlineData("john@example.org")]
    public void What_nobody_can_be_called_on_is_not(string text) => Assert.Null(Telephone.Canonical(text));

    [Theory]
    [InlineData("07700 900123", true, true)]
    [InlineData("07624 900123", true, true)]
    [InlineData("07650 900123", true, false)]
    [InlineData("07012 900123", true, false)]
    [InlineData("020 7946 0018", true, false)]
    [InlineData("+353 1 234 5678", false, false)]
    public void Mobile_numbers_are_told_from_others(string text, bool ours, bool mobile)
    {
        Assert.True(Telephone.TryParse(text, out Telephone? number));
        Assert.Equal((ours, mobile), (number.IsUnitedKingdom, number.IsUnitedKingdomMobile));
        Assert.Equal("[withheld]", number.ToString());
    }

    [Fact]
    public void Every_prefix_and_spacing_of_a_mobile_number_gives_the_same() => Generated.Holds(
        (from tail in Generated.Digits(9)
         where tail[2..].Distinct().Count() > 2
         from prefix in Gen.Elements("07", "+447", "+44 (0)7", "00447", "0044 (0) 7", "+44 07", "447")
         from seed in Gen.Choose(0, 10_000)
         select (tail, prefix, seed)).ToArbitrary(),
        t => Telephone.Canonical(t.prefix + Generated.Respell(t.tail, t.seed)) == "+447" + t.tail);

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(Telephone.Canonical);
}
