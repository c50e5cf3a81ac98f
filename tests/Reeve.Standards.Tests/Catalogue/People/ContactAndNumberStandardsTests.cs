namespace Reeve.Standards.Tests;

public sealed class ContactAndNumberStandardsTests
{
    [Theory]
    [InlineData("telephone", "(020) 7946 0018 ext 4", ValueState.Valid, "+442079460018", null)]
    [InlineData("telephone", "07700 900123", ValueState.Valid, "+447700900123", null)]
    [InlineData("telephone", "ask mother", ValueState.Invalid, null, "has no digits")]
    [InlineData("telephone", "900123", ValueState.Invalid, null, "too few digits")]
    [InlineData("telephone", "00000 000000", ValueState.Invalid, null, "one digit repeated")]
    [InlineData("telephone", "07700 9001", ValueState.Invalid, null, "not a number that somebody can have")]
    [InlineData("telephone", "none", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("email", "Jane Smith <Jane@Example.ORG>", ValueState.Valid, "jane@example.org", null)]
    [InlineData("email", "noemail@example.org", ValueState.Suspect, "noemail@example.org", "likely to stand in for none")]
    [InlineData("email", "jane@localhost", ValueState.Suspect, "jane@localhost", "the domain has no dot")]
    [InlineData("email", "jane at example.org", ValueState.Invalid, null, "has no @")]
    [InlineData("email", "jane@@example.org", ValueState.Invalid, null, "not the form of an address")]
    [InlineData("email", "n/a", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("nhs-number", "943 476 5919", ValueState.Valid, "9434765919", null)] // the example of the NHS Data Dictionary
    [InlineData("nhs-number", "999-000-0018", ValueState.Valid, "9990000018", null)]
    [InlineData("nhs-number", "943 476 5918", ValueState.Invalid, null, "check digit is wrong")]
    [InlineData("nhs-number", "9999999999", ValueState.Invalid, null, "one digit repeated")]
    [InlineData("nhs-number", "943476591", ValueState.Invalid, null, "not ten digits")]
    [InlineData("nhs-number", "9.43E+09", ValueState.Invalid, null, "not ten digits")]
    [InlineData("nhs-number", "not known", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("national-insurance-number", "ab 12 34 56 c", ValueState.Valid, "AB123456C", null)] // the example that forms show
    [InlineData("national-insurance-number", "AB123456", ValueState.Partial, "AB123456", "no suffix letter")]
    [InlineData("national-insurance-number", "AB123456E", ValueState.Invalid, null, "the last letter is not A to D")]
    [InlineData("national-insurance-number", "QQ 12 34 56 C", ValueState.Invalid, null, "the prefix is not allocated")]
    [InlineData("national-insurance-number", "tn 24 06 71 f", ValueState.Suspect, "TN240671F", "a temporary number")]
    [InlineData("national-insurance-number", "63 T1 23 45", ValueState.Suspect, "63T12345", "a temporary reference of HMRC")]
    [InlineData("national-insurance-number", "OO 12 34 56 A", ValueState.Suspect, "OO123456A", "an administrative number")]
    [InlineData("national-insurance-number", "12345678", ValueState.Invalid, null, "not two letters, six digits and a letter")]
    [InlineData("national-insurance-number", "refused", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("sex", " Female ", ValueState.Valid, "female", null)]
    [InlineData("sex", "1", ValueState.Valid, "male", null)]
    [InlineData("sex", "9", ValueState.Valid, "indeterminate", null)]
    [InlineData("sex", "X", ValueState.Valid, "indeterminate", null)]
    [InlineData("sex", "0", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("sex", "prefer not to say", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("sex", "non-binary", ValueState.Invalid, null, "no word or code for a sex")]
    [InlineData("sex", "trans woman", ValueState.Invalid, null, "no word or code for a sex")]
    [InlineData("sex", "Mrs", ValueState.Invalid, null, "no word or code for a sex")]
    public void A_value_is_read_by_its_published_definition(string standard, string text, ValueState state, string? canonical, string? reason) =>
        Assert.Equal(new StandardValue(state, canonical, reason), StandardCatalogue.Find(standard)!.Reader([text]).Read(text));

    [Fact]
    public void X_means_not_known_in_a_column_of_the_digits_of_the_NHS()
    {
        StandardReader digits = StandardCatalogue.Find("sex")!.Reader(["1", "2", "X"]), letters = StandardCatalogue.Find("sex")!.Reader(["M", "F", "X"]);
        Assert.Equal(ValueState.Missing, digits.Read("X").State);
        Assert.Equal("indeterminate", letters.Read("X").Canonical);
    }

    [Theory]
    [InlineData("+447700900123", "mobile")]
    [InlineData("+442079460018", "landline")]
    [InlineData("+441632960001", "landline")]
    [InlineData("+443069990001", "non-geographic")]
    [InlineData("+448081570001", "non-geographic")]
    [InlineData("+447012345679", "personal")]
    [InlineData("+33123456788", "abroad")]
    public void A_telephone_number_becomes_its_kind(string canonical, string kind) =>
        Assert.Equal(kind, StandardCatalogue.Find("telephone")!.Generalise(canonical, "kind", new GeneralisationContext(default)));

    [Fact]
    public void An_email_address_becomes_its_domain() =>
        Assert.Equal("example.org", StandardCatalogue.Find("email")!.Generalise("jane@example.org", "domain", new GeneralisationContext(default)));

    [Theory]
    [InlineData("nhs-number")]
    [InlineData("national-insurance-number")]
    public void A_number_issued_to_one_person_has_no_coarser_form(string standard)
    {
        Assert.Empty(StandardCatalogue.Find(standard)!.Levels);
        Assert.Equal(Sensitivity.Identifier, StandardCatalogue.Find(standard)!.Sensitivity);
    }
}
