using Reeve.Workspace.Tests.Support;

namespace Reeve.Workspace.Tests.Lineages;

public sealed class LineageTests
{
    static readonly Plan Plan = Plan.Of(Places.Sound);
    static readonly Lineage Lineage = Lineage.Of(Places.Sound, Plan);

    [Fact]
    public void A_field_of_two_columns_comes_from_both()
    {
        LineageField name = new("standardised:housing", "name");
        Assert.Equal(["source:housing.Forename", "source:housing.Surname"], Lineage.Upstream(name).Select(field => field.ToString()));
        Assert.Equal("joined and read as standard `person-name`", Lineage.Edges.First(edge => edge.To == name).How);
    }

    [Fact]
    public void A_column_of_a_source_is_followed_to_the_people_that_it_links()
    {
        string[] fed = [.. Lineage.Downstream(new("source:housing", "Surname")).Select(field => field.ToString())];
        Assert.Contains("standardised:housing.name_surname", fed);
        Assert.Contains("standardised:housing.housing__quarantine.value", fed);
        Assert.Contains("linkage:person.name_surname", fed);
        Assert.Contains("quality:housing.one-tenancy", fed);
        Assert.DoesNotContain(fed, field => field.Contains("library", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_against_another_source_comes_from_both_sources() => Assert.Equal(
        ["source:gazetteer.postcode", "source:gazetteer.uprn", "source:housing.UPRN", "source:housing.postcode"],
        Lineage.Upstream(new("quality:housing", "postcode-right")).Where(field => field.Node.StartsWith("source:", StringComparison.Ordinal)).Select(field => field.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void A_linkage_reads_only_the_fields_that_it_names()
    {
        Assert.Equal(["_record", "dob", "name", "name_forename", "name_surname"], Lineage.Edges.Where(edge => edge.To.Node == "linkage:person" && edge.From.Node == "standardised:housing").Select(edge => edge.From.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_column_that_is_published_comes_from_a_field_or_counts_rows()
    {
        HashSet<LineageField> fed = [.. Lineage.Edges.Select(edge => edge.To)];
        foreach (PlanNode node in Plan.Nodes.Where(node => node.Kind == NodeKind.Standardised))
            foreach (TableColumn column in node.Publishes[0].Columns)
                Assert.Equal(column.Fields.Count > 0, fed.Contains(new(node.Name, column.Name)));
    }

    [Fact]
    public void Every_edge_follows_the_plan() => Assert.All(Lineage.Edges, edge => Assert.Contains(edge.From.Node, Plan.Find(edge.To.Node)!.DependsOn));
}
