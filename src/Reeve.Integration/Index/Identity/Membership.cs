namespace Reeve.Integration.Index.Identity;

/// <summary>That a record belongs, or belonged, to a person: a row of the identity map.</summary>
/// <param name="Record">The record.</param>
/// <param name="Person">The person's identifier.</param>
/// <param name="Since">The day of the build that found it so.</param>
/// <param name="Until">The day of the build that found it otherwise, or the record gone; null while it is so.</param>
/// <param name="Fingerprint">While it is so, what the record was (<see cref="RecordFingerprints"/>); otherwise null.</param>
public sealed record Membership(RecordKey Record, string Person, DateOnly Since, DateOnly? Until, string? Fingerprint)
{
    /// <summary>Whether it is so now.</summary>
    public bool IsCurrent => Until is null;
}
