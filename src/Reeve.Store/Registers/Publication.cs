using Reeve.Store.Snapshots;

namespace Reeve.Store.Registers;

/// <summary>What a node gave at one time: tables, and the recipe they were made by.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Run">The run that made it.</param>
/// <param name="Node">The node.</param>
/// <param name="Recipe">The hash of configuration, revision of the node's kind and inputs.</param>
/// <param name="Published">When.</param>
/// <param name="Ended">When another took its place, or null while it is current.</param>
/// <param name="Outputs">Its tables, by name. Those of a publication that has ended may be pruned.</param>
public sealed record Publication(
    long Id, long Run, string Node, string Recipe, DateTimeOffset Published, DateTimeOffset? Ended, IReadOnlyList<Snapshot> Outputs)
{
    /// <summary>The snapshot of a table, or null when it is none of the outputs.</summary>
    public Snapshot? Find(string table) => Outputs.FirstOrDefault(output => output.Id.Table == table);
}
