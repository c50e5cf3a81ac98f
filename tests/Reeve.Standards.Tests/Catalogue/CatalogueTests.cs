using System.Text.RegularExpressions;

using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

/// <summary>What every standard owes, whoever writes it.</summary>
public sealed partial class CatalogueTests
{
    static readonly GeneralisationContext[] Contexts =
    [
        new(new DateOnly(2026, 4, 1)),
        new(new DateOnly(2026, 4, 1), (_, level) => level == "ward" ? "E05000001" : null),
    ];

    public static TheoryData<string> Names => [.. StandardCatalogue.All.Select(standard => standard.Name)];

    [Fact]
    public void The_standards_about_people_are_in_it() => Assert.Superset(
        new HashSet<string>
        {
            "person-name", "forename", "surname", "date-of-birth", "date", "postcode", "uk-address", "telephone", "email", "nhs-number",
            "national-insurance-number", "sex",
        },
        StandardCatalogue.All.Select(standard => standard.Name).ToHashSet());

    [Theory, MemberData(nameof(Names))]
    public void It_is_described_in_words_that_fit_into_files(string name)
    {
        Standard standard = Find(name);
        Assert.Matches(KebabCase(), standard.Name);
        Assert.Same(standard, StandardCatalogue.Find(standard.Name));
        Assert.False(string.IsNullOrWhiteSpace(standard.Title));
        Assert.False(string.IsNullOrWhiteSpace(standard.Definition));
        Assert.True(Enum.IsDefined(standard.Sensitivity));
        Assert.All(standard.Parts, part => Assert.Matches(SnakeCase(), part));
        Assert.All(standard.Levels, level => Assert.Matches(KebabCase(), level));
        Assert.Equal(standard.Parts.Count, standard.Parts.Distinct().Count());
        Assert.Equal(standard.Levels.Count, standard.Levels.Distinct().Count());
        Assert.Equal(standard.Values.Count, standard.Values.Distinct().Count());
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_values_are_read_as_themselves(string name)
    {
        Standard standard = Find(name);
        StandardReader reader = standard.Reader(standard.Values);
        Assert.All(standard.Values, value => Assert.Equal((ValueState.Valid, value), (reader.Read(value).State, reader.Read(value).Canonical)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Any_text_is_answered_by_the_rules(string name)
    {
        Standard standard = Find(name);
        StandardReader reader = standard.Reader(Samples.Texts);
        Generated.Holds(Samples.AnyText, text => text.Length == 0 || Obeys(standard, reader, text, reader.Read(text)));
        foreach (string text in Samples.Huge) Assert.True(Obeys(standard, reader, text, reader.Read(text)), "A huge text breaks a rule.");
    }

    [Theory, MemberData(nameof(Names))]
    public void Columns_are_joined_only_where_it_says_so(string name)
    {
        Standard standard = Find(name);
        StandardReader reader = standard.Reader([]);
        if (!standard.JoinsColumns)
        {
            Assert.Throws<NotSupportedException>(() => reader.Read((string?[])["a", "b"]));
            return;
        }
        Generated.Holds(
            Gen.Choose(1, 6).SelectMany(n => Samples.AnyText.Generator.Select(text => text.Length == 0 ? null : text).ArrayOf(n)).ToArbitrary(),
            columns => columns.All(text => text is null) || Obeys(standard, reader, string.Join(' ', columns), reader.Read(columns.AsSpan())));
    }

    [Theory, MemberData(nameof(Names))]
    public void It_can_be_made_coarser_to_each_of_its_levels_and_no_other(string name)
    {
        Standard standard = Find(name);
        StandardReader reader = standard.Reader(Samples.Texts);
        foreach (GeneralisationContext context in Contexts)
        {
            Generated.Holds(Samples.AnyText, text => text.Length == 0 || reader.Read(text).Canonical is not { } canonical
                || standard.Levels.All(level => standard.Generalise(canonical, level, context) is not ""));
            Assert.Throws<ArgumentException>(() => standard.Generalise("1971-06-24", "no-such-level", context));
        }
    }

    [Fact]
    public void A_value_does_not_print_itself() => Assert.Equal("[withheld]", $"{StandardValue.Valid("Smith, Jane")}");

    static bool Obeys(Standard standard, StandardReader reader, string text, StandardValue value)
    {
        bool used = value.State is ValueState.Valid or ValueState.Partial or ValueState.Suspect;
        if (used == string.IsNullOrEmpty(value.Canonical)) return false;
        if ((value.State == ValueState.Valid) != (value.Reason is null)) return false;
        if (value.Reason is { } reason && text.Split(' ').Any(word => word.Length > 4 && reason.Contains(word, StringComparison.OrdinalIgnoreCase))) return false;
        if (standard.Parts.Count == 0 ? value.Parts is not null : used && value.Parts?.Count != standard.Parts.Count) return false;
        if (!used) return true;

        StandardValue again = reader.Read(value.Canonical!);
        return again.Canonical == value.Canonical && (again.State == ValueState.Valid || value.State != ValueState.Valid);
    }

    static Standard Find(string name) => StandardCatalogue.Find(name) ?? throw new InvalidOperationException($"There is no standard {name}.");

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.None, 1000)]
    private static partial Regex KebabCase();

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", RegexOptions.None, 1000)]
    private static partial Regex SnakeCase();
}
