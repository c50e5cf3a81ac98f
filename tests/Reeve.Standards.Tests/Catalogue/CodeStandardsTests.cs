using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

/// <summary>What every standard of codes and categories owes, whatever it reads.</summary>
public sealed class CodeStandardsTests
{
    static readonly GeneralisationContext Context = new(new DateOnly(2026, 1, 1), (id, level) => $"{level} of {id}");

    public static TheoryData<string> Names => [.. CodeStandards.All.Select(each => each.Name)];

    /// <summary>Texts that the standards read, beside those that they do not.</summary>
    static Arbitrary<string> Texts => Gen.OneOf(
        Generated.AnyText.Generator,
        Gen.Elements(CodeStandards.All.OfType<CategoryStandard>().SelectMany(each => each.Table.Spellings).Select(each => each.Spelling).ToArray()),
        Gen.Elements(
            "B801200005001", "9276308686", "100023336956", "000000199356", "8100239", "E05000001", "2461", "246", "24", "2", "2461 Social workers",
            "£1,234.50", "(12.00)", "-0.00", "12k", "50p", "1,23", "Wexcombe Bakery Limited t/a The Oven", "SC123456", "445790"),
        Generated.Letters("0123456789.,-()£CR", 9),
        Generated.Letters("ABEWS0129", 9)).ToArbitrary();

    [Theory, MemberData(nameof(Names))]
    public void The_catalogue_has_it_with_a_title_and_a_definition(string name)
    {
        Standard standard = Find(name);
        Assert.Same(standard, StandardCatalogue.Find(name));
        Assert.NotEmpty(standard.Title);
        Assert.NotEmpty(standard.Definition);
        Assert.Equal(name.ToLowerInvariant(), name);
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_canonical_form_is_read_as_itself(string name)
    {
        StandardReader reader = Find(name).Reader([]);
        Generated.Holds(Texts, text => reader.Read(text) is not { Canonical: { } canonical } || reader.Read(canonical).Canonical == canonical);
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_states_reasons_and_values_agree(string name)
    {
        StandardReader reader = Find(name).Reader([]);
        Generated.Holds(Texts, text =>
        {
            StandardValue value = reader.Read(text);
            bool hasValue = value.State is ValueState.Valid or ValueState.Partial or ValueState.Suspect;
            return hasValue == value.Canonical is { Length: > 0 } && (value.State == ValueState.Valid) == value.Reason is null;
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_reasons_never_carry_the_value(string name)
    {
        StandardReader reader = Find(name).Reader([]);
        HashSet<string> reasons = [];
        Generated.Holds(Texts, text => reader.Read(text).Reason is not { } reason || reasons.Add(reason) || true);
        // A reason that carried values would be as many as there are values.
        Assert.InRange(reasons.Count, 1, 8);
        Assert.All(reasons, reason => Assert.DoesNotContain("Wexcombe", reason, StringComparison.Ordinal));
        Assert.Equal("[withheld]", reader.Read("2461").ToString());
    }

    [Theory, MemberData(nameof(Names))]
    public void Huge_and_broken_texts_do_not_make_it_throw(string name)
    {
        StandardReader reader = Find(name).Reader([]);
        foreach (string piece in (string[])["1", "A", "£", ",", "\uD83D", "the ", "ltd ", "0", "(", "\u0301", "K"])
            Assert.NotEqual(ValueState.Valid, reader.Read(string.Concat(Enumerable.Repeat(piece, 20_000))).State);
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_values_are_read_as_themselves(string name)
    {
        Standard standard = Find(name);
        StandardReader reader = standard.Reader([]);
        Assert.All(standard.Values, value => Assert.Equal(StandardValue.Valid(value), reader.Read(value)));
        Assert.Equal(standard.Values.Count, standard.Values.Distinct().Count());
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_equal_at_one_level_is_equal_at_every_coarser_one(string name)
    {
        Standard standard = Find(name);
        if (name == "uprn") return; // its levels are looked up: a ward is not made of LSOAs
        string[] canonical = Canonicals(standard);
        string?[][] levels = [canonical, .. standard.Levels.Select(level => canonical.Select(each => standard.Generalise(each, level, Context)).ToArray())];
        for (int finer = 0; finer + 1 < levels.Length; finer++)
            foreach (IGrouping<string?, string?> group in levels[finer].Zip(levels[finer + 1]).Where(pair => pair.First is not null).GroupBy(pair => pair.First, pair => pair.Second))
                Assert.Single(group.Distinct());
    }

    [Theory, MemberData(nameof(Names))]
    public void A_level_that_it_does_not_have_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Find(name).Generalise("1", "no-such-level", Context));

    [Fact]
    public void Only_the_pupil_number_is_a_blind_number() =>
        Assert.Equal(["upn"], StandardCatalogue.All.Where(each => each.IsBlindNumber).Select(each => each.Name));

    static string[] Canonicals(Standard standard)
    {
        StandardReader reader = standard.Reader([]);
        List<string> texts = [.. standard.Values];
        Generated.Holds(Texts, text =>
        {
            texts.Add(text);
            return true;
        });
        return [.. texts.Select(reader.Read).Select(each => each.Canonical).OfType<string>().Distinct()];
    }

    static Standard Find(string name) => CodeStandards.All.Single(each => each.Name == name);
}
