using Reeve.Linkage.Model;
using Reeve.Linkage.Score;

namespace Reeve.Linkage;

/// <summary>What training and scoring need beside records and a model. Results do not depend on <see cref="Threads"/>.</summary>
public sealed record LinkageOptions
{
    /// <summary>Threads to use; at least 1.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The seed of every sample.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Random pairs that estimate u; all pairs are taken when there are no more.</summary>
    public long RandomPairs { get; init; } = 2_000_000;

    /// <summary>Synonym tables by name.</summary>
    public IReadOnlyDictionary<string, SynonymTable> Synonyms { get; init; } = new Dictionary<string, SynonymTable>(StringComparer.Ordinal);

    /// <summary>How common values are, where that was counted before, by the expression of a term-frequency adjustment. What is not in it is counted on the records.</summary>
    public IReadOnlyDictionary<KeyExpression, TermCounts> Terms { get; init; } = new Dictionary<KeyExpression, TermCounts>();

    /// <summary>Called with the stage and its share done, in [0, 1], from any thread.</summary>
    public Action<string, double>? Progress { get; init; }

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancel { get; init; }
}
