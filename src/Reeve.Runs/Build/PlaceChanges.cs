using System.Globalization;
using Reeve.Runs.State;
using Reeve.Store.Registers;

namespace Reeve.Runs.Build;

/// <summary>What has happened to a place beside its sources: files that are gone, a clock that went back.</summary>
static class PlaceChanges
{
    /// <summary>Current publications with tables of nodes that the plan does not have any more, in the order of nodes.</summary>
    public static IReadOnlyList<Publication> Gone(OpenPlace open) =>
    [
        .. open.State.Register.Published.AllCurrent().Where(publication => publication.Outputs.Count > 0 && open.Plan.Find(publication.Node) is null
            && !(publication.Node.StartsWith("refused:", StringComparison.Ordinal) && open.Place.Source(publication.Node["refused:".Length..]) is not null)),
    ];

    /// <summary>Withdraws the tables of what no file describes any more: nobody answers for them. They are pruned in time, and come back with the file until then.</summary>
    /// <returns>What a person should know, in sentences.</returns>
    public static IReadOnlyList<string> Withdraw(OpenPlace open)
    {
        List<string> notes = [];
        foreach (Publication gone in Gone(open))
        {
            open.State.Register.Published.Withdraw(gone.Node);
            notes.Add($"No file describes {gone.Node} any more, so its tables were withdrawn: {string.Join(", ", gone.Outputs.Select(static output => output.Id.Table))}. `reeve prune` removes them in time; its loads are kept.");
        }
        return notes;
    }

    /// <summary>Says when the clock shows a time before that of the run before: ages and leases are then told wrongly, and nothing else.</summary>
    public static IReadOnlyList<string> Clock(OpenPlace open, long run)
    {
        DateTimeOffset now = open.Clock.GetUtcNow();
        DateTimeOffset? latest = open.State.Register.Runs.Newest().Where(before => before.Id != run).SelectMany(static before => new DateTimeOffset?[] { before.Started, before.Finished }).Max();
        return latest > now ? [$"The clock shows {Text(now)}, and the place was built at {Text(latest.Value)}: the clock went back. Ages are counted from the day of each load until it has caught up."] : [];
    }

    static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
