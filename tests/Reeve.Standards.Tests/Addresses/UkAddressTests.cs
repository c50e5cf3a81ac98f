namespace Reeve.Standards.Tests;

public sealed class UkAddressTests
{
    // Parts in the order: flat, building, number, street, locality, town, postcode.
    [Theory]
    [InlineData("12 High Street, Wexcombe, SW1A 1AA", "||12|high street||wexcombe|SW1A 1AA")]
    [InlineData("12 HIGH ST WEXCOMBE SW1A1AA", "||12|high street||wexcombe|SW1A 1AA")]
    [InlineData("12a High St., Little Marsh, Wexcombe, Kent, England", "||12a|high street|little marsh|wexcombe|")]
    [InlineData("12 a High Street", "||12a|high street|||")]
    [InlineData("12-14 High Street", "||12-14|high street|||")]
    [InlineData("12 \u2013 14 High Street", "||12-14|high street|||")]
    [InlineData("12, High Street", "||12|high street|||")]
    [InlineData("Flat 2, 14 Park Rd", "2||14|park road|||")]
    [InlineData("Flat 2b, Maple House, 14 Park Road, Wexcombe", "2b|maple house|14|park road||wexcombe|")]
    [InlineData("Flat 2 - 14 Park Road", "2||14|park road|||")]
    [InlineData("Apt 2 Maple Hse 14 Park Road Wexcombe", "2|maple house|14|park road||wexcombe|")]
    [InlineData("Ground Floor Flat, 14 Park Road", "ground floor||14|park road|||")]
    [InlineData("Basement flat 14 Park Road", "basement||14|park road|||")]
    [InlineData("14 Park Road, Unit 5", "5||14|park road|||")]
    [InlineData("12 Maple Court, High Street, Wexcombe", "12|maple court||high street||wexcombe|")]
    [InlineData("12 Maple Court, Wexcombe", "||12|maple court||wexcombe|")]
    [InlineData("Rose Cottage, Mill Lane, Wexcombe", "|rose cottage||mill lane||wexcombe|")]
    [InlineData("Rose Cottage, Wexcombe", "|rose cottage||||wexcombe|")]
    [InlineData("3 St Johns Rd", "||3|saint johns road|||")]
    [InlineData("3 Upper St John's Road", "||3|upper saint johns road|||")]
    [InlineData("3 High St, St Albans", "||3|high street||saint albans|")]
    [InlineData("3 Dr Jones Cl", "||3|dr jones close|||")]
    [InlineData("3 Park Road North", "||3|park road north|||")]
    [InlineData("3 Church Hill Road Wexcombe", "||3|church hill road||wexcombe|")]
    [InlineData("2/1, 15 Argyle Street", "2/1||15|argyle street|||")]
    [InlineData("12/45 smith street", "12||45|smith street|||")]
    [InlineData("High Street 12, Wexcombe", "||12|high street||wexcombe|")]
    [InlineData("12 High Street\r\nWexcombe\r\nS01 1AA", "||12|high street||wexcombe|SO1 1AA")]
    [InlineData("Wexcombe", "|||||wexcombe|")]
    [InlineData("SW1A 1AA", "||||||SW1A 1AA")]
    [InlineData("12 Grünstraße, Berlin", "||12|grunstrasse||berlin|")]
    [InlineData("12 High Street, n/a, -, Unknown, Wexcombe", "||12|high street||wexcombe|")]
    public void Addresses_fall_into_parts(string text, string parts) => Assert.Equal(parts, Show(UkAddress.Parse(text)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("n/a, -, .")]
    [InlineData("No fixed abode")]
    [InlineData("NFA")]
    [InlineData(" ,;\n")]
    public void Where_nobody_lives_is_no_address(string? text) => Assert.Null(UkAddress.Parse(text));

    [Fact]
    public void Columns_are_read_like_the_lines_of_an_envelope()
    {
        UkAddress? whole = UkAddress.Parse("Flat 2, 14 Park Road, Wexcombe, SW1A 1AA");
        Assert.Equal(Show(whole), Show(UkAddress.Parse("Flat 2", null, "14", "Park Rd", "", "Wexcombe", "sw1a1aa")));
        Assert.Equal(["flat", "2", "14", "park", "road", "wexcombe"], whole!.Tokens);
        Assert.Null(UkAddress.Parse("", null, "unknown"));
    }

    [Theory]
    [InlineData("12 High St, Wexcombe SW1A 1AA", "12 high street, wexcombe, SW1A 1AA")]
    [InlineData("12, HIGH STREET; Wexcombe, United Kingdom", "12, high street, wexcombe")]
    [InlineData("Flat B1 2nd floor, 5 Mill Ln", "flat b1 2nd floor, 5 mill lane")]
    public void Canonical_text_keeps_the_lines(string text, string canonical) => Assert.Equal(canonical, UkAddress.Canonical(text));

    [Fact]
    public void A_novel_is_no_address()
    {
        Assert.NotNull(UkAddress.Parse(new string('a', UkAddress.MostCharacters)));
        Assert.Null(UkAddress.Parse(new string('a', UkAddress.MostCharacters + 1)));
    }

    [Fact]
    public void Letter_case_does_not_matter() => Generated.Holds(
        Generated.AnyText,
        text => UkAddress.Canonical(text) == UkAddress.Canonical(text.ToUpperInvariant()));

    [Fact]
    public void Every_word_of_the_parts_is_a_word_of_the_address() => Generated.Holds(
        Generated.AnyText,
        text => UkAddress.Parse(text) is not { } a || new[] { a.BuildingName, a.Street, a.Locality, a.Town }
            .SelectMany(part => part?.Split(' ') ?? []).All(a.Tokens.Contains));

    [Fact]
    public void Words_alone_are_those_of_the_whole() => Generated.Holds(
        Generated.AnyText,
        text => UkAddress.Words(text).SequenceEqual(UkAddress.Parse(text)?.Tokens ?? []));

    [Theory]
    [InlineData("Flat 2, 14 Park Rd, Wexcombe SW1A 1AA, England")]
    [InlineData("St Anne's Lodge, 12 a High St")]
    [InlineData("no fixed abode")]
    [InlineData("SW1A 1AA")]
    [InlineData(null)]
    public void Words_alone_are_those_of_the_whole_address(string? text) => Assert.Equal(UkAddress.Parse(text)?.Tokens ?? [], UkAddress.Words(text));

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(UkAddress.Canonical);

    [Fact]
    public void It_does_not_print_itself() => Assert.Equal("[withheld]", $"{UkAddress.Parse("12 High Street")}");

    static string Show(UkAddress? a) => a is null
        ? "none"
        : string.Join('|', a.Flat, a.BuildingName, a.Number, a.Street, a.Locality, a.Town, a.Postcode);
}
