using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>The steps, one for each kind of node.</summary>
static class Step
{
    public static IStep Of(NodeKind kind) => kind switch
    {
        NodeKind.Source => new SourceStep(),
        NodeKind.Standardised => new StandardisedStep(),
        NodeKind.Quality => new QualityStep(),
        NodeKind.Linkage => new LinkageStep(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
