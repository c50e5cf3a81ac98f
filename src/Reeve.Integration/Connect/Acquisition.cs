namespace Reeve.Integration.Connect;

/// <summary>The bytes of one load of a source, in files; what is kept as originals.</summary>
/// <param name="Files">In the order of loading; at least one.</param>
public sealed record Acquisition(IReadOnlyList<AcquiredFile> Files);

/// <summary>One file of a load.</summary>
/// <param name="Name">Its name without folders, or what stands for one: <c>query.json</c>, <c>output.csv</c>, <c>page-3.json</c>.</param>
/// <param name="Path">Where its bytes are now.</param>
/// <param name="IsTemporary">Whether it was made for this load, in the scratch folder, and may be removed once it is kept.</param>
public sealed record AcquiredFile(string Name, string Path, bool IsTemporary);
