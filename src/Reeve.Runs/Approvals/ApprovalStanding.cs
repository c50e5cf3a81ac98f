using System.Globalization;
using Reeve.Store.Registers;

namespace Reeve.Runs.Approvals;

/// <summary>Whether a linkage, as its file and the contracts are now, is approved.</summary>
public abstract record ApprovalStanding
{
    ApprovalStanding()
    {
    }

    /// <summary>It is.</summary>
    /// <param name="By">The approval.</param>
    public sealed record Approved(Approval By) : ApprovalStanding;

    /// <summary>Nobody ever approved it.</summary>
    public sealed record Never : ApprovalStanding;

    /// <summary>Its approval was taken back.</summary>
    /// <param name="Last">The approval, with who took it back and why.</param>
    public sealed record Withdrawn(Approval Last) : ApprovalStanding;

    /// <summary>It is another than the one that was approved.</summary>
    /// <param name="Last">The approval there is.</param>
    /// <param name="Added">Sources and fields that it does not cover.</param>
    /// <param name="Changes">All that changed since, in words; none when only words changed that cover nothing.</param>
    public sealed record Changed(Approval Last, IReadOnlyList<string> Added, IReadOnlyList<string> Changes) : ApprovalStanding;

    /// <summary>Why it may not be linked, in a sentence without a full stop; null when it may.</summary>
    public string? WhyNot => this switch
    {
        Approved => null,
        Never => "nobody has approved it",
        Withdrawn { Last: { Withdrawn: { } back } last } => $"its approval of {Day(last.At)} was withdrawn on {Day(back.At)} by {back.By}: {back.Why}",
        Changed { Changes: [_, ..] } changed => $"{string.Join("; ", changed.Changes)} since the approval of {Day(changed.Last.At)}",
        Changed changed => $"its file was changed since the approval of {Day(changed.Last.At)}",
        _ => throw new InvalidOperationException("There is no other way to stand."),
    };

    internal static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
