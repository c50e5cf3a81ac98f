using Reeve.Integration.Connect;
using Reeve.Linkage.Cluster;
using Reeve.Linkage.Score;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Integration.Index.Link;

/// <summary>What people decided, as it is applied in one run.</summary>
public sealed class AppliedDecisions
{
    readonly Dictionary<(int, int), AppliedDecision> byPair;
    readonly HashSet<int> records, concerned;

    AppliedDecisions(IReadOnlyList<AppliedDecision> all, int dormant, int contradicting)
    {
        All = all;
        Dormant = dormant;
        Contradicting = contradicting;
        byPair = all.ToDictionary(each => (each.Left, each.Right));
        records = [.. all.Where(each => each.Force == DecisionForce.Joins).SelectMany(each => new[] { each.Left, each.Right })];
        concerned = [.. all.Where(each => each.Force != DecisionForce.Suspended).SelectMany(each => new[] { each.Left, each.Right })];
    }

    /// <summary>No decision.</summary>
    public static AppliedDecisions None { get; } = new([], 0, 0);

    /// <summary>The decisions whose records are there, by number.</summary>
    public IReadOnlyList<AppliedDecision> All { get; }

    /// <summary>Decisions of records that are not there: they hold again when the records return.</summary>
    public int Dormant { get; }

    /// <summary>Decisions that keep apart what others would join.</summary>
    public int Contradicting { get; }

    /// <summary>Pairs that decisions put together, contradicted ones among them.</summary>
    internal IReadOnlyList<RecordPair> Together => [.. All.Where(each => each.Force != DecisionForce.KeepsApart).Select(each => new RecordPair(each.Left, each.Right))];

    /// <summary>Pairs that decisions keep apart.</summary>
    internal IReadOnlyList<RecordPair> Apart => [.. All.Where(each => each.Force == DecisionForce.KeepsApart).Select(each => new RecordPair(each.Left, each.Right))];

    /// <summary>The decision of two records, by number in either order, or null.</summary>
    public AppliedDecision? Find(int left, int right) => byPair.GetValueOrDefault((Math.Min(left, right), Math.Max(left, right)));

    /// <summary>Whether a decision joins a record, by its number, to another.</summary>
    public bool IsDecided(int record) => records.Contains(record);

    /// <summary>Whether a decision in force joins a record, by its number, to another, or keeps it apart from one.</summary>
    public bool Concerns(int record) => concerned.Contains(record);

    /// <summary>Finds the records of decisions, and which decisions contradict one another.</summary>
    internal static AppliedDecisions Of(IReadOnlyList<PairDecision> decisions, IReadOnlyList<Extract> extracts)
    {
        if (decisions.Count == 0) return None;
        Dictionary<RecordReference, int> rows = Rows(decisions, extracts);
        PairDecision[] there = [.. decisions.Where(decision => rows.ContainsKey(decision.Left) && rows.ContainsKey(decision.Right)).OrderBy(decision => decision.Number)];
        RecordPair Pair(PairDecision decision) => new(Math.Min(rows[decision.Left], rows[decision.Right]), Math.Max(rows[decision.Left], rows[decision.Right]));
        DecidedGroups groups = DecidedGroups.Of(
            extracts.Sum(extract => extract.Table.Rows), [.. there.Where(decision => decision.IsSame).Select(Pair)], [.. there.Where(decision => !decision.IsSame).Select(Pair)]);
        HashSet<RecordPair> suspended = [.. groups.Suspended];
        return new AppliedDecisions(
            [.. there.Select(decision => new AppliedDecision(decision, Pair(decision).Left, Pair(decision).Right,
                !decision.IsSame ? DecisionForce.KeepsApart : suspended.Contains(Pair(decision)) ? DecisionForce.Suspended : DecisionForce.Joins))],
            decisions.Count - there.Length, groups.Contradicting.Count);
    }

    /// <summary>The links at a threshold, with those that are decided and without those that are decided against.</summary>
    /// <param name="pairs">Scored pairs, by left and right record.</param>
    /// <param name="threshold">The least match probability.</param>
    /// <param name="weight">The match weight of a decided pair that was not scored: no rule compared it, or an identifier forbade it.</param>
    internal ScoredPair[] Links(IReadOnlyList<ScoredPair> pairs, double threshold, Func<int, int, double> weight)
    {
        if (All.Count == 0) return [.. pairs.Where(pair => pair.Probability >= threshold)];
        List<ScoredPair> links = [];
        HashSet<(int, int)> scored = [];
        foreach (ScoredPair pair in pairs)
        {
            DecisionForce? force = Find(pair.Left, pair.Right)?.Force;
            if (force == DecisionForce.Joins) scored.Add((pair.Left, pair.Right));
            if (force == DecisionForce.Joins || (force != DecisionForce.KeepsApart && pair.Probability >= threshold)) links.Add(pair);
        }

        foreach (AppliedDecision decision in All.Where(each => each.Force == DecisionForce.Joins && !scored.Contains((each.Left, each.Right))))
            links.Add(new ScoredPair(decision.Left, decision.Right, weight(decision.Left, decision.Right)));
        return [.. links.OrderBy(link => link.Left).ThenBy(link => link.Right)];
    }

    /// <summary>What a person should know of them.</summary>
    /// <param name="isVetoed">Whether an identifier forbids a pair.</param>
    internal IEnumerable<string> Notes(Func<int, int, bool> isVetoed)
    {
        if (All.Count > 0)
            yield return $"Decisions of reviewers: {Count(DecisionForce.Joins)} join records, {Count(DecisionForce.KeepsApart)} keep them apart.";
        long[] overruling = [.. All.Where(each => each.Force == DecisionForce.Joins && isVetoed(each.Left, each.Right)).Select(each => each.Decision.Number)];
        if (overruling.Length > 0) yield return $"Of two records with different identifiers, a reviewer decided that they are one person's, and that holds: decision {Listed(overruling)}.";
        long[] suspended = [.. All.Where(each => each.Force == DecisionForce.Suspended).Select(each => each.Decision.Number)];
        if (suspended.Length > 0)
            yield return $"Decisions contradict one another: what was decided to be different stays apart, and {Listed(suspended)} (same) have no force, until one is taken back: `reeve review` shows which.";
        if (Dormant > 0) yield return $"{Dormant:N0} decisions are of records that are not there; they are kept, and hold again when the records return.";
    }

    int Count(DecisionForce force) => All.Count(each => each.Force == force);

    static string Listed(long[] numbers) => numbers.Length <= 5 ? string.Join(", ", numbers) : $"{string.Join(", ", numbers.Take(5))} and {numbers.Length - 5} more";

    static Dictionary<RecordReference, int> Rows(IReadOnlyList<PairDecision> decisions, IReadOnlyList<Extract> extracts)
    {
        HashSet<RecordReference> wanted = [.. decisions.SelectMany(decision => new[] { decision.Left, decision.Right })];
        Dictionary<RecordReference, int> rows = [];
        int first = 0;
        foreach (Extract extract in extracts)
        {
            if (extract.Table.Find(ContractedColumns.Record) is { } column)
                for (int row = 0; row < extract.Table.Rows; row++)
                    if (column[row] is { } name && new RecordReference(extract.Label, name) is var reference && wanted.Contains(reference)) rows.TryAdd(reference, first + row);
            first += extract.Table.Rows;
        }

        return rows;
    }
}
