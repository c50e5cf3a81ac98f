using Reeve.Integration.Quality;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Store;
using Reeve.Store.Disposals;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>Does what was decided, from wherever an earlier attempt stopped: each step may be done twice and comes to the same.</summary>
/// <remarks>By whoever holds the build lock. What goes is recognised by tokens that the register has had since before anything was removed.</remarks>
sealed class DisposalWork(OpenPlace open, string scratch, long run, int threads, IBuildWatch watch, CancellationToken cancel)
{
    readonly Register register = open.State.Register;
    readonly Forgotten forgotten = Forgotten.Of(open.State.Register, new DisposalTokens(open.State.Keys));

    /// <summary>Removes, builds again what was made of it, looks whether anything is left, and signs.</summary>
    /// <exception cref="StoreException">Surroundings: somebody reads what is to be removed, a full disk. Data: a load cannot be read. The disposal can then be finished later.</exception>
    public Disposal Finish(Disposal disposal)
    {
        DisposalCounts counts = DisposalCounts.FromJson(disposal.Intent.Counts);
        Carried();
        foreach (SourceFile source in open.Place.Sources.Where(forgotten.Concerns)) Cut(source);
        foreach (Load load in counts.Gone.Where(source => open.Place.Source(source) is null).SelectMany(register.Loads.All)) register.Loads.Drop(load);
        open.State.Say("loads cut");
        Withdraw();
        Rebuild(counts);
        open.State.RemoveAtOnce();
        register.Compact();
        open.State.Say("register compacted");
        if (open.Place.Sources.Where(forgotten.Concerns).Any(source => !SourceScan.Of(open, source, forgotten, threads, cancel).IsEmpty))
            throw new StoreException(StoreFault.Ours, "After the disposal something of it is still there: it is not finished, and no certificate was made.");
        register.Disposals.Finish(disposal.Number, Certificate.Make(open, disposal, counts));
        open.State.Say("disposal finished");
        return register.Disposals.All().First(each => each.Number == disposal.Number);
    }

    /// <summary>Tables of linkages, from which the next run carries something over, and questions to reviewers are cleared first: what is built again is built from them.</summary>
    void Carried()
    {
        foreach (PlanNode node in open.Plan.Nodes.Where(node => node.Kind == NodeKind.Linkage))
        {
            if (register.Published.Find(node.Name) is not { } current) continue;
            Snapshot[] cleared = [.. current.Outputs.Select(output => TableScrub.Without(open, output, forgotten, cancel))];
            register.Published.Publish(run, node.Name, current.Recipe, cleared);
            open.State.Say("carried tables cleared");
        }

        register.Reviews.Forget(record => forgotten.HasRecord(record.Source, record.Record));
        open.State.Say("reviews cleared");
    }

    void Cut(SourceFile source)
    {
        SourceScan scan = SourceScan.Of(open, source, forgotten, threads, cancel);
        Cutter cutter = new(open, forgotten, scratch, threads, cancel);
        foreach ((LoadedPart part, HashSet<int> rows) in scan.Touched)
        {
            IReadOnlyList<LoadFile> left = cutter.Cut(source, part, rows);
            for (int at = 0; at < left.Count; at++) register.Loads.Rewrite(part.Load, part.First + at, left[at]);
            open.State.Say("load cut");
        }

        foreach (Load load in scan.Dropped)
        {
            register.Loads.Drop(load);
            open.State.Say("load dropped");
        }

        // The source's own node is as it was: what came is the same, and only what is kept of it is less.
        string name = $"source:{source.Name}";
        PlanNode? node = open.Plan.Nodes.FirstOrDefault(node => node.Name == name);
        if (node is not null && register.Published.Find(name) is not null && new SourceStep().Recipe(node, Context()) is { } recipe)
            register.Published.Publish(run, name, recipe.Hash, [], [new Fact(NodeRunner.RecipeFact, recipe.ToJson())]);
    }

    /// <summary>What was refused, and what nodes gave that the plan has no more, is built by nobody again: it goes whole.</summary>
    void Withdraw()
    {
        HashSet<string> planned = [.. open.Plan.Nodes.Select(node => node.Name)];
        foreach (Publication publication in register.Published.AllCurrent().Where(publication => !planned.Contains(publication.Node))) register.Published.Withdraw(publication.Node);
        open.State.Say("strays withdrawn");
    }

    /// <summary>Builds again. Tables of linkages that cannot be built are cleared already; those of sources are now.</summary>
    void Rebuild(DisposalCounts counts)
    {
        var nodes = new NodeRunner(open, scratch, run, threads, watch, accept: null, cancel);
        HashSet<string> affected = new(StringComparer.Ordinal), sources = [.. counts.Sources.Select(source => source.Source)];
        foreach (PlanNode node in open.Plan.Nodes)
        {
            if (node.Kind is NodeKind.Standardised or NodeKind.Quality && sources.Contains(node.Subject)) affected.Add(node.Name);
            if (node.DependsOn.Any(affected.Contains)) affected.Add(node.Name);

            // What was never built is not made now, and sources are not asked.
            if (node.Kind == NodeKind.Source || register.Published.Find(node.Name) is null) continue;
            nodes.Run(node);
            bool stands = nodes.Reports[^1].Outcome is NodeEnding.Ran or NodeEnding.Unchanged;
            if (!stands && node.Kind == NodeKind.Standardised && affected.Contains(node.Name)) Clear(node, counts);
            if (node.Kind == NodeKind.Quality && affected.Contains(node.Name)) Redact(node.Name, keepsNewest: stands);
            open.State.Say("node built again");
        }
    }

    /// <summary>The last good table of a source that cannot be built again stays, without the rows; where these cannot be told by their records, it goes.</summary>
    void Clear(PlanNode node, DisposalCounts counts)
    {
        bool isTold = open.Place.Source(node.Subject)!.Key.Count > 0 && counts.Sources.First(source => source.Source == node.Subject).UnreadLoads == 0;
        if (isTold && register.Published.Find(node.Name) is { } current)
            register.Published.Publish(run, node.Name, current.Recipe, [.. current.Outputs.Select(output => TableScrub.Without(open, output, forgotten, cancel, node.Subject))]);
        else register.Published.Withdraw(node.Name);
    }

    /// <summary>Profiles of earlier loads may show how often a value of an open field occurred; the measures themselves are counts, and stay.</summary>
    void Redact(string node, bool keepsNewest)
    {
        string? newest = keepsNewest ? register.Facts.Newest(node, QualityStep.QualityFact)?.Fact.Body : null;
        register.Disposals.Redact([node], QualityStep.QualityFact, body => body == newest ? body : QualityJson.Write(Unprofiled(QualityJson.ReadResult(body))));
    }

    static QualityResult Unprofiled(QualityResult result) => result with { Fields = [.. result.Fields.Select(field => field with { Frequencies = null, Patterns = null, Spread = null })] };

    StepContext Context() => new(open, scratch, run, threads, static _ => { }, cancel);
}
