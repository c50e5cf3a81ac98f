namespace Reeve.Workspace;

/// <summary>A place: its folder of files, read and checked. Nothing in it changes.</summary>
public sealed record Place
{
    /// <summary>The full path of the folder.</summary>
    public required string Folder { get; init; }

    /// <summary>What <c>reeve.yaml</c> says.</summary>
    public required PlaceSettings Settings { get; init; }

    /// <summary>The sources, in the order of their names.</summary>
    public required IReadOnlyList<SourceFile> Sources { get; init; }

    /// <summary>The linkages, in the order of their names.</summary>
    public required IReadOnlyList<LinkageFile> Linkages { get; init; }

    /// <summary>Decisions that sources are not to be linked, in the order of their files. The linkages above obey them.</summary>
    public IReadOnlyList<DoNotLink> NotLinked { get; init; } = [];

    /// <summary>The source of this name, or null.</summary>
    public SourceFile? Source(string name) => Sources.FirstOrDefault(source => source.Name == name);
}
