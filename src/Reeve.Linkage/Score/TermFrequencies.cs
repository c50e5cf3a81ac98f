using Reeve.Linkage.Block;
using Reeve.Linkage.Model;

namespace Reeve.Linkage.Score;

/// <summary>
/// Term-frequency adjustment in bits: damping * log2(u / frequency), where u is that of exact agreement on the field
/// (or the level's own) and the frequency is the larger one of the two values among filled records, at least the floor.
/// </summary>
sealed class TermFrequencies
{
    readonly double[] ofRecord;
    readonly double damping;
    readonly double logU;

    public TermFrequencies(TermFrequency adjustment, double u, KeyColumns columns, TermCounts? pinned = null)
    {
        TextColumn column = columns[adjustment.Of];
        long[] counts = new long[column.Values.Length];
        long filled = 0;
        if (pinned is null)
        {
            foreach (int code in column.Codes) if (code >= 0) { counts[code]++; filled++; }
        }
        else
        {
            filled = pinned.Filled;
            for (int code = 0; code < counts.Length; code++) counts[code] = pinned.Counts.GetValueOrDefault(column.Values[code], 1);
        }
        // Values that came after the count may be more than there were records.
        ofRecord = [.. column.Codes.Select(code => code < 0 ? double.NaN : Math.Max(Math.Min((double)counts[code] / Math.Max(filled, 1), 1), adjustment.Floor ?? 0))];
        damping = adjustment.Damping;
        logU = Math.Log2(u);
        double rarest = counts.Length == 0 ? 1 : Math.Max(counts.Min() / (double)Math.Max(filled, 1), adjustment.Floor ?? 0);
        Largest = Math.Max(0, damping * (logU - Math.Log2(rarest)));
    }

    /// <summary>No pair is adjusted upwards by more.</summary>
    public double Largest { get; }

    /// <summary>The adjustment of a pair in bits; 0 where a value is missing.</summary>
    public double Of(int left, int right)
    {
        double l = ofRecord[left], r = ofRecord[right];
        if (double.IsNaN(l) || double.IsNaN(r)) return 0;
        return damping * (logU - Math.Log2(Math.Max(l, r)));
    }
}
