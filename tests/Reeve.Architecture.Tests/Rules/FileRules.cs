using System.Text.RegularExpressions;
using Reeve.Architecture.Tests.Reading;

namespace Reeve.Architecture.Tests.Rules;

/// <summary>What no file may be or hold.</summary>
static partial class FileRules
{
    const int MostLines = 400;
    const int MostBytes = 1_000_000;

    /// <summary>Source files that have grown past what a person reads in one go.</summary>
    public static IEnumerable<string> TooLong(Tree tree) =>
        from path in tree.Paths
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal)
        let lines = tree.Text(path)?.AsSpan().Count('\n') ?? 0
        where lines > MostLines
        select $"{path} has {lines} lines";

    /// <summary>Files that git should not carry.</summary>
    public static IEnumerable<string> TooLarge(Tree tree) =>
        tree.Paths.Where(path => tree.Length(path) > MostBytes).Select(path => $"{path} has {tree.Length(path)} bytes");

    /// <summary>Lines that name a folder of somebody's machine.</summary>
    public static IEnumerable<string> MachinePaths(Tree tree) => Holding(tree, MachinePath(), "names a folder of one machine");

    /// <summary>Lines that name a package registry: where packages come from is the machine's business.</summary>
    public static IEnumerable<string> Registries(Tree tree) => Holding(tree, Registry(), "names a package registry");

    static IEnumerable<string> Holding(Tree tree, Regex pattern, string what)
    {
        foreach (string path in tree.Paths)
        {
            string[] lines = tree.Text(path)?.Split('\n') ?? [];
            for (int i = 0; i < lines.Length; i++)
                if (pattern.IsMatch(lines[i])) yield return $"{path}:{i + 1} {what}";
        }
    }

    [GeneratedRegex(@"(?<![\w.$}/])/(?:work|root|home|Users)/\w|\b[A-Za-z]:\\Users\\", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(
        @"\b(?:nuget|npmjs|pypi|pythonhosted|yarnpkg|myget)\.(?:org|com)\b|\b(?:jfrog\.io|pkgs\.dev\.azure\.com)\b|https?://[\w.-]*(?:artifactory|nexus|registry|mirror)[\w-]*\.",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Registry();
}
