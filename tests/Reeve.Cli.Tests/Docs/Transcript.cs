using System.Text.RegularExpressions;

namespace Reeve.Cli.Tests.Docs;

/// <summary>What of a transcript is the same in every run: all but seconds, and the folder of the machine.</summary>
static partial class Transcript
{
    public static string Lasting(string text) =>
        Folder().Replace(Seconds().Replace(string.Join('\n', text.TrimEnd().Split('\n').Where(line => !line.StartsWith("Time ", StringComparison.Ordinal))), " _ s"), "file:///demo/");

    [GeneratedRegex(@" *\d+\.\d s\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"file:///\S*?demo/", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Folder();
}
