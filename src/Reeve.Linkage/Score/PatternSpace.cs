using Reeve.Linkage.Block;
using Reeve.Linkage.Model;

namespace Reeve.Linkage.Score;

/// <summary>
/// The outcomes of all comparisons of a pair as one number: level of the first comparison, plus its number of levels times the level of the second, and so on.
/// Training needs only how often each pattern occurs; scoring needs one weight for each.
/// </summary>
sealed class PatternSpace
{
    readonly CompiledComparison[] comparisons;
    readonly long[] strides;

    public PatternSpace(IReadOnlyList<Comparison> comparisons, KeyColumns columns, IReadOnlyDictionary<string, SynonymTable> synonyms)
    {
        this.comparisons = [.. comparisons.Select(comparison => new CompiledComparison(comparison, columns, synonyms))];
        strides = new long[comparisons.Count];
        long stride = 1;
        for (int at = 0; at < strides.Length; at++)
        {
            strides[at] = stride;
            try { stride = checked(stride * comparisons[at].Levels.Count); }
            catch (OverflowException) { throw new ModelException("the model has too many comparisons and levels: their combinations do not fit in 63 bits; use fewer"); }
        }
        Size = stride;
    }

    /// <summary>The number of patterns there could be.</summary>
    public long Size { get; }

    public int Comparisons => comparisons.Length;

    public CompiledComparison this[int comparison] => comparisons[comparison];

    /// <summary>The level of a comparison within a pattern.</summary>
    public int LevelOf(long pattern, int comparison) => (int)(pattern / strides[comparison] % comparisons[comparison].Levels);

    /// <summary>A worker's comparer with a memory of its own.</summary>
    public sealed class Comparer(PatternSpace space)
    {
        readonly CompiledComparison.Memory[] memories = [.. space.comparisons.Select(comparison => new CompiledComparison.Memory(comparison))];

        /// <summary>The pattern of a pair.</summary>
        public long Pattern(int left, int right)
        {
            long pattern = 0;
            for (int at = 0; at < memories.Length; at++) pattern += space.strides[at] * memories[at].Level(left, right);
            return pattern;
        }

        /// <summary>The level of one comparison of a pair.</summary>
        public int Level(int comparison, int left, int right) => memories[comparison].Level(left, right);
    }
}
