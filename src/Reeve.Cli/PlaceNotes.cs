using Reeve.Runs.Approvals;
using Reeve.Runs.Hidden;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli;

/// <summary>What is no fault of the files of a place, but keeps a build from doing all of it.</summary>
static class PlaceNotes
{
    /// <summary>A list of people that lies there for all to read, and linkages that are not approved. A place that was never built has no state, and looking at it makes none.</summary>
    public static IReadOnlyList<PlaceNote> Of(Place place)
    {
        return [.. NeverLinkFile.PlainRefusal(place) is { } plain ? [new PlaceNote(NeverLinkFile.Plain(place)!, plain)] : Array.Empty<PlaceNote>(), .. Unapproved(place)];
    }

    static IReadOnlyList<PlaceNote> Unapproved(Place place)
    {
        if (place.Linkages.Count == 0) return [];
        if (!Places.IsBuilt(place)) return [.. place.Linkages.Select(static linkage => Note(linkage, new ApprovalStanding.Never())).OfType<PlaceNote>()];
        try
        {
            using OpenPlace open = Places.Open(place);
            return [.. place.Linkages.Select(linkage => Note(linkage, Approver.Standing(open, linkage))).OfType<PlaceNote>()];
        }
        catch (StoreException fault)
        {
            // The files are what is checked, and they can be sound where the register is not to be reached.
            return [new PlaceNote("linkage/", $"whether it is approved could not be looked up: {fault.Message}")];
        }
    }

    static PlaceNote? Note(LinkageFile linkage, ApprovalStanding standing) =>
        standing.WhyNot is { } why ? new PlaceNote(linkage.At.File, $"{why}, so `reeve build` will refuse it until `reeve approve linkage:{linkage.Name} --as NAME`") : null;
}
