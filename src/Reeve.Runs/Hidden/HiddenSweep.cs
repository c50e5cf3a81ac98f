using Reeve.Integration.NeverLink;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Hidden;

/// <summary>After the list of people who are not linked has changed: nothing that was made before it stays, neither current nor superseded.</summary>
/// <remarks>
/// A node that could not be made by the new list loses its table, although it is the last good one: hiding comes first. It is noted that the list is
/// applied only when all is gone, so that a build that is killed, or a table that somebody still reads, is come back to by the next build.
/// </remarks>
static class HiddenSweep
{
    static readonly string[] Measures = [StandardisedStep.ContractFact, QualityStep.QualityFact, PeopleStep.ModelFact];

    /// <summary>Whether the newest list has not been applied everywhere.</summary>
    public static bool IsDue(OpenPlace open) => open.State.Register.NeverLink.Newest() is { IsApplied: false };

    /// <summary>Takes the list in at the start of a build.</summary>
    /// <exception cref="StoreException">As <see cref="NeverLinkFile.Read"/>; Request: the build does not make every node again, and has to.</exception>
    public static void Begin(OpenPlace open, IReadOnlyList<PlanNode>? nodes)
    {
        (NeverLinkList list, string digest) = NeverLinkFile.Checked(open);
        if (list.Number > 0) open.State.Register.NeverLink.Record(list.Number, digest);
        if (IsDue(open) && nodes is not null && nodes.Count < open.Plan.Nodes.Count)
            throw new StoreException(StoreFault.Request, "The never-link list has changed, and every table has to be made by it: build once without --select.");
    }

    /// <summary>The list has to be applied again although it is the same: a correction made a record fit it that was seen before.</summary>
    public static void Again(StepContext context)
    {
        if (context.Register.NeverLink.Newest() is { } list) context.Register.NeverLink.Reopen(list.Number);
    }

    /// <summary>Removes what was made before the list.</summary>
    /// <param name="open">The place.</param>
    /// <param name="isWhole">Whether every node was gone through: otherwise what was not would be lost.</param>
    /// <param name="context">What steps work with.</param>
    /// <returns>What a person should know, in sentences.</returns>
    public static IReadOnlyList<string> End(OpenPlace open, bool isWhole, StepContext context)
    {
        Register register = open.State.Register;
        if (register.NeverLink.Newest() is not { IsApplied: false } list) return [];
        if (!isWhole) return ["A record fits the never-link list now that was seen before: build once without --select, so that it goes from every table."];
        List<string> notes = [];
        foreach (PlanNode node in open.Plan.Nodes)
        {
            if (register.Published.Find($"refused:{node.Subject}") is { Outputs.Count: > 0 } refused && node.Kind == NodeKind.Standardised && Step.Of(node, open.Place).Recipe(node, context)?.Hash != refused.Recipe)
                register.Published.Withdraw(refused.Node);
            if (register.Published.Find(node.Name) is not { Outputs.Count: > 0 } || !IsStale(node, list, open, context)) continue;
            register.Published.Withdraw(node.Name);
            notes.Add($"{node.Name} could not be made after the never-link list changed, so its tables were withdrawn.");
        }

        // Questions and answers about records that no table has any more: who was hidden is among them.
        Dictionary<string, HashSet<string>> there = new(StringComparer.Ordinal);
        foreach (SourceFile source in open.Place.Sources)
            there[source.Name] = [.. context.Read(source.Name, ["_record"])?.Columns[0].Values ?? []];
        register.Reviews.Forget(record => !(there.TryGetValue(record.Source, out HashSet<string>? records) && records.Contains(record.Record)));
        (int _, int read) = open.State.RemoveSuperseded();
        register.Facts.ForgetReplaced(Measures);
        if (read == 0) register.NeverLink.Applied(list.Number);
        else notes.Add($"Tables that were made before the never-link list changed are being read ({read}): the next build removes them.");
        return notes;
    }

    /// <summary>Whether a node's current tables were made of something else than what is current now.</summary>
    static bool IsStale(PlanNode node, NeverLinkRecord list, OpenPlace open, StepContext context)
    {
        if (NodeRunner.Earlier(node.Name, open.State.Register) is not { } made) return true;
        bool byOtherList = made.Inputs.FirstOrDefault(static input => input.Name == NeverLinkFile.Input)?.Hash != list.Digest;
        if (node.Kind == NodeKind.Standardised) return byOtherList;
        // Linkages of people and of households remember what no table has any more.
        if (byOtherList && open.Place.Linkages.Any(linkage => linkage.Name == node.Subject && linkage.Kind != LinkageKind.Properties)) return true;
        HashSet<string> tables = [.. open.Plan.Tables.Select(static table => table.Name)];
        return made.Inputs.Any(input => tables.Contains(input.Name) && context.Input(input.Name)?.Hash != input.Hash);
    }
}
