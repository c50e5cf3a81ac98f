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

    public TermFrequencies(TermFrequency adjustment, double u, KeyColumns columns)
    {
        TextColumn column = columns[adjustment.Of];
        int[] counts = new int[column.Values.Length];
        int filled = 0;
        foreach (int code in column.Codes) if (code >= 0) { counts[code]++; filled++; }
        ofRecord = [.. column.Codes.Select(code => code < 0 ? double.NaN : Math.Max((double)counts[code] / filled, adjustment.Floor ?? 0))];
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
