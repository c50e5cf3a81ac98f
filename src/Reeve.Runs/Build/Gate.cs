using Reeve.Runs.Approvals;
using Reeve.Runs.Hidden;
using Reeve.Runs.State;
using Reeve.Workspace;

namespace Reeve.Runs.Build;

/// <summary>Which nodes may not run, whatever has changed.</summary>
static class Gate
{
    /// <summary>Why a node may not run, with what to do; null when it may.</summary>
    public static string? Refusal(PlanNode node, OpenPlace open)
    {
        // A list that is not imported hides nobody, and somebody is to be hidden.
        if (node.Kind is (NodeKind.Standardised or NodeKind.Linkage) && NeverLinkFile.PlainRefusal(open.Place) is { } plain) return plain;
        if (node.Kind != NodeKind.Linkage) return null;
        LinkageFile linkage = open.Place.Linkages.First(each => each.Name == node.Subject);
        if (Approver.Refusal(linkage, Approver.Standing(open, linkage)) is { } refusal) return refusal;
        // Households are made of other linkages, whose tables of an earlier time are still there.
        string[] parts = linkage.Households is { } households ? [households.People, households.Properties] : [];
        return open.Place.Linkages.Where(each => parts.Contains(each.Name)).Select(each => Approver.Refusal(each, Approver.Standing(open, each))).FirstOrDefault(static each => each is not null);
    }
}
