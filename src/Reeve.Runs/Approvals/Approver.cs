using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Approvals;

/// <summary>Records who has approved a linkage, and says whether it is approved as it is now.</summary>
/// <remarks>
/// An approval is of one file's words (their hash) and of the sources and fields that they covered then: a field that a contract adds later to a linkage
/// that names no fields is not covered. Only the newest approval counts, and once it is taken back no older one comes into force again.
/// </remarks>
public static class Approver
{
    /// <summary>Approves a linkage as it is now.</summary>
    /// <param name="open">The place.</param>
    /// <param name="linkage">The linkage's name: <c>person</c>.</param>
    /// <param name="by">Who approves, by name or role: somebody else than the file's author.</param>
    /// <param name="note">What that person notes, or null.</param>
    /// <exception cref="StoreException">Request: there is no such linkage; the name or the note is empty or has what cannot be seen. Surroundings: the register.</exception>
    public static ApprovalOutcome Approve(OpenPlace open, string linkage, string by, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        LinkageFile file = Find(open.Place, linkage);
        string name = Signatory.Name(by, "--as");
        string? noted = note is null ? null : Signatory.Words(note, "--note");
        if (file.Author is not { } author) return new ApprovalOutcome.Refused($"{file.At.File} does not say who wrote it, so nobody can be somebody else: add `author:`, then approve it.");
        if (file.Dpia is null) return new ApprovalOutcome.Refused($"{file.At.File} names no data protection impact assessment: make one, add `dpia:` with its reference, then approve it.");
        if (Signatory.IsSame(author, name)) return new ApprovalOutcome.Refused($"{file.At.File} was written by {author}, who cannot approve it: ask somebody else.");
        Approval given = open.State.Register.Approvals.Add(Subject(file.Name), file.TextHash, Coverage.Of(open.Place, file).ToJson(), name, noted);
        return new ApprovalOutcome.Given(given);
    }

    /// <summary>Takes the approval of a linkage back.</summary>
    /// <param name="open">The place.</param>
    /// <param name="linkage">The linkage's name.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="why">Why.</param>
    /// <exception cref="StoreException">Request: there is no such linkage or no approval of it that stands; words are missing. Surroundings: the register.</exception>
    public static Approval Withdraw(OpenPlace open, string linkage, string by, string why)
    {
        ArgumentNullException.ThrowIfNull(open);
        LinkageFile file = Find(open.Place, linkage);
        return open.State.Register.Approvals.Withdraw(Subject(file.Name), Signatory.Name(by, "--as"), Signatory.Words(why, "--why"))
            ?? throw new StoreException(StoreFault.Request, $"No approval of {Subject(file.Name)} stands, so there is none to withdraw: `reeve approve --list` says what there was.");
    }

    /// <summary>Whether a linkage is approved as it is now.</summary>
    /// <param name="open">The place.</param>
    /// <param name="linkage">One of its linkages.</param>
    /// <exception cref="StoreException">Surroundings: the register.</exception>
    public static ApprovalStanding Standing(OpenPlace open, LinkageFile linkage)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(linkage);
        switch (open.State.Register.Approvals.Newest(Subject(linkage.Name)))
        {
            case null: return new ApprovalStanding.Never();
            case { Withdrawn: not null } withdrawn: return new ApprovalStanding.Withdrawn(withdrawn);
            case var newest:
                Coverage then = Coverage.FromJson(newest.Covers), now = Coverage.Of(open.Place, linkage);
                IReadOnlyList<string> added = now.AddedSince(then);
                return newest.TextHash == linkage.TextHash && added.Count == 0
                    ? new ApprovalStanding.Approved(newest)
                    : new ApprovalStanding.Changed(newest, added, now.ChangesSince(then));
        }
    }

    /// <summary>All approvals there ever were, oldest first.</summary>
    /// <param name="open">The place.</param>
    /// <exception cref="StoreException">Surroundings: the register.</exception>
    public static IReadOnlyList<Approval> All(OpenPlace open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return open.State.Register.Approvals.All();
    }

    /// <summary>What an approval covered when it was given.</summary>
    /// <exception cref="StoreException">Surroundings: what the register holds is damaged.</exception>
    public static Coverage Covered(Approval approval)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return Coverage.FromJson(approval.Covers);
    }

    /// <summary>Approves every linkage that is not approved as it is now: for places that are examples, and for tests.</summary>
    /// <param name="open">The place.</param>
    /// <param name="by">Who approves.</param>
    /// <returns>The linkages that were approved.</returns>
    /// <exception cref="StoreException">Request: one of them may not be approved. Surroundings: the register.</exception>
    public static IReadOnlyList<string> ApproveAll(OpenPlace open, string by)
    {
        ArgumentNullException.ThrowIfNull(open);
        List<string> approved = [];
        foreach (LinkageFile linkage in open.Place.Linkages.Where(linkage => Standing(open, linkage) is not ApprovalStanding.Approved))
        {
            if (Approve(open, linkage.Name, by) is ApprovalOutcome.Refused refused) throw new StoreException(StoreFault.Request, refused.Why);
            approved.Add(linkage.Name);
        }
        return approved;
    }

    /// <summary>Why a build may not run a linkage, with what to do; null when it may.</summary>
    /// <param name="linkage">The linkage.</param>
    /// <param name="standing">How it stands.</param>
    public static string? Refusal(LinkageFile linkage, ApprovalStanding standing)
    {
        ArgumentNullException.ThrowIfNull(linkage);
        ArgumentNullException.ThrowIfNull(standing);
        return standing.WhyNot is { } why ? $"{linkage.At.File} is not approved: {why}. Somebody other than its author approves it by `reeve approve {Subject(linkage.Name)} --as NAME`." : null;
    }

    static string Subject(string linkage) => $"linkage:{linkage}";

    /// <summary>The linkage of a name, with <c>linkage:</c> before it or without.</summary>
    /// <param name="place">The place.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="StoreException">Request: there is none.</exception>
    public static LinkageFile Find(Place place, string name)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(name);
        string bare = name.StartsWith("linkage:", StringComparison.Ordinal) ? name["linkage:".Length..] : name;
        return place.Linkages.FirstOrDefault(linkage => linkage.Name == bare)
            ?? throw new StoreException(StoreFault.Request, $"There is no linkage `{bare}`{DidYouMean.Sentence(bare, [.. place.Linkages.Select(static linkage => linkage.Name)])}");
    }
}
