namespace Reeve.Integration.Connect;

/// <summary>A file of a load, as it was kept.</summary>
/// <param name="Load">The number of the load, from 1.</param>
/// <param name="Name">The file's name without folders, as it was acquired: <c>housing.csv</c>.</param>
/// <param name="Path">Where its bytes are; may have any name.</param>
/// <param name="IsTable">Whether rows were disposed of, and it is now the table of those that were left (<see cref="OriginalCut"/>), whatever the source's form.</param>
public sealed record LoadedOriginal(int Load, string Name, string Path, bool IsTable = false);
