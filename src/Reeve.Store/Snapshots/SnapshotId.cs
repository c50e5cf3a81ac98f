namespace Reeve.Store.Snapshots;

/// <summary>A snapshot of a table, named by what is in it: the same content is the same snapshot.</summary>
/// <param name="Table">The table, as <c>housing</c> or <c>housing__quarantine</c>: see <see cref="TableName"/>.</param>
/// <param name="Content">SHA-256 over columns and file bytes, as 64 lower-case hexadecimal digits.</param>
public sealed record SnapshotId(string Table, string Content)
{
    /// <summary>What leases call it.</summary>
    internal string Item => $"tables/{Table}/{Content}";

    /// <summary><c>TABLE@CONTENT</c>: what goes into the recipes of nodes that read it.</summary>
    public override string ToString() => $"{Table}@{Content}";
}

/// <summary>A snapshot that is in place.</summary>
/// <param name="Id">Which it is.</param>
/// <param name="Rows">Its rows; at least 0.</param>
/// <param name="Bytes">The bytes of its files.</param>
public sealed record Snapshot(SnapshotId Id, long Rows, long Bytes);
