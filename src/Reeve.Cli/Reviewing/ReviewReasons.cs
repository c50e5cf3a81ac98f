using System.Globalization;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Cli.Reviewing;

/// <summary>Reasons that are given most often, by number.</summary>
static class ReviewReasons
{
    static readonly string[] Same = ["All that identifies agrees", "Changed name", "Slip of spelling or digits", "Moved house", "Known from the case"];
    static readonly string[] Different = ["Twins or siblings", "Parent and child of one name", "Same name by chance", "Different dates of birth", "Known from the case"];

    /// <summary>Asks for a reason until there is one.</summary>
    /// <returns>The reason, or null when the reviewer gives none.</returns>
    public static string? Ask(ReviewInput input, TextWriter output, ReviewVerdict verdict)
    {
        string[] usual = verdict == ReviewVerdict.Same ? Same : Different;
        output.WriteLine($"Why {Word(verdict)}? A number, or words without names. An empty line goes back.");
        for (int at = 0; at < usual.Length; at++) output.WriteLine($"  {at + 1} {usual[at]}");
        while (true)
        {
            output.Write("Reason: ");
            output.Flush();
            if (input.Line(output) is not { Length: > 0 } said) return null;
            if (said.Length > NewVote.LongestReason) output.WriteLine($"At most {NewVote.LongestReason} characters.");
            else if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return said;
            else if (number >= 1 && number <= usual.Length) return usual[number - 1];
            else output.WriteLine($"From 1 to {usual.Length}, or words.");
        }
    }

    /// <summary>A verdict as a word.</summary>
    public static string Word(ReviewVerdict verdict) => verdict.ToString().ToLowerInvariant();
}
