using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve build</c>: runs what has changed of the plan, in order.</summary>
static class BuildVerb
{
    public static Command Command()
    {
        WorkspaceOption workspace = new();
        SelectOption select = new();
        Option<int> threads = new("--threads") { Description = "Threads to use; the result is the same with any number.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
        Option<bool> noWait = new("--no-wait") { Description = "Fail at once when another build of the place is under way, instead of waiting for it." };
        Option<string[]> accept = new("--accept") { Description = "Take the newest load of a source as it is, although it differs much from the one before.", HelpName = "SOURCE", AllowMultipleArgumentsPerToken = true };
        Option<string?> who = new("--as") { Description = "Who takes it, by name or role.", HelpName = "NAME" };
        CommonOptions common = new();
        Command command = new("build", "Builds a place: loads, standardises, measures and links what has changed.") { workspace.Option, select.Option, accept, who, threads, noWait };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(threads) is not (>= 1 and <= 1024)) throw new StoreException(StoreFault.Request, "--threads must be between 1 and 1024.");
            string[] taken = parsed.GetValue(accept) ?? [];
            if (taken.Length > 0 && string.IsNullOrWhiteSpace(parsed.GetValue(who))) throw new StoreException(StoreFault.Request, "--accept is somebody's decision: say whose by --as NAME.");
            if (taken.Length == 0 && parsed.GetValue(who) is not null) throw new StoreException(StoreFault.Request, "--as goes with --accept.");
            Place place = Places.Read(workspace.Folder(parsed));
            return Run(place, open => new BuildRequest
            {
                Nodes = select.Nodes(parsed, open.Plan), Threads = parsed.GetValue(threads), Accept = taken.Length > 0 ? new AcceptedLoads(taken, parsed.GetValue(who)!) : null, Waits = !parsed.GetValue(noWait), Program = LinkOutputs.Version,
            }, parsed.GetValue(common.Json), parsed.GetValue(common.Quiet)).Code;
        });
        return command;
    }

    /// <summary>Builds and prints; shared with the demo.</summary>
    public static (int Code, BuildReport Report) Run(Place place, Func<OpenPlace, BuildRequest> request, bool json, bool quiet)
    {
        using OpenPlace open = Places.Open(place);
        BuildRequest asked = request(open);
        BuildReport report;
        const string Stopped = "Stopped. What was built so far stays, and the next build goes on from there.";
        using (Interrupt interrupt = new(static () => { }, Stopped))
        using (BuildWatch watch = new(quiet || json, asked.Nodes!.Select(node => node.Name.Length).DefaultIfEmpty().Max()))
        {
            try
            {
                report = Builder.Build(open, asked, watch, interrupt.Token);
            }
            catch (OperationCanceledException stop)
            {
                throw new StoppedException(Stopped, stop);
            }
        }
        if (json)
        {
            using Stream output = Console.OpenStandardOutput();
            BuildJson.Write(output, report);
        }
        else if (!quiet) BuildSummary.Write(Console.Out, report);
        foreach (NodeEnding ending in report.Nodes.Select(node => node.Outcome))
            if ((quiet || json) && ending switch { NodeEnding.Failed failed => failed.Why, NodeEnding.Refused refused => refused.Why, _ => null } is { } why) Console.Error.WriteLine(why);
        return (CodeOf(report), report);
    }

    /// <summary>The code of the failure that says most of the rest; a refusal says least.</summary>
    static int CodeOf(BuildReport report) => report.Nodes.Select(node => node.Outcome).OfType<NodeEnding.Failed>().Select(failed => (FailureKind?)failed.Kind).Max() switch
    {
        FailureKind.Data => ExitCode.Data,
        FailureKind.Request => ExitCode.Usage,
        FailureKind.Surroundings => ExitCode.Surroundings,
        _ => report.HasRefused ? ExitCode.Refused : ExitCode.Done,
    };
}
