using System.Text.Json;
using Reeve.Cli.Tests.Running;
using Reeve.Runs.State;
using Reeve.Store.Registers;
using Reeve.Tests.Shared;

namespace Reeve.Cli.Tests.Places;

/// <summary>A place from its first build on, as its people run it.</summary>
public sealed class PlaceTests(MadePlace places) : IClassFixture<MadePlace>
{
    static readonly JsonSchema Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(BuiltProgram.Root, "docs", "reference", "schemas", "build.schema.json"))).RootElement);

    [Fact]
    public void A_second_build_runs_nothing_and_says_so()
    {
        string folder = places.Copy(places.Fresh);
        JsonElement first = Build(folder), second = Build(folder);
        Assert.Equal(first.GetProperty("nodes").GetArrayLength(), first.GetProperty("ran").GetInt32());
        Assert.Equal(0, second.GetProperty("ran").GetInt32());
        Assert.All(second.GetProperty("nodes").EnumerateArray(), node => Assert.Equal("unchanged", node.GetProperty("outcome").GetString()));
        Assert.Equal(first.GetProperty("rows").GetInt64(), second.GetProperty("rows").GetInt64());
        Assert.Equal(first.GetProperty("rejected").GetInt64(), second.GetProperty("rejected").GetInt64());
        Assert.Equal(first.GetProperty("evaluation").GetRawText(), second.GetProperty("evaluation").GetRawText());
        Assert.Contains("Nothing has changed", Done(folder, "build"));
        Assert.Contains("none of the", Done(folder, "plan"));
    }

    [Fact]
    public void The_tables_are_the_same_with_any_number_of_threads()
    {
        string one = places.Copy(places.Fresh), many = places.Copy(places.Fresh);
        Done(one, "build", "--threads", "1", "--quiet");
        Done(many, "build", "--threads", "7", "--quiet");
        Assert.Equal(MadePlace.Published(one), MadePlace.Published(many));
    }

    [Fact]
    public void Only_what_depends_on_a_change_runs_again()
    {
        string folder = places.Copy(places.Fresh);
        Done(folder, "build", "--quiet");
        string file = Path.Combine(folder, "sources", "housing.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("steward:", "steward: The new", StringComparison.Ordinal));
        Assert.Equal(0, Build(folder).GetProperty("ran").GetInt32());

        string extract = Path.Combine(folder, "data", "benefits.tsv");
        File.WriteAllLines(extract, File.ReadAllLines(extract)[..^1]);
        string[] selected = Nodes(JsonDocument.Parse(Done(folder, "build", "--select", "benefits", "--json")).RootElement, "ran");
        Assert.Equal(["source:benefits", "standardised:benefits", "quality:benefits"], selected);
        string[] rest = Nodes(Build(folder), "ran");
        Assert.Equal(["linkage:person", "linkage:property", "linkage:household"], rest);
    }

    [Fact]
    public async Task While_one_build_is_under_way_another_waits_or_says_so()
    {
        string folder = places.Copy(places.Fresh);
        Task<Outcome> waiting;
        using (OpenPlace open = MadePlace.Open(folder))
        {
            using (BuildLock held = open.State.LockBuild(_ => { }, CancellationToken.None))
            {
                Outcome refused = BuiltProgram.Run(folder, "build", "--no-wait");
                Assert.Equal(75, refused.Code);
                Assert.Contains($"process {Environment.ProcessId}", refused.Err);
                waiting = Task.Run(() => BuiltProgram.Run(folder, "build"));
                Assert.NotSame(waiting, await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromSeconds(2))));
            }
        }
        Outcome outcome = await waiting;
        Assert.Equal(0, outcome.Code);
        Assert.Contains("Waiting for another build", outcome.Err);
    }

    [Fact]
    public void A_load_whose_rows_break_the_contract_fails_and_the_last_good_table_stays()
    {
        string folder = places.Copy(places.Fresh);
        Done(folder, "build", "--quiet");
        IReadOnlyDictionary<string, string> before = MadePlace.Published(folder);
        string file = Path.Combine(folder, "data", "council-tax.csv");
        string[] lines = File.ReadAllLines(file);
        File.WriteAllLines(file, [lines[0], .. lines[1..].Select((line, at) => at % 3 == 0 ? line : "," + line[(line.IndexOf(',') + 1)..])]);

        Outcome outcome = BuiltProgram.Run(folder, "build");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("break the contract", outcome.Out);
        IReadOnlyDictionary<string, string> after = MadePlace.Published(folder);
        Assert.Equal(before, after.Where(table => table.Key != "council_tax__refused"));
        Assert.Contains("council_tax__refused", after.Keys);

        File.WriteAllLines(file, lines);
        Done(folder, "build", "--quiet");
        // The rows are the old ones again, but in a load of their own: that is the only thing that differs.
        Assert.Equal(Others(before), Others(MadePlace.Published(folder)));

        static IEnumerable<KeyValuePair<string, string>> Others(IReadOnlyDictionary<string, string> tables) => tables.Where(table => !table.Key.StartsWith("council_tax", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_whose_file_is_missing_fails_alone_and_what_needs_it_is_not_run()
    {
        string folder = places.Copy(places.Fresh);
        File.Delete(Path.Combine(folder, "data", "benefits.tsv"));
        Outcome outcome = BuiltProgram.Run(folder, "build");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("source:benefits", outcome.Out);
        Assert.Contains("not run, because source:benefits failed", outcome.Out);
        Assert.Contains("housing", MadePlace.Published(folder).Keys);
        Assert.DoesNotContain("person", MadePlace.Published(folder).Keys);
    }

    [Fact]
    public void What_a_backup_holds_is_what_is_restored()
    {
        string folder = places.Copy(places.Fresh), archive = folder + ".tgz", restored = folder + "-restored";
        Done(folder, "build", "--quiet");
        Done(folder, "backup", archive);
        Done(folder, "restore", archive, restored);
        Assert.Equal(MadePlace.Published(folder), MadePlace.Published(restored));
        Assert.Equal(2, BuiltProgram.Run(folder, "restore", archive, restored).Code);
        File.Delete(archive);
    }

    [Fact]
    public void A_place_without_a_source_has_nothing_to_build()
    {
        using Folder folder = new();
        folder.Done("init", "town");
        foreach (string verb in new[] { "check", "plan", "build", "quality", "lineage", "prune" }) folder.Done(verb, "--workspace", "town");
        Assert.Contains("nothing to build yet", folder.Done("build", "--workspace", "town").Out);
        Assert.Empty(JsonDocument.Parse(folder.Done("build", "--workspace", "town", "--json").Out).RootElement.GetProperty("nodes").EnumerateArray());
        Assert.Equal(folder["town2"], JsonDocument.Parse(folder.Done("init", "town2", "--json").Out).RootElement.GetProperty("folder").GetString());
    }

    static JsonElement Build(string folder)
    {
        JsonElement json = JsonDocument.Parse(Done(folder, "build", "--json")).RootElement;
        Assert.Empty(Schema.Faults(json));
        return json;
    }

    static string[] Nodes(JsonElement build, string outcome) =>
        [.. build.GetProperty("nodes").EnumerateArray().Where(node => node.GetProperty("outcome").GetString() == outcome).Select(node => node.GetProperty("node").GetString()!)];

    static string Done(string folder, params string[] args)
    {
        Outcome outcome = BuiltProgram.Run(folder, args);
        Assert.True(outcome.Code == 0, $"exit code {outcome.Code}: {outcome.Err}{outcome.Out}");
        return outcome.Out;
    }
}
