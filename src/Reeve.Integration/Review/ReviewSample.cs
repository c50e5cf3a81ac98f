using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Reeve.Linkage.Score;
using Reeve.Store.Registers.Reviews;
using Reeve.Workspace;

namespace Reeve.Integration.Review;

/// <summary>
/// The random sample of pairs by which it is measured how often links are right. Within a stratum the pairs of the smallest hashes are drawn, so
/// that the sample is a simple random one, and changes with the pairs as little as can be: what was drawn and is still there is drawn again.
/// </summary>
static class ReviewSample
{
    /// <summary>Links above what is uncertain; uncertain links; and uncertain pairs that are no links.</summary>
    public const string Sure = "sure links", Uncertain = "uncertain links", Below = "uncertain pairs that are not linked";

    /// <summary>Links that the sample does not reach: no pair of them is drawn.</summary>
    public const string Beyond = "links less probable than what is sampled";

    /// <summary>What a stratum's part is called that is linked otherwise than the stratum was, since decisions taught the model.</summary>
    const string LinkedSince = ", linked since decisions train the model", UnlinkedSince = ", not linked since decisions train the model";

    const string Seed = "reeve-review-1";

    /// <summary>Whether the pairs of a stratum, or of a part of one, are links.</summary>
    public static bool IsOfLinks(string stratum) => stratum.EndsWith(LinkedSince, StringComparison.Ordinal) || (stratum != Below && !stratum.EndsWith(UnlinkedSince, StringComparison.Ordinal));

    /// <summary>The part of a stratum that is, or is not, linked now.</summary>
    public static string Part(string stratum, bool isLinked) => isLinked == (stratum != Below) ? stratum : stratum + (isLinked ? LinkedSince : UnlinkedSince);

    /// <summary>The stratum of a pair; null when it is too improbable to be looked at.</summary>
    public static string? StratumOf(double probability, double threshold, ReviewOptions options) =>
        probability < options.From && probability < threshold ? null : probability < threshold ? Below : probability <= options.To ? Uncertain : Sure;

    /// <summary>Draws the sample.</summary>
    /// <param name="pairs">Scored pairs, as the model left them: whatever was decided of them.</param>
    /// <param name="threshold">The least match probability of a link.</param>
    /// <param name="options">How many, and what is uncertain.</param>
    /// <param name="reference">The name of a record by its number.</param>
    /// <returns>The strata, and the pairs that were drawn, each with its stratum, in the order of their hashes.</returns>
    public static (IReadOnlyList<ReviewStratum> Strata, IReadOnlyList<(ScoredPair Pair, string Stratum)> Drawn) Draw(
        IReadOnlyList<ScoredPair> pairs, double threshold, ReviewOptions options, Func<int, RecordReference> reference)
    {
        if (options.Sample == 0) return ([], []);
        List<(ulong Hash, ScoredPair Pair)> sure = [], uncertain = [], below = [];
        foreach (ScoredPair pair in pairs)
        {
            if (StratumOf(pair.Probability, threshold, options) is not { } stratum) continue;
            (stratum == Below ? below : stratum == Uncertain ? uncertain : sure).Add((Hash(reference(pair.Left), reference(pair.Right)), pair));
        }

        // A quarter each for what is uncertain, where there is so much; the rest for the links that nobody would look at otherwise.
        int ofUncertain = Math.Min(uncertain.Count, options.Sample / 4), ofBelow = Math.Min(below.Count, options.Sample / 4);
        (string Name, List<(ulong Hash, ScoredPair Pair)> Pairs, int Count)[] strata =
            [(Sure, sure, options.Sample - ofUncertain - ofBelow), (Uncertain, uncertain, ofUncertain), (Below, below, ofBelow)];
        return (
            [.. strata.Where(stratum => stratum.Pairs.Count > 0).Select(stratum => new ReviewStratum(stratum.Name, stratum.Pairs.Count))],
            [.. strata.SelectMany(stratum => stratum.Pairs.OrderBy(pair => pair.Hash).ThenBy(pair => pair.Pair.Left).ThenBy(pair => pair.Pair.Right).Take(stratum.Count)
                .Select(pair => (pair.Hash, pair.Pair, stratum.Name))).OrderBy(drawn => drawn.Hash).Select(drawn => (drawn.Pair, drawn.Name))]);
    }

    /// <summary>A hash of two records' names, whichever is named first.</summary>
    internal static ulong Hash(RecordReference left, RecordReference right)
    {
        string a = $"{left.Source}\0{left.Record}", b = $"{right.Source}\0{right.Record}";
        if (string.CompareOrdinal(a, b) > 0) (a, b) = (b, a);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}\0{a}\0{b}")));
    }
}
