using System.Diagnostics;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.State;

namespace Reeve.Store.Tests.State;

/// <summary>What a process that is killed leaves behind: the folder is copied at each step, and each copy has to open and to go on as if nothing had been.</summary>
public sealed class CrashTests : IDisposable
{
    static readonly PrunePolicy s_nothing = new() { Snapshots = TimeSpan.Zero, Loads = TimeSpan.Zero };

    readonly TestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Killed_at_any_step_of_a_build_the_last_good_state_is_whole_and_the_next_build_ends_the_same()
    {
        Build(_place.State, "first", 1);
        List<string> images = Images(_place.State, state => Build(state, "second", 2));
        string[] expected = Files(_place.Options.Folder);
        Assert.True(images.Count >= 8, $"There are {images.Count} steps.");
        foreach (string image in images)
        {
            using (PlaceState state = PlaceState.Open(_place.Options with { Folder = image }))
            {
                AssertWhole(state);
                string recipe = state.Register.Published.Find(Sample.Node)!.Recipe;
                Assert.Contains(recipe, new[] { "recipe 1", "recipe 2" });
                Build(state, "second", 2);
                AssertWhole(state);
            }

            Assert.Equal(expected, Files(image));
        }
    }

    [Fact]
    public void Killed_at_any_step_of_a_prune_everything_needed_is_whole_and_the_next_prune_ends_the_same()
    {
        Build(_place.State, "first", 1);
        Build(_place.State, "second", 2);
        Build(_place.State, "third", 3);
        _place.Clock.Advance(TimeSpan.FromDays(3));
        List<string> images = Images(_place.State, state => state.Prune(s_nothing));
        string[] expected = Files(_place.Options.Folder);
        Assert.Equal(2, expected.Count(path => path.Contains("tables/housing", StringComparison.Ordinal)));
        Assert.True(images.Count >= 5, $"There are {images.Count} steps.");
        foreach (string image in images)
        {
            using PlaceState state = PlaceState.Open(_place.Options with { Folder = image });
            AssertWhole(state);
            Assert.Equal("recipe 3", state.Register.Published.Find(Sample.Node)!.Recipe);

            // What was forgotten and not yet moved looks like what a running build has just put in place: it goes when it is a day old.
            foreach (FileSystemInfo one in state.Tables.Folders.InPlace().Concat(state.Originals.Folders.InPlace())) one.LastWriteTimeUtc -= TimeSpan.FromDays(2);
            state.Prune(s_nothing);
            AssertWhole(state);
            Assert.Equal(expected, Files(image));
        }
    }

    [Fact]
    public void Killed_at_any_step_of_a_prune_what_is_written_again_is_whole()
    {
        Build(_place.State, "first", 1);
        Build(_place.State, "second", 2);
        _place.Clock.Advance(TimeSpan.FromDays(3));
        foreach (string image in Images(_place.State, state => state.Prune(s_nothing)))
        {
            using PlaceState state = PlaceState.Open(_place.Options with { Folder = image });
            Build(state, "first", 1);
            AssertWhole(state);
            Assert.Equal("recipe 1", state.Register.Published.Find(Sample.Node)!.Recipe);
        }
    }

    [Fact]
    public void A_prune_in_the_middle_of_a_build_takes_nothing_from_it()
    {
        Build(_place.State, "first", 1);
        _place.Clock.Advance(TimeSpan.FromDays(3));
        using PlaceState other = _place.Open();
        int prunes = 0;
        _place.State.Steps.Done = step =>
        {
            // Within the build's transaction another's would wait for it.
            if (step is "snapshot in place" or "original in place" or "place cleared") return;
            other.Prune(s_nothing);
            prunes++;
        };
        Build(_place.State, "second", 2);
        Build(_place.State, "first", 1);
        Assert.True(prunes >= 8);
        AssertWhole(_place.State);
    }

    static void Build(PlaceState state, string text, int seed)
    {
        Load load = Sample.Load(state, text);
        Publication published = Sample.Build(state, seed);
        Assert.Equal(load.Number, state.Register.Loads.Newest("housing")!.Number);
        Assert.Equal(published.Id, state.Register.Published.Find(Sample.Node)!.Id);
    }

    static void AssertWhole(PlaceState state)
    {
        Assert.All(state.Register.Published.AllCurrent().SelectMany(one => one.Outputs), output =>
        {
            Assert.True(state.Tables.Verify(output.Id));
            using TableReader reader = state.Tables.Open(output.Id);
            Assert.Equal(output.Rows, reader.ReadText(["_record"]).Rows);
        });
        Assert.All(state.Register.Loads.All("housing").SelectMany(load => load.Files), file => Assert.True(state.Originals.Verify(file.Original)));
        Assert.NotEmpty(state.Register.Published.AllCurrent());
        Assert.NotEmpty(state.Register.Loads.All("housing"));
    }

    /// <summary>Copies of the state folder, one for each step of some work: what a kill at that step leaves.</summary>
    List<string> Images(PlaceState state, Action<PlaceState> work)
    {
        List<string> images = [];
        state.Steps.Done = step =>
        {
            string image = _place.Beside($"killed-{images.Count}-{step.Replace(' ', '-')}");

            // By another process: closing a file of its own would give back SQLite's locks on it.
            using Process copy = Process.Start("cp", ["-a", _place.Options.Folder, image]);
            copy.WaitForExit();
            Assert.Equal(0, copy.ExitCode);
            images.Add(image);
        };
        work(state);
        state.Steps.Done = null;
        return images;
    }

    /// <summary>What stands in place, by name and content; names are of hashes.</summary>
    static string[] Files(string folder) =>
        [.. new[] { "tables", "originals" }.SelectMany(part => Directory.GetFiles(Path.Combine(folder, part), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(folder, file)).Where(path => !path.Contains(".tmp", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
