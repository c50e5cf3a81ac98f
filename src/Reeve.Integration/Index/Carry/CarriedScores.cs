using Reeve.Integration.Index.Identity;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Carry;

/// <summary>What a run has from the one before it, and what the next will need of it.</summary>
public sealed record CarriedScores
{
    /// <summary>The name of each record.</summary>
    public required IReadOnlyList<RecordKey> Keys { get; init; }

    /// <summary>What each record is: see <see cref="RecordFingerprints"/>.</summary>
    public required IReadOnlyList<string> Fingerprints { get; init; }

    /// <summary>How common values are, counted once for a model that was given; empty when every run counts.</summary>
    public IReadOnlyDictionary<KeyExpression, TermCounts> Terms { get; init; } = new Dictionary<KeyExpression, TermCounts>();

    /// <summary>For each record whether it is new or another than it was; null when all pairs are scored.</summary>
    public bool[]? Changed { get; init; }

    /// <summary>Pairs of records that are what they were, with their weights, by left and right record.</summary>
    public IReadOnlyList<ScoredPair> Pairs { get; init; } = [];

    /// <summary>Names values in tables; null when no value is counted for keeps.</summary>
    internal TermHashes? Hashes { get; init; }

    /// <summary>The counts as they were read, to be handed on as they are; null when they were made now.</summary>
    internal TextTable? TermTable { get; init; }

    /// <summary>The pairs that were scored put together with those that were carried.</summary>
    internal ScoredPairs With(ScoredPairs scored)
    {
        if (Pairs.Count == 0) return scored;
        List<ScoredPair> all = new(Pairs.Count + scored.Pairs.Count);
        int old = 0, now = 0;
        while (old < Pairs.Count || now < scored.Pairs.Count)
            all.Add(now == scored.Pairs.Count || old < Pairs.Count && IsBefore(Pairs[old], scored.Pairs[now]) ? Pairs[old++] : scored.Pairs[now++]);
        return scored with { Pairs = all };
    }

    static bool IsBefore(ScoredPair left, ScoredPair right) => left.Left != right.Left ? left.Left < right.Left : left.Right < right.Right;
}
