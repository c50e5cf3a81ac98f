using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Runs.Planning;
using Reeve.Runs.State;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve plan</c>: what the next build would do, and why.</summary>
static class PlanVerb
{
    public static Command Command()
    {
        WorkspaceOption workspace = new();
        SelectOption select = new();
        CommonOptions common = new();
        Command command = new("plan", "Says what `reeve build` would run, and why. Runs nothing.") { workspace.Option, select.Option };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            Plan plan = Plan.Of(place);
            IReadOnlyList<PlanNode> nodes = select.Nodes(parsed, plan);
            using Interrupt interrupt = new(static () => { });
            // A place that was never built has no state, and looking at it makes none.
            IReadOnlyList<PlannedNode> planned = Places.IsBuilt(place) ? Built(place, nodes, interrupt) : Preview.OfUnbuilt(place, nodes);
            if (parsed.GetValue(common.Json)) Json(planned);
            else if (!parsed.GetValue(common.Quiet)) Told(planned);
            return ExitCode.Done;
        });
        return command;
    }

    static IReadOnlyList<PlannedNode> Built(Place place, IReadOnlyList<PlanNode> nodes, Interrupt interrupt)
    {
        using OpenPlace open = Places.Open(place);
        return Preview.Of(open, nodes, interrupt.Token);
    }

    static void Told(IReadOnlyList<PlannedNode> planned)
    {
        if (planned.Count == 0)
        {
            Console.WriteLine("There is nothing to build yet: `reeve source add FILE` describes a first source.");
            return;
        }

        int width = planned.Max(node => node.Node.Length);
        foreach (PlannedNode node in planned)
            Console.WriteLine($"  {node.Node.PadRight(width)}  {Word(node.Verdict),-9}  {node.Why}".TrimEnd());
        int runs = planned.Count(node => node.Verdict == PlanVerdict.Runs), depends = planned.Count(node => node.Verdict == PlanVerdict.Depends), refused = planned.Count(node => node.Verdict == PlanVerdict.Refused), gone = planned.Count(node => node.Verdict == PlanVerdict.Withdrawn);
        Console.WriteLine();
        Console.WriteLine(runs + depends + refused + gone == 0 ? $"Nothing has changed: none of the {planned.Count} nodes would run." : $"{runs} of {planned.Count} nodes would run{(depends > 0 ? $", and {depends} may" : "")}{(refused > 0 ? $"; {refused} would be refused" : "")}{(gone > 0 ? $"; {gone} would be withdrawn" : "")}.");
    }

    static void Json(IReadOnlyList<PlannedNode> planned)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonOutput.Write(output, json =>
        {
            json.WriteStartArray("nodes");
            foreach (PlannedNode node in planned)
            {
                json.WriteStartObject();
                json.WriteString("node", node.Node);
                json.WriteString("verdict", node.Verdict.ToString().ToLowerInvariant());
                json.WriteString("why", node.Why);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    static string Word(PlanVerdict verdict) => verdict switch { PlanVerdict.Runs => "runs", PlanVerdict.Depends => "may run", PlanVerdict.Refused => "refused", PlanVerdict.Withdrawn => "withdrawn", _ => "unchanged" };
}
