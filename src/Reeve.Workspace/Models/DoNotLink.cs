namespace Reeve.Workspace;

/// <summary>A written decision that sources are not to be linked with one another. One file of <c>linkage/</c>.</summary>
public sealed record DoNotLink
{
    /// <summary>Where the file starts.</summary>
    public required Location At { get; init; }

    /// <summary>The sources of which no linkage may cover two.</summary>
    public required IReadOnlyList<LinkedSource> Sources { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided: a name or a role.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>On which day.</summary>
    public required DateOnly Date { get; init; }
}
