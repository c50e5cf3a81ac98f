using System.Globalization;
using System.Text.RegularExpressions;

namespace Reeve.Cli.Tests.Docs;

/// <summary>A page of the documentation: its fenced blocks, its commands and its links.</summary>
/// <param name="Path">Where it is, from the folder of the repository.</param>
sealed partial record Page(string Path, string Text)
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Pages whose commands a reader types in order, each in a folder of its own.</summary>
    public static IEnumerable<Page> WithCommands => All.Where(page => page.Path == "README.md" || page.Path.StartsWith("docs/guide/", StringComparison.Ordinal) || page.Path.StartsWith("docs/reference/", StringComparison.Ordinal));

    /// <summary>Every page: those beside the README, and all below docs.</summary>
    public static IEnumerable<Page> All => Directory.EnumerateFiles(Root, "*.md")
        .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
        .Select(file => System.IO.Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal).Select(Read);

    public static Page Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Root, path)));

    public static Page Of(string path, string text) => new(path, text);

    /// <summary>The fenced blocks in order.</summary>
    public IReadOnlyList<FencedBlock> Blocks
    {
        get
        {
            List<FencedBlock> blocks = [];
            string[] lines = Text.Split('\n');
            for (int at = 0; at < lines.Length; at++)
            {
                if (!lines[at].StartsWith("```", StringComparison.Ordinal)) continue;
                string[] words = lines[at][3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                int first = at + 1;
                for (at++; at < lines.Length && lines[at] != "```"; at++) { }
                if (at == lines.Length) throw new InvalidDataException($"{Path}:{first} opens a block that never closes");
                blocks.Add(new FencedBlock(words.ElementAtOrDefault(0) ?? "", words.ElementAtOrDefault(1), string.Concat(lines[first..at].Select(line => line + "\n")), first + 1));
            }
            return blocks;
        }
    }

    /// <summary>The lines of the blocks of shell, with what a backslash continues put together.</summary>
    public IEnumerable<Command> Commands =>
        from block in Blocks
        where block.Language == "sh"
        from command in Of(block)
        select command;

    static IEnumerable<Command> Of(FencedBlock block)
    {
        string joined = "";
        int number = block.Line, first = number;
        foreach (string line in block.Text.TrimEnd('\n').Split('\n'))
        {
            if (joined.Length == 0) first = number;
            number++;
            if (line.EndsWith('\\')) { joined += line[..^1]; continue; }
            string text = (joined + line).Trim();
            joined = "";
            if (text.Length == 0 || text[0] == '#') continue;
            Match code = ExitCodeComment().Match(text);
            Match prints = PrintsComment().Match(text);
            yield return new Command(text, code.Success ? int.Parse(code.Groups[1].Value, CultureInfo.InvariantCulture) : 0, prints.Success ? prints.Groups[1].Value : null, first);
        }
    }

    /// <summary>What the page points at inside the repository: a path from the page's folder, an anchor, or both.</summary>
    public IEnumerable<string> Links => Link().Matches(WithoutBlocks).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The anchors of its headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(WithoutBlocks).Select(match => NotOfAnchors().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    string WithoutBlocks => Blocks.Aggregate(Text, (text, block) => block.Text.Length == 0 ? text : text.Replace(block.Text, "", StringComparison.Ordinal));

    static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Reeve.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests are not inside the repository.");
    }

    [GeneratedRegex(@"# exit code (\d+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ExitCodeComment();

    [GeneratedRegex(@"# prints: (.+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PrintsComment();

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NotOfAnchors();
}

/// <summary>A fenced block.</summary>
/// <param name="Language">The first word behind the fence.</param>
/// <param name="File">The second: the name of the file that the block is to be saved as.</param>
/// <param name="Line">The line of its first line.</param>
sealed record FencedBlock(string Language, string? File, string Text, int Line);

/// <summary>A command that a page shows, the exit code that it says, and the words of the output that it promises.</summary>
sealed record Command(string Text, int ExitCode, string? Prints, int Line);
