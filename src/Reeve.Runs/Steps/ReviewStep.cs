using System.Security.Cryptography;
using System.Text;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Review;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Store.Registers.Reviews;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>The part of reviewers in building a linkage of people.</summary>
static class ReviewStep
{
    /// <summary>What reviewers decided, as an input of the linkage's recipe: another decision links again, and one that is taken back gives the recipe of before.</summary>
    /// <remarks>Without the decisions' numbers: to decide the same once more, after taking it back, changes nothing.</remarks>
    public static RecipeInput Input(LinkageFile linkage, StepContext context)
    {
        IEnumerable<string> decisions = TaskProposer.Binding(context.Register.Reviews.Decisions(linkage.Name)).Select(Line).Order(StringComparer.Ordinal);
        string text = string.Join('\n', decisions.Prepend($"tasks {TaskProposer.Revision}"));
        // Only where there is something to learn from: a place without decisions links what it linked.
        if (text.Contains('\n')) text += $"\nteaching {SampleTeacher.Revision}";
        return new RecipeInput("decisions of reviewers", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>What waits for reviewers, by linkage.</summary>
    public static IReadOnlyList<ReviewCounts> Counts(OpenPlace open)
    {
        List<ReviewCounts> counts = [];
        foreach (LinkageFile linkage in open.Place.Linkages.Where(linkage => linkage.Kind == LinkageKind.People))
        {
            IReadOnlyList<ReviewTask> tasks = open.State.Register.Reviews.Tasks(linkage.Name);
            counts.Add(new ReviewCounts(linkage.Name, tasks.Count(task => task.IsWaiting), ReviewConflict.Find([.. tasks.Select(task => task.Decision).OfType<ReviewDecision>()]).Count));
        }

        return counts;
    }

    static string Line(PairDecision decision)
    {
        string[] records = [$"{decision.Left.Source}\t{decision.Left.Record}", $"{decision.Right.Source}\t{decision.Right.Record}"];
        Array.Sort(records, StringComparer.Ordinal);
        return $"{(decision.IsSame ? "same" : "different")}\t{records[0]}\t{records[1]}";
    }
}
