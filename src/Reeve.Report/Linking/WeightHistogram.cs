namespace Reeve.Report.Linking;

/// <summary>How the final match weights of the compared pairs are spread.</summary>
/// <param name="BinWidth">The width of every bin, in log2 units; above 0.</param>
/// <param name="Bins">The bins by rising weight, without overlap; empty bins may be left out.</param>
public sealed record WeightHistogram(double BinWidth, IReadOnlyList<WeightBin> Bins);

/// <summary>One bin.</summary>
/// <param name="From">The lowest weight in it; it ends before this plus the bin width.</param>
/// <param name="Count">The pairs in it; at least 0.</param>
public sealed record WeightBin(double From, long Count);

/// <summary>How many groups hold this many records.</summary>
/// <param name="Size">Records in the group; at least 1.</param>
/// <param name="Count">Groups of that size; at least 0.</param>
public sealed record ClusterSize(int Size, long Count);
