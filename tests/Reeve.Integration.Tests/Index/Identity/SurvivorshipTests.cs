using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Identity.Survivorship;
using Reeve.Integration.Index.Infer;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Index.Identity;

public class SurvivorshipTests
{
    static readonly string[] Sources = ["council_tax", "housing", "library"];

    static PersonRecord Record(string source, string name, int day, params (string Field, string Value)[] values) =>
        new(new RecordKey(source, name), new DateTimeOffset(2026, 4, day, 9, 0, 0, TimeSpan.Zero), values.ToDictionary(value => value.Field, value => value.Value));

    static SurvivingValue Surname(SurvivorshipRule? rule, params PersonRecord[] records)
    {
        Dictionary<string, SurvivorshipRule> rules = rule is null ? [] : new() { ["surname"] = rule };
        SurvivingValue stands = SurvivingValues.Of(records, Sources, rules).Single(value => value.Field == "surname");
        // Whatever the rule, the order in which records are read says nothing.
        Assert.Equal(stands.Parts["surname"], SurvivingValues.Of([.. records.Reverse()], Sources, rules).Single(value => value.Field == "surname").Parts["surname"]);
        return stands;
    }

    static readonly PersonRecord[] Married =
    [
        Record("council_tax", "1", 3, ("surname", "tregarth")), Record("housing", "2", 1, ("surname", "tregarth")), Record("library", "3", 9, ("surname", "okonedo")), Record("library", "4", 5),
    ];

    [Fact]
    public void Without_a_rule_the_most_common_value_stands()
    {
        SurvivingValue stands = Surname(null, Married);
        Assert.Equal(("tregarth", new RecordKey("council_tax", "1"), "most common: 2 of 3 records"), (stands.Parts["surname"], stands.From, stands.Why));
    }

    [Fact]
    public void The_newest_value_stands_where_the_linkage_says_so()
    {
        SurvivingValue stands = Surname(new SurvivorshipRule.Newest(), Married);
        Assert.Equal(("okonedo", new RecordKey("library", "3"), "newest"), (stands.Parts["surname"], stands.From, stands.Why));
    }

    [Fact]
    public void The_first_source_that_has_a_value_stands_where_the_linkage_orders_them()
    {
        Assert.Equal("okonedo", Surname(new SurvivorshipRule.BySource(["library", "housing"]), Married).Parts["surname"]);
        Assert.Equal("first of the sources that have one: housing", Surname(new SurvivorshipRule.BySource(["housing"]), Married).Why);
        // Sources that the rule does not name come after, in the order of the linkage.
        Assert.Equal("first of the sources that have one: council_tax", Surname(new SurvivorshipRule.BySource(["housing"]), Married[0], Married[2]).Why);
    }

    [Fact]
    public void Ties_go_by_the_order_of_sources_then_the_newest_load_then_the_record()
    {
        Assert.Equal("b", Surname(null, Record("library", "1", 9, ("surname", "a")), Record("housing", "1", 1, ("surname", "b"))).Parts["surname"]);
        Assert.Equal("b", Surname(null, Record("housing", "1", 1, ("surname", "a")), Record("housing", "2", 2, ("surname", "b"))).Parts["surname"]);
        Assert.Equal("a", Surname(null, Record("housing", "1", 1, ("surname", "a")), Record("housing", "2", 1, ("surname", "b"))).Parts["surname"]);
    }

    [Fact]
    public void An_address_stands_as_a_whole()
    {
        IReadOnlyList<SurvivingValue> values = SurvivingValues.Of(
        [
            Record("library", "1", 1, ("house_number", "3"), ("street", "ferry road"), ("postcode", "WX61AB")), Record("housing", "2", 1, ("house_number", "3"), ("street", "mill lane")),
            Record("housing", "3", 2, ("house_number", "3"), ("street", "ferry road"), ("postcode", "WX61AB")),
        ], Sources, new Dictionary<string, SurvivorshipRule>());
        SurvivingValue address = Assert.Single(values);
        Assert.Equal(("address", "ferry road", "WX61AB", new RecordKey("housing", "3")), (address.Field, address.Parts["street"], address.Parts["postcode"], address.From));
    }

    [Fact]
    public void Every_field_that_linking_reads_of_a_place_has_a_rule()
    {
        string[] read = [.. Enum.GetValues<FieldKind>().Except([FieldKind.Region, FieldKind.PersonalNumber, FieldKind.Description]).Select(Snake)];
        Assert.Equal(read.Order(StringComparer.Ordinal), SurvivorshipRule.Fields.SelectMany(SurvivingValues.PartsOf).Order(StringComparer.Ordinal));

        static string Snake(FieldKind kind) => string.Concat($"{kind}".Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
    }

    [Fact]
    public void Values_of_a_person_are_not_printed()
    {
        Assert.Equal("[withheld]", $"{Married[0]}");
        Assert.Equal("[withheld]", $"{Surname(null, Married)}");
    }
}
