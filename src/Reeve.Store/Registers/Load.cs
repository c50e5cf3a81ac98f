using Reeve.Store.Originals;

namespace Reeve.Store.Registers;

/// <summary>How a load changes what was there.</summary>
public enum LoadKind
{
    /// <summary>It is all there is: loads before it are not needed any more.</summary>
    Replace,

    /// <summary>It is added to what was there.</summary>
    Append,

    /// <summary>It replaces the records that have its keys, and adds the rest.</summary>
    Upsert,
}

/// <summary>A file of a load.</summary>
/// <param name="Original">Its bytes, as they came.</param>
/// <param name="Name">What it was called where it came from, without folders.</param>
public sealed record LoadFile(Original Original, string Name);

/// <summary>What was taken from a source at one time.</summary>
/// <param name="Source">The source.</param>
/// <param name="Number">From 1, for each source; what the column <c>_load</c> holds.</param>
/// <param name="Kind">How it changes what was there.</param>
/// <param name="Run">The run that took it.</param>
/// <param name="Recorded">When.</param>
/// <param name="Files">Its files, in their order.</param>
public sealed record Load(string Source, long Number, LoadKind Kind, long Run, DateTimeOffset Recorded, IReadOnlyList<LoadFile> Files);
