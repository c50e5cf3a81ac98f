using Reeve.Integration.Index.Identity;
using Reeve.Linkage;
using Reeve.Linkage.Model;

namespace Reeve.Integration.Index.Carry;

/// <summary>
/// Carries scores from one run to the next. With the model given and values counted once, the weight of a pair hangs on its two records alone. So pairs of
/// records that are what they were have the weights that they had, and only pairs with another record are scored.
/// </summary>
/// <param name="key">The key <c>identity</c> of the place.</param>
/// <param name="earlier">What the last run left, or null to score all pairs.</param>
public sealed class ScoreCarrier(byte[] key, EarlierScores? earlier)
{
    /// <summary>What can be carried to a run.</summary>
    /// <param name="records">Its records.</param>
    /// <param name="keys">Their names.</param>
    /// <param name="model">The model.</param>
    /// <param name="isPinned">Whether the model was given with all its numbers: otherwise nothing is carried, and values are counted by every run.</param>
    /// <param name="threads">Threads; at least 1. The result does not depend on it.</param>
    internal CarriedScores To(RecordSet records, IReadOnlyList<RecordKey> keys, LinkageModel model, bool isPinned, int threads)
    {
        IReadOnlyList<string> prints = RecordFingerprints.Of(records, keys, key, threads);
        CarriedScores none = new() { Keys = keys, Fingerprints = prints };
        if (!isPinned) return none;
        TermHashes hashes = new(key);
        if (earlier is null) return none with { Terms = TermHashes.Count(records, model), Hashes = hashes };
        bool[] changed = new bool[keys.Count];
        for (int at = 0; at < changed.Length; at++)
            changed[at] = !(earlier.Map.Standing.TryGetValue(keys[at], out Membership? row) && row.IsCurrent && row.Fingerprint == prints[at]);
        return none with
        {
            Terms = hashes.Read(earlier.Terms, records, model), Hashes = hashes, TermTable = earlier.Terms, Changed = changed, Pairs = CarryTables.ReadPairs(earlier.Pairs, keys, changed),
        };
    }
}
