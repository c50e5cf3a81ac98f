namespace Reeve.Workspace;

/// <summary>What came of reading a place: the place, or everything that is wrong with it.</summary>
public abstract record PlaceReading
{
    PlaceReading()
    {
    }

    /// <summary>What is in the folder and is not read by this version, in the order of names: no fault, but worth knowing.</summary>
    public required IReadOnlyList<PlaceNote> Notes { get; init; }

    /// <summary>Nothing is wrong.</summary>
    public sealed record Whole(Place Place) : PlaceReading;

    /// <summary>Something is wrong.</summary>
    /// <param name="Faults">All faults of all files, by file and line; at least one.</param>
    public sealed record Faulty(IReadOnlyList<Fault> Faults) : PlaceReading;
}

/// <summary>Something in a place that is passed over.</summary>
/// <param name="Path">The file or folder, from the place's folder, with forward slashes.</param>
/// <param name="What">Why it is passed over.</param>
public sealed record PlaceNote(string Path, string What)
{
    /// <summary><c>measures/: not read by this version</c>.</summary>
    public override string ToString() => $"{Path}: {What}";
}
