using Reeve.Runs.Build;

namespace Reeve.Cli.Output;

/// <summary>What a person reads while a place is built and after. No value of a record.</summary>
static class BuildSummary
{
    /// <summary>A line for a node, as soon as it has ended.</summary>
    public static void Node(TextWriter output, NodeReport node, int width)
    {
        string what = node.Outcome switch
        {
            NodeEnding.Ran => node.Summary,
            NodeEnding.Failed failed => $"FAILED: {failed.Why}",
            NodeEnding.Refused refused => $"REFUSED: {refused.Why}",
            NodeEnding.Blocked blocked => $"not run, because {blocked.By} {blocked.How}",
            _ => "",
        };
        if (node.Outcome is NodeEnding.Unchanged) return;
        output.WriteLine($"  {node.Node.PadRight(width)}  {node.Seconds,5:0.0} s  {what}");
        foreach (string note in node.Notes) output.WriteLine($"  {"".PadRight(width)}           {note}");
    }

    /// <summary>The end.</summary>
    public static void Write(TextWriter output, BuildReport report)
    {
        int unchanged = report.Nodes.Count(node => node.Outcome is NodeEnding.Unchanged), failed = report.Nodes.Count(node => node.Outcome is NodeEnding.Failed);
        int blocked = report.Nodes.Count(node => node.Outcome is NodeEnding.Blocked), refused = report.Nodes.Count(node => node.Outcome is NodeEnding.Refused), ran = report.Nodes.Count - unchanged - failed - blocked - refused;
        if (report.Nodes.Count == 0)
        {
            output.WriteLine("There is nothing to build yet: `reeve source add FILE` describes a first source.");
            return;
        }

        foreach (string note in report.Notes) output.WriteLine(note);
        if (report.IsUnchanged)
        {
            output.WriteLine($"Nothing has changed: none of the {report.Nodes.Count} nodes had to run ({report.Seconds:0.0} s).");
            Evaluations(output, report);
            Reviews(output, report);
            return;
        }

        output.WriteLine();
        output.WriteLine($"{ran} of {report.Nodes.Count} nodes ran{Some(unchanged, "unchanged")}{Some(failed, "failed")}{Some(refused, "refused")}{Some(blocked, "not run")}; {report.Seconds:0.0} s.");
        Evaluations(output, report);
        Reviews(output, report);
        if (refused > 0) output.WriteLine("What was refused kept its last good state.");
        if (failed > 0) output.WriteLine("What failed kept its last good state. Mend the source or its contract, then build again.");
    }

    static void Evaluations(TextWriter output, BuildReport report)
    {
        foreach (LinkageEvaluation evaluation in report.Evaluations)
        {
            output.WriteLine($"linkage:{evaluation.Linkage} against the truth: {evaluation.People:N0} people found, {evaluation.TruePeople:N0} there are, {evaluation.ExactPeople:N0} exactly right. "
                + $"Of pairs of records put into one person {evaluation.ClusterPairs.Precision:0.0%} are right, and {evaluation.ClusterPairs.Recall:0.0%} of those that should be are.");
            output.WriteLine($"Links by themselves, before people are made of them: precision {evaluation.Links.Precision:0.0%}, recall {evaluation.Links.Recall:0.0%}, F1 {evaluation.Links.F1:0.000}.");
        }
    }

    static void Reviews(TextWriter output, BuildReport report)
    {
        foreach (ReviewCounts review in report.Reviews)
        {
            if (review.Waiting > 0) output.WriteLine($"linkage:{review.Linkage}: {review.Waiting:N0} {(review.Waiting == 1 ? "pair waits" : "pairs wait")} for review: `reeve review --as NAME`.");
            if (review.Conflicts > 0) output.WriteLine($"linkage:{review.Linkage}: {review.Conflicts:N0} {(review.Conflicts == 1 ? "decision contradicts" : "decisions contradict")} others: `reeve review --list` names them.");
        }
    }

    static string Some(int number, string what) => number == 0 ? "" : $", {number} {what}";
}
