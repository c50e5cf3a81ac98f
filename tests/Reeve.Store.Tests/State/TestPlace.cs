using System.Text;
using Reeve.Store.Originals;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.State;
using Reeve.Store.Tables;
using Reeve.Tests.Shared;

namespace Reeve.Store.Tests.State;

/// <summary>The state of a place in a folder of its own, which can be opened more than once.</summary>
sealed class TestPlace : IDisposable
{
    readonly TestFolder _folder = new();
    readonly List<PlaceState> _open = [];

    public TestPlace(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        Folder = Directory.CreateDirectory(_folder.File("place")).FullName;
        string? connection = kind == DatabaseKind.Postgres ? PostgresServer.CreateDatabase() : null;
        Options = new PlaceStateOptions
        {
            Folder = Path.Combine(Folder, ".reeve"), RegisterConnection = connection, TablesFolder = connection is null ? null : _folder.File("shared"), Clock = Clock,
        };
        State = Open();
    }

    public ManualClock Clock { get; } = new();

    /// <summary>The place's folder.</summary>
    public string Folder { get; }

    public PlaceStateOptions Options { get; }

    public PlaceState State { get; }

    public Register Register => State.Register;

    public PlaceState Open()
    {
        PlaceState state = PlaceState.Open(Options);
        _open.Add(state);
        return state;
    }

    /// <summary>A path beside the place.</summary>
    public string Beside(string name) => _folder.File(name);

    public void Dispose()
    {
        foreach (PlaceState state in _open) state.Dispose();
        _folder.Dispose();
    }
}

/// <summary>What the tests put into a place.</summary>
static class Sample
{
    public const string Node = "standardised:housing", Table = "housing";

    public static OutputTable People(int rows, int seed = 0) => new([
        OutputColumn.Text.Of("_record", [.. Enumerable.Range(0, rows).Select(row => $"H{row + seed}")]),
        new OutputColumn.Integer("_line", [.. Enumerable.Range(0, rows).Select(row => row + 2L)]),
        OutputColumn.Text.Of("surname", [.. Enumerable.Range(0, rows).Select(row => row % 7 == 0 ? null : $"Surname{(row + seed) % 50}")]),
        new OutputColumn.Real("rent", [.. Enumerable.Range(0, rows).Select(row => row % 5 == 0 ? double.NaN : row + 0.25)]),
    ]);

    /// <summary>Writes a table and publishes it.</summary>
    public static Publication Build(PlaceState state, int seed, string node = Node, string table = Table)
    {
        long run = state.Register.Runs.Begin("1.0");
        Snapshot snapshot = state.Tables.Write(table, People(100, seed));
        Publication publication = state.Register.Published.Publish(run, node, $"recipe {seed}", [snapshot], [new Fact("quality", $"{{\"rows\":{seed}}}", Load: seed + 1)]);
        state.Register.Runs.Finish(run, RunOutcome.Succeeded);
        return publication;
    }

    public static Load Load(PlaceState state, string text, LoadKind kind = LoadKind.Replace, string source = Table)
    {
        Original original = Keep(state, text);
        return state.Register.Loads.Record(state.Register.Runs.Begin("1.0"), source, kind, [new LoadFile(original, "extract.csv")]);
    }

    public static Original Keep(PlaceState state, string text) => state.Originals.Add(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
