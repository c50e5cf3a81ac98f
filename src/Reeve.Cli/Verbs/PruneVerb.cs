using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.State;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve prune</c>: removes what is not needed any more and nobody reads.</summary>
static class PruneVerb
{
    public static Command Command()
    {
        WorkspaceOption workspace = new();
        Option<int> snapshots = new("--keep-tables") { Description = "Days for which a table is kept after another took its place.", DefaultValueFactory = _ => 7, HelpName = "DAYS" };
        Option<int> loads = new("--keep-loads") { Description = "Days for which a load is kept after one that replaces it.", DefaultValueFactory = _ => 30, HelpName = "DAYS" };
        CommonOptions common = new();
        Command command = new("prune", "Removes tables and loads that others have replaced, and what killed builds left behind.") { workspace.Option, snapshots, loads };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            TimeSpan keep = Days("--keep-loads", parsed.GetValue(loads));
            PruneResult pruned;
            using (OpenPlace open = Places.OpenBuilt(place))
                pruned = open.State.Prune(new PrunePolicy { Snapshots = Days("--keep-tables", parsed.GetValue(snapshots)), Loads = keep, LoadsOf = Retained(place, keep, DateOnly.FromDateTime(open.Clock.GetUtcNow().UtcDateTime)) });
            if (parsed.GetValue(common.Json))
            {
                using Stream output = Console.OpenStandardOutput();
                JsonOutput.Write(output, json =>
                {
                    json.WriteNumber("snapshots", pruned.Snapshots);
                    json.WriteNumber("loads", pruned.Loads);
                    json.WriteNumber("originals", pruned.Originals);
                    json.WriteNumber("unfinished", pruned.Unfinished);
                    json.WriteNumber("bytes", pruned.Bytes);
                });
            }
            else if (!parsed.GetValue(common.Quiet))
                Console.WriteLine($"Removed {pruned.Snapshots} tables, {pruned.Loads} loads with {pruned.Originals} originals, and {pruned.Unfinished} unfinished pieces: {pruned.Bytes:N0} bytes.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A load that was replaced is not kept longer than its source's records may be.</summary>
    static Dictionary<string, TimeSpan> Retained(Place place, TimeSpan keep, DateOnly today)
    {
        Dictionary<string, TimeSpan> retained = new(StringComparer.Ordinal);
        foreach (SourceFile source in place.Sources)
            if (source.Retention is { } retention && TimeSpan.FromDays(today.DayNumber - retention.Before(today).DayNumber) is var limit && limit < keep) retained[source.Name] = limit;
        return retained;
    }

    static TimeSpan Days(string option, int days) =>
        days is >= 0 and <= 36_500 ? TimeSpan.FromDays(days) : throw new StoreException(StoreFault.Request, $"{option} must be between 0 and 36500 days.");
}
