using Reeve.Integration.Connect;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Store.Snapshots;
using Reeve.Workspace;

namespace Reeve.Runs.Tests.Build;

/// <summary>How loads change one another, from the bytes to the published table.</summary>
public sealed class LoadTests : IDisposable
{
    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("reeve-loads-");

    public void Dispose()
    {
        foreach (DirectoryInfo folder in root.EnumerateDirectories("*", SearchOption.AllDirectories)) if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= UnixFileMode.UserWrite;
        root.Delete(recursive: true);
    }

    [Fact]
    public void A_load_replaces_what_was_there()
    {
        Describe("replace");
        Assert.Equal(["a 1", "b 2"], Load("a,1\nb,2"));
        Assert.Equal(["c 3"], Load("c,3"));
    }

    [Fact]
    public void A_load_is_appended_to_what_was_there()
    {
        Describe("append");
        Assert.Equal(["a 1"], Load("a,1"));
        Assert.Equal(["a 1", "b 2"], Load("b,2"));
    }

    [Fact]
    public void A_load_updates_records_with_its_keys_and_leaves_the_others()
    {
        Describe("upsert");
        Load("a,1\nb,2");
        Assert.Equal(["a 1", "b 3", "c 4"], Load("b,3\nc,4"));
    }

    [Fact]
    public void A_faulty_update_does_not_take_the_last_good_record_away()
    {
        Describe("upsert");
        Load("a,1\nb,2");
        Assert.Equal(["a 1", "b 2", "c 4"], Load("b,\nc,4"));
    }

    [Fact]
    public void The_same_bytes_are_no_new_load_even_when_the_mode_changed()
    {
        Describe("append");
        Load("a,1");
        Assert.All(Build().Nodes, node => Assert.IsType<NodeEnding.Unchanged>(node.Outcome));
        Describe("upsert");
        Assert.Equal(["a 1"], Rows(Build()));
        using OpenPlace open = Open();
        Assert.Single(open.State.Register.Loads.All("records"));
    }

    [Fact]
    public void A_source_that_begins_to_replace_forgets_the_loads_before()
    {
        Describe("append");
        Load("a,1");
        Load("b,2");
        Describe("replace");
        Assert.Equal(["b 2"], Rows(Build()));
    }

    [Fact]
    public void A_folder_gives_all_of_its_files_and_a_program_what_it_prints()
    {
        Describe("replace", "{folder: drop, pattern: \"*.csv\", which: all}");
        Directory.CreateDirectory(Path.Combine(root.FullName, "drop"));
        File.WriteAllText(Path.Combine(root.FullName, "drop", "2.csv"), "id,n\nb,2\n");
        File.WriteAllText(Path.Combine(root.FullName, "drop", "1.csv"), "id,n\na,1\n");
        Assert.Equal(["a 1", "b 2"], Rows(Build()));
        Describe("replace", "{command: [/usr/bin/printf, \"id,n\\\\nc,3\\\\n\"], format: csv}");
        Assert.Equal(["c 3"], Rows(Build()));
    }

    [Fact]
    public void An_empty_file_fails_its_node_and_the_last_good_table_stays()
    {
        Describe("replace");
        Load("a,1");
        File.WriteAllText(Path.Combine(root.FullName, "records.csv"), "");
        BuildReport report = Build();
        Assert.Equal(FailureKind.Data, report.Nodes.Select(node => node.Outcome).OfType<NodeEnding.Failed>().Single().Kind);
        Assert.Equal(["a 1"], Rows(report));
    }

    void Describe(string mode, string read = "{file: records.csv}")
    {
        Directory.CreateDirectory(Path.Combine(root.FullName, "sources"));
        File.WriteAllText(Path.Combine(root.FullName, "reeve.yaml"), "version: 1\nplace: Testing\n");
        File.WriteAllText(Path.Combine(root.FullName, "sources", "records.yaml"), $$"""
            version: 1
            title: Records
            steward: Head of records
            purpose: To test
            read: {{read}}
            load: {{mode}}
            key: [id]
            quarantine: {warn: 0%, fail: 100%}
            fields:
              id: {type: text, required: true, sensitivity: internal, on_fail: reject-row}
              n: {type: integer, required: true, sensitivity: internal, on_fail: reject-row}
            """);
    }

    string[] Load(string rows)
    {
        File.WriteAllText(Path.Combine(root.FullName, "records.csv"), $"id,n\n{rows}\n");
        return Rows(Build());
    }

    OpenPlace Open()
    {
        PlaceReading reading = PlaceReader.Read(root.FullName);
        Assert.True(reading is PlaceReading.Whole, reading is PlaceReading.Faulty faulty ? string.Join('\n', faulty.Faults) : "");
        return OpenPlace.Open(((PlaceReading.Whole)reading).Place, new Secrets(root.FullName), TimeProvider.System);
    }

    BuildReport Build()
    {
        using OpenPlace open = Open();
        return Builder.Build(open, new BuildRequest { Threads = 2 }, new Unwatched(), CancellationToken.None);
    }

    string[] Rows(BuildReport report)
    {
        Assert.NotEmpty(report.Nodes);
        using OpenPlace open = Open();
        using TableReader reader = open.State.Tables.Open(open.State.Register.Published.FindTable("records")!.Id);
        Store.Tables.TextTable table = reader.ReadText(["id", "n"]);
        return [.. Enumerable.Range(0, table.Rows).Select(row => $"{table.Columns[0][row]} {table.Columns[1][row]}").Order(StringComparer.Ordinal)];
    }
}
