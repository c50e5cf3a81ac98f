namespace Reeve.Workspace.Plans;

/// <summary>What decides the links, given the tables of the sources and the bytes of the model and the truth (<see cref="PlanNode.Files"/>).</summary>
static class RecipeOfLinkage
{
    public static void Write(CanonicalJson json, Place place, LinkageFile linkage)
    {
        json.Text("name", linkage.Name);
        if (linkage.Kind != LinkageKind.People) json.Text("of", linkage.Kind.ToString());
        json.Text("gazetteer", linkage.Gazetteer);
        json.Text("people", linkage.Households?.People);
        json.Text("properties", linkage.Households?.Properties);
        json.Flag("model", linkage.Model is not null);
        json.Flag("truth", linkage.Truth is not null);
        if (linkage.Review != new ReviewOptions())
        {
            // What reviewers are asked is published with the links.
            json.Object("review", () =>
            {
                json.Number("from", linkage.Review.From);
                json.Number("to", linkage.Review.To);
                json.Number("at_most", linkage.Review.AtMost);
                json.Number("sample", linkage.Review.Sample);
                json.Number("reviewers", linkage.Review.Reviewers);
                json.Number("large_cluster", linkage.Review.LargeCluster);
            });
        }

        json.Objects("sources", linkage.Sources.OrderBy(linked => linked.Source, StringComparer.Ordinal), linked =>
        {
            json.Text("source", linked.Source);
            json.Text("from", linked.From);
            json.Text("until", linked.Until);
            SourceFile? source = place.Source(linked.Source);
            // Comparisons are chosen by the fields' standards, which the tables do not carry.
            FieldContract[] fields = [.. source?.Fields.Where(field => linked.Fields.Count == 0 || linked.Fields.Contains(field.Name)) ?? []];
            json.Flag("all", linked.Fields.Count == 0);
            json.Objects("fields", fields.OrderBy(field => field.Name, StringComparer.Ordinal), field =>
            {
                json.Text("name", field.Name);
                RecipeOfStandardised.Type(json, field);
            });
        });
    }
}
