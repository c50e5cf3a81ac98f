using System.Collections.Concurrent;

namespace Reeve.Cli.Tests.Docs;

/// <summary>Works through pages as a reader would, each once: saves the blocks that name a file, and runs the commands in order.</summary>
public sealed class Readings
{
    /// <summary>Lines that are shown and not run: they set the machine up, ask a person, or would run these tests from within.</summary>
    static readonly string[] Shown = ["./test", "git clone ", "cd reeve", "sudo apt-get ", "reeve review "];

    /// <summary>What a page may have readers type. Anything else is a mistake in the page, not a command to skip.</summary>
    static readonly string[] Run = ["./reeve", "cp "];

    readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Step>>> done = new();

    /// <summary>What each command of the page came to.</summary>
    internal IReadOnlyList<Step> Of(string path) => done.GetOrAdd(path, _ => new(() => Work(Page.Read(path)))).Value;

    internal static IReadOnlyList<Step> Work(Page page)
    {
        using Bench bench = new();
        foreach (FencedBlock block in page.Blocks.Where(block => block.File is not null)) File.WriteAllText(bench.Path(block.File!), block.Text);
        List<Step> steps = [];
        foreach (Command command in page.Commands)
        {
            if (Shown.Any(start => command.Text.StartsWith(start, StringComparison.Ordinal))) continue;
            if (!Run.Any(start => command.Text.StartsWith(start, StringComparison.Ordinal))) throw new InvalidDataException($"{page.Path}:{command.Line} shows `{command.Text}`, which is not run and not known to be shown only");
            steps.Add(new Step(command, bench.Run(command.Text)));
        }
        return steps;
    }
}

/// <summary>A command of a page and how it ended.</summary>
sealed record Step(Command Command, Outcome Outcome);
