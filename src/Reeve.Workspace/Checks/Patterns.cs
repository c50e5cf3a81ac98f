using System.Text.RegularExpressions;

namespace Reeve.Workspace.Checks;

/// <summary>Regular expressions in descriptions: only those that take a time in proportion to the text.</summary>
static class Patterns
{
    const int Longest = 1000;

    /// <summary>What is wrong with a pattern, or null.</summary>
    public static string? Fault(string pattern)
    {
        if (pattern.Length > Longest) return $"has more than {Longest} characters";
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
            return null;
        }
        catch (NotSupportedException)
        {
            return "has a look-around, a back-reference or another part that can take time without end";
        }
        catch (ArgumentException)
        {
            return "is not a regular expression";
        }
    }
}
