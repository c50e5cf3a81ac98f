using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>The steps, one for each kind of node.</summary>
static class Step
{
    public static IStep Of(PlanNode node, Place place) => node.Kind switch
    {
        NodeKind.Source => new SourceStep(),
        NodeKind.Standardised => new StandardisedStep(),
        NodeKind.Quality => new QualityStep(),
        NodeKind.Linkage => Of(place.Linkages.First(linkage => linkage.Name == node.Subject).Kind),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    static IStep Of(LinkageKind kind) => kind switch
    {
        LinkageKind.People => new PeopleStep(),
        LinkageKind.Properties => new PropertyStep(),
        LinkageKind.Households => new HouseholdStep(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
