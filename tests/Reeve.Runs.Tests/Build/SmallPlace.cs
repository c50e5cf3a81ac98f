using Reeve.Integration.Connect;
using Reeve.Runs.Approvals;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Store.Snapshots;
using Reeve.Wexcombe;
using Reeve.Workspace;

namespace Reeve.Runs.Tests.Build;

/// <summary>The smallest Wexcombe there is, or a larger one, in a folder of its own.</summary>
sealed class SmallPlace : IDisposable
{
    const int Fewest = 200;

    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("reeve-runs-");

    /// <param name="residents">How many people live there.</param>
    /// <param name="seed">Another one gives other people.</param>
    public SmallPlace(int residents = Fewest, int seed = 3) => WexcombePlace.Write(Folder, residents, seed);

    /// <summary>Approves all that the place links.</summary>
    public void Approve(string by = "Tester")
    {
        using OpenPlace open = Open();
        Approver.ApproveAll(open, by);
    }

    public string Folder => Path.Combine(root.FullName, "place");

    /// <summary>A clock that stands still until somebody moves it.</summary>
    public FixedClock Clock { get; } = new() { Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero) };

    public string Beside(string name) => Path.Combine(root.FullName, name);

    public void Append(string file, string text) => File.AppendAllText(Path.Combine(Folder, file), text);

    public void Replace(string file, string old, string text)
    {
        string path = Path.Combine(Folder, file), before = File.ReadAllText(path);
        Assert.Contains(old, before);
        File.WriteAllText(path, before.Replace(old, text, StringComparison.Ordinal));
    }

    public OpenPlace Open()
    {
        PlaceReading reading = PlaceReader.Read(Folder);
        Assert.True(reading is PlaceReading.Whole, reading is PlaceReading.Faulty faulty ? string.Join('\n', faulty.Faults) : "");
        return OpenPlace.Open(((PlaceReading.Whole)reading).Place, new Secrets(Folder), Clock);
    }

    /// <summary>Builds, with all that it links approved.</summary>
    public BuildReport Build(params string[] select)
    {
        Approve();
        return BuildAsItIs(select);
    }

    /// <summary>Builds, with what is approved and no more.</summary>
    public BuildReport BuildAsItIs(params string[] select)
    {
        using OpenPlace open = Open();
        IReadOnlyList<PlanNode>? nodes = select.Length == 0 ? null : ((Selection.Chosen)Selection.Parse(select, open.Plan)).Nodes;
        return Builder.Build(open, new BuildRequest { Nodes = nodes, Threads = 2 }, new Unwatched(), CancellationToken.None);
    }

    /// <summary>What is published, table by table, by content.</summary>
    public SortedDictionary<string, string> Published()
    {
        using OpenPlace open = Open();
        SortedDictionary<string, string> tables = new(StringComparer.Ordinal);
        foreach (Snapshot output in open.State.Register.Published.AllCurrent().SelectMany(publication => publication.Outputs)) tables.Add(output.Id.Table, output.Id.Content);
        return tables;
    }

    public void Dispose()
    {
        foreach (DirectoryInfo folder in root.EnumerateDirectories("*", SearchOption.AllDirectories)) if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= UnixFileMode.UserWrite;
        root.Delete(recursive: true);
    }
}

/// <summary>A clock that is set by hand.</summary>
sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
