using System.Security.Cryptography;
using System.Text;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Review;
using Reeve.Runs.Build;
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
        return new RecipeInput("decisions of reviewers", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    static string Line(PairDecision decision)
    {
        string[] records = [$"{decision.Left.Source}\t{decision.Left.Record}", $"{decision.Right.Source}\t{decision.Right.Record}"];
        Array.Sort(records, StringComparer.Ordinal);
        return $"{(decision.IsSame ? "same" : "different")}\t{records[0]}\t{records[1]}";
    }
}
