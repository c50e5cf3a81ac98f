namespace Reeve.Wexcombe;

/// <summary>A file that was generated.</summary>
/// <param name="Path">From the place's folder, with forward slashes: <c>data/housing.xlsx</c>.</param>
/// <param name="Source">The source that reads it, or null for one that no source reads.</param>
/// <param name="Records">Rows or objects in it, without headers and titles.</param>
/// <param name="Bytes">Its size.</param>
public sealed record WexcombeFile(string Path, string? Source, int Records, long Bytes);
