using Reeve.Runs.Disposing.Internals;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>A step that carries something over from what it gave before, so that building it again is not enough to forget a record.</summary>
interface IForgets
{
    /// <summary>Writes the tables of the current publication without what is disposed of; the next run carries over from these.</summary>
    /// <param name="node">The node.</param>
    /// <param name="context">What the step works with.</param>
    /// <param name="current">What is published now.</param>
    /// <param name="forgotten">Recognises what goes.</param>
    /// <returns>All tables of the publication, changed or not.</returns>
    IReadOnlyList<Snapshot> Forget(PlanNode node, StepContext context, Publication current, Forgotten forgotten);
}
