using Reeve.Integration.Index.Property;
using Reeve.Runs.Build;
using Reeve.Runs.Hidden;
using Reeve.Store;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>What a linkage to properties takes over from its last build: the answers, and which addresses they were given to (docs/decisions/carried-scores.md).</summary>
sealed class PropertyCarrier
{
    readonly StepContext context;
    readonly Dictionary<string, string> inputs;

    PropertyCarrier(StepContext context, EarlierProperties? earlier, Recipe? recipe)
    {
        this.context = context;
        Earlier = earlier;
        inputs = earlier is null ? [] : recipe!.Inputs.ToDictionary(input => input.Name, input => input.Hash, StringComparer.Ordinal);
    }

    /// <summary>What was found; null when something has changed that decides it but records, or when it is not there any more.</summary>
    public EarlierProperties? Earlier { get; }

    /// <summary>Looks for what the last build left.</summary>
    /// <param name="node">The node of the linkage.</param>
    /// <param name="linkage">The linkage.</param>
    /// <param name="now">The recipe by which it is built now.</param>
    /// <param name="context">What steps work with.</param>
    public static PropertyCarrier Of(PlanNode node, LinkageFile linkage, Recipe? now, StepContext context)
    {
        PropertyCarrier none = new(context, null, null);
        // Once the never-link list has changed, nothing is taken from a table that was made before.
        if (now is null || HiddenSweep.IsDue(context.Open) || NodeRunner.Earlier(node.Name, context.Register) is not { } then) return none;
        if (then.Configuration != now.Configuration || then.Revision != now.Revision || InputOf(then) != InputOf(now)) return none;
        if (context.Register.Published.Find(node.Name) is not { } last || last.Recipe != then.Hash || last.Find(node.Subject) is not { } table) return none;
        return Read(table.Id, null, context) is { } read ? new PropertyCarrier(context, EarlierProperties.Read(read), then) : none;

        string? InputOf(Recipe recipe) => recipe.Inputs.FirstOrDefault(input => input.Name == linkage.Gazetteer)?.Hash;
    }

    /// <summary>A source as it is now, with its addresses as they were where these can still be read.</summary>
    public PropertySource Source(string name, AddressColumns columns)
    {
        Snapshot now = context.Register.Published.FindTable(name)!;
        int rows = Earlier?.Of(name).Rows ?? 0;
        string? then = inputs.GetValueOrDefault(name);
        // A disposal takes rows out of what was published, and then it says no more which row was whose.
        if (Earlier is not null && then == now.Id.Content && now.Rows == rows) return new PropertySource(name, columns, null);
        TextTable? before = then is null || rows == 0 || columns.Places.Count == 0 ? null : Read(new SnapshotId(name, then), columns.Places, context);
        return new PropertySource(name, columns, context.Read(now.Id, columns.Names), before?.Rows == rows ? before : null);
    }

    /// <summary>Reads what was only kept to save work, and can be made again: null when it was pruned, or is not what was written.</summary>
    static TextTable? Read(SnapshotId snapshot, IReadOnlyList<string>? columns, StepContext context)
    {
        try
        {
            return context.Open.State.Tables.Verify(snapshot, context.Cancel) ? context.Read(snapshot, columns) : null;
        }
        catch (StoreException fault) when (fault.Fault is StoreFault.Surroundings or StoreFault.Data or StoreFault.Request)
        {
            return null;
        }
    }
}
