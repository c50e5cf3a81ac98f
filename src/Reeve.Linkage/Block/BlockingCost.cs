using Reeve.Linkage.Model;

namespace Reeve.Linkage.Block;

/// <summary>What blocking rules cost, found from the sizes of their blocks without making a pair.</summary>
public static class BlockingCost
{
    /// <summary>Pairs that a rule makes, not leaving out those of earlier rules or of one source: at least what it really costs.</summary>
    public static long UpperBound(RecordSet records, BlockingRule rule)
    {
        ArgumentNullException.ThrowIfNull(records);
        return new PairStream(records, new KeyColumns(records), [rule]).UpperBounds()[0];
    }
}
