using Reeve.Standards;
using Reeve.Workspace.Tests.Support;

namespace Reeve.Workspace.Tests.Plans;

public sealed class PlanTests
{
    static readonly Plan Plan = Plan.Of(Places.Sound);

    [Fact]
    public void A_source_has_three_nodes_and_a_linkage_one()
    {
        Assert.Equal(7 * 3 + 4, Plan.Nodes.Count);
        Assert.Equal(["source:housing"], Plan.Find("standardised:housing")!.DependsOn);
        Assert.Equal(["standardised:gazetteer", "standardised:housing"], Plan.Find("quality:housing")!.DependsOn);
        Assert.Equal(["standardised:gazetteer"], Plan.Find("quality:gazetteer")!.DependsOn);
        Assert.Equal(["standardised:housing", "standardised:library"], Plan.Find("linkage:person")!.DependsOn);
        Assert.Equal(["standardised:gazetteer", "standardised:housing"], Plan.Find("linkage:property")!.DependsOn);
        Assert.Equal(["standardised:gazetteer", "standardised:housing", "linkage:person", "linkage:property"], Plan.Find("linkage:household")!.DependsOn);
        Assert.Equal(["linkage/person.model.yaml", "data/truth.csv"], Plan.Find("linkage:person")!.Files);
    }

    [Fact]
    public void Nodes_come_after_what_they_depend_on()
    {
        List<string> names = [.. Plan.Nodes.Select(node => node.Name)];
        Assert.All(Plan.Nodes, node => Assert.All(node.DependsOn, on => Assert.True(names.IndexOf(on) < names.IndexOf(node.Name))));
        Assert.Equal("source:adult_care", names[0]);
    }

    [Fact]
    public void A_standardised_source_publishes_its_table_and_its_quarantine()
    {
        Assert.Equal(["housing", "housing__quarantine"], Plan.Find("standardised:housing")!.Publishes.Select(table => table.Name));
        TableSchema table = Plan.Tables.Single(each => each.Name == "housing");
        Assert.Equal(
            ["_record", "_load", "_line", "tenancy_ref", "name", "name_forename", "name_surname", "dob", "uprn", "postcode", "furnished", "bedrooms", "rent", "start", "end", "updated", "furnished_before", "status", "_flags"],
            table.Columns.Select(column => column.Name));
        Assert.Equal((ColumnType.Integer, ColumnType.Real, ColumnType.Text), (table.Column("bedrooms")!.Type, table.Column("rent")!.Type, table.Column("start")!.Type));
        Assert.Equal(Sensitivity.Identifier, table.Column("_record")!.Sensitivity);
        Assert.Equal(Sensitivity.Personal, table.Column("name_surname")!.Sensitivity);
        Assert.Equal("The tenancy", table.Column("tenancy_ref")!.Description);
        Assert.Equal(["line", "load", "file", "record", "field", "rule", "reason", "action", "value"], Plan.Tables.Single(each => each.Name == "housing__quarantine").Columns.Select(column => column.Name));
    }

    [Fact]
    public void What_was_quarantined_is_as_sensitive_as_the_most_sensitive_field() =>
        Assert.Equal(Sensitivity.CriminalOffence, Plan.Tables.Single(table => table.Name == "school_census__quarantine").Column("value")!.Sensitivity);

    [Fact]
    public void A_place_that_lacks_what_a_linkage_reads_has_no_plan()
    {
        Place place = Places.Sound;
        Assert.Contains("dbo", Assert.Throws<ArgumentException>(() => Plan.Of(place with { Linkages = [place.Linkages.Single(linkage => linkage.Name == "person") with { Sources = [new("housing", ["dbo"], place.Linkages[1].At)] }] })).Message, StringComparison.Ordinal);
        Assert.Contains("standardised:library", Assert.Throws<ArgumentException>(() => Plan.Of(place with { Sources = [.. place.Sources.Where(source => source.Name != "library")] })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("housing", "source:housing standardised:housing quality:housing")]
    [InlineData("standardised:housing", "standardised:housing")]
    [InlineData("library+", "source:library standardised:library quality:library linkage:person linkage:household")]
    [InlineData("+person", "source:housing source:library standardised:housing standardised:library linkage:person")]
    [InlineData("+standardised:library+", "source:library standardised:library quality:library linkage:person linkage:household")]
    [InlineData("source:gazetteer+", "source:gazetteer standardised:gazetteer quality:gazetteer quality:housing linkage:property linkage:household")]
    [InlineData("quality:library source:library", "source:library quality:library")]
    public void A_selection_chooses_nodes_in_the_order_of_the_plan(string text, string nodes) =>
        Assert.Equal(nodes.Split(' '), Assert.IsType<Selection.Chosen>(Selection.Parse(text.Split(' '), Plan)).Nodes.Select(node => node.Name));

    [Theory]
    [InlineData("housng+", "there is no source, linkage or node `housng`. Did you mean `housing`?")]
    [InlineData("standardized:housing", "there is no source, linkage or node `standardized:housing`. Did you mean `standardised:housing`?")]
    [InlineData("+", "there is no source, linkage or node ``; there are: adult_care, benefits, carers, gazetteer, household, housing, library, person, property, school_census, services")]
    public void A_name_that_there_is_not_is_told_with_what_was_meant(string text, string sentence) => Assert.Equal(sentence, Assert.IsType<Selection.Unknown>(Selection.Parse(text, Plan)).Sentence);
}
