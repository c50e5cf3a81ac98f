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
/// <param name="Rewritten">What it is when it is not the bytes that came; null when it is.</param>
public sealed record LoadFile(Original Original, string Name, Rewriting? Rewritten = null);

/// <summary>How a file of a load stands for bytes that held what was disposed of.</summary>
/// <param name="Form">How it is read.</param>
/// <param name="Came">The token of the bytes that came: <see cref="Disposals.DisposalTokens.Bytes"/>.</param>
/// <param name="CameBytes">How many they were.</param>
public sealed record Rewriting(RewrittenForm Form, string Came, long CameBytes);

/// <summary>How what was rewritten is read.</summary>
public enum RewrittenForm
{
    /// <summary>As the source is: rows were cut out of it, and its other bytes are as they came.</summary>
    Cut,

    /// <summary>As a table of the rows that were left.</summary>
    Table,
}

/// <summary>What was taken from a source at one time.</summary>
/// <param name="Source">The source.</param>
/// <param name="Number">From 1, for each source; what the column <c>_load</c> holds.</param>
/// <param name="Kind">How it changes what was there.</param>
/// <param name="Run">The run that took it.</param>
/// <param name="Recorded">When.</param>
/// <param name="Files">Its files, in their order.</param>
public sealed record Load(string Source, long Number, LoadKind Kind, long Run, DateTimeOffset Recorded, IReadOnlyList<LoadFile> Files);
