namespace Reeve.Integration.Index.Identity;

/// <summary>A record as a run of linkage found it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Cluster">Records of one cluster are of one person; any number.</param>
/// <param name="Fingerprint">What linking read of it: see <see cref="RecordFingerprints"/>.</param>
/// <param name="IsDecided">Whether a reviewer's decision put it where it is.</param>
public sealed record FoundRecord(RecordKey Record, int Cluster, string Fingerprint, bool IsDecided = false);
