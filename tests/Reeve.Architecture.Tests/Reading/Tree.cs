using System.Diagnostics;
using System.Text;

namespace Reeve.Architecture.Tests.Reading;

/// <summary>The files of a repository, by their path from its root with forward slashes.</summary>
sealed class Tree
{
    static readonly string[] Homes = ["src/", "tests/", "benchmarks/", "examples/"];

    readonly Dictionary<string, byte[]> files;

    /// <summary>A tree that was made up.</summary>
    public Tree(IReadOnlyDictionary<string, string> texts)
        : this(texts.ToDictionary(static file => file.Key, static file => Encoding.UTF8.GetBytes(file.Value)))
    {
    }

    Tree(Dictionary<string, byte[]> files)
    {
        this.files = files;
        Projects = [.. Paths.Where(IsProject).Select(path => Project.Read(path, Text(path)!))];
    }

    /// <summary>This repository: what git tracks, and what it would if it were added.</summary>
    public static Tree Here { get; } = new(Listed(Root()).ToDictionary(static path => path, static path => File.ReadAllBytes(Path.Combine(Root(), path))));

    /// <summary>All paths, in order.</summary>
    public IEnumerable<string> Paths => files.Keys.Order(StringComparer.Ordinal);

    /// <summary>Every project in the folders that hold projects.</summary>
    public IReadOnlyList<Project> Projects { get; }

    /// <summary>The length of a file in bytes.</summary>
    public int Length(string path) => files[path].Length;

    /// <summary>The text of a file; null when it is not there or is not text.</summary>
    public string? Text(string path) =>
        files.TryGetValue(path, out byte[]? bytes) && !bytes.AsSpan().Contains((byte)0) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The folder that holds the solution.</summary>
    public static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reeve.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds Reeve.slnx.");
    }

    static bool IsProject(string path) => path.EndsWith(".csproj", StringComparison.Ordinal) && Homes.Any(home => path.StartsWith(home, StringComparison.Ordinal));

    static IEnumerable<string> Listed(string root)
    {
        // Whoever unpacked the repository may not be whoever runs its tests: git is told that this is no trap.
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "-c", "core.quotePath=false", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process git = Process.Start(start)!;
        string listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0) throw new InvalidOperationException($"git could not list the files of the repository (exit code {git.ExitCode}).");
        return listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(path => File.Exists(Path.Combine(root, path)));
    }
}
