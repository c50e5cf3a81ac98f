using Reeve.Runs.Approvals;
using Reeve.Runs.Build;
using Reeve.Runs.Planning;
using Reeve.Runs.State;
using Reeve.Store.DuckDb;
using Reeve.Store.Snapshots;
using Reeve.Workspace;

namespace Reeve.Runs.Tests.Build;

public class BuilderTests
{
    static string[] Ran(BuildReport report) => [.. report.Nodes.Where(node => node.Outcome is NodeEnding.Ran).Select(node => node.Node)];

    static string[] Planned(SmallPlace place, PlanVerdict verdict)
    {
        using OpenPlace open = place.Open();
        Approver.ApproveAll(open, "Tester");
        return [.. Preview.Of(open, open.Plan.Nodes, CancellationToken.None).Where(node => node.Verdict == verdict).Select(node => node.Node)];
    }

    [Fact]
    public void What_the_plan_foretells_is_what_the_build_does()
    {
        using SmallPlace place = new();
        Assert.Equal(33, Planned(place, PlanVerdict.Runs).Length);
        Assert.Equal(33, Ran(place.Build()).Length);
        Assert.Empty(Planned(place, PlanVerdict.Runs));
        Assert.Empty(Planned(place, PlanVerdict.Depends));
        Assert.Empty(Ran(place.Build()));

        place.Append("data/benefits.tsv", "not one of its rows\n");
        Assert.Equal(["source:benefits"], Planned(place, PlanVerdict.Runs));
        Assert.Equal(["standardised:benefits", "quality:benefits", "linkage:person", "linkage:property", "linkage:household"], Planned(place, PlanVerdict.Depends));
        string[] ran = Ran(place.Build());
        // What reads the table runs only if the table is another one.
        Assert.Equal(["source:benefits", "standardised:benefits"], ran.Take(2));
        Assert.Empty(ran.Except(["source:benefits", "standardised:benefits", "quality:benefits", "linkage:person", "linkage:property", "linkage:household"]));
        Assert.Empty(Ran(place.Build()));
    }

    [Fact]
    public void Words_for_people_run_nothing_and_a_rule_of_quality_runs_only_quality()
    {
        using SmallPlace place = new();
        place.Build();
        place.Replace("sources/council-tax.yaml", "\ntitle: ", "\ntitle: The new ");
        Assert.Empty(Ran(place.Build()));
        place.Append("sources/areas.yaml", "\n  - {name: one-name-each, distinct: [area_code]}\n");
        Assert.Equal(["quality:areas"], Ran(place.Build()));
    }

    [Fact]
    public void Only_time_that_makes_a_load_overdue_runs_quality_again()
    {
        using SmallPlace place = new();
        place.Build();
        place.Clock.Now = place.Clock.Now.AddDays(1);
        Assert.Empty(Ran(place.Build()));
        place.Clock.Now = place.Clock.Now.AddYears(3);
        string[] ran = Ran(place.Build());
        Assert.NotEmpty(ran);
        Assert.All(ran, node => Assert.StartsWith("quality:", node));
        Assert.Empty(Ran(place.Build()));
    }

    [Fact]
    public void A_table_that_was_damaged_is_made_again()
    {
        using SmallPlace place = new();
        place.Build();
        SortedDictionary<string, string> before = place.Published();
        string table = Directory.GetFiles(Path.Combine(place.Folder, ".reeve", "tables", "housing"), "rows.parquet", SearchOption.AllDirectories).Single();
        if (!OperatingSystem.IsWindows()) new FileInfo(table).UnixFileMode |= UnixFileMode.UserWrite;
        File.WriteAllText(table, "no table");
        Assert.Equal(["standardised:housing"], Ran(place.Build()));
        Assert.Equal(before, place.Published());
    }

    [Fact]
    public void A_node_publishes_the_tables_and_columns_that_its_plan_declares()
    {
        using SmallPlace place = new();
        place.Build();
        using OpenPlace open = place.Open();
        foreach (PlanNode node in open.Plan.Nodes)
        {
            IReadOnlyList<Snapshot> outputs = open.State.Register.Published.Find(node.Name)!.Outputs;
            Assert.Equal(node.Publishes.Select(table => table.Name).Order(StringComparer.Ordinal), outputs.Select(output => output.Id.Table));
            foreach (Snapshot output in outputs)
            {
                using TableReader reader = open.State.Tables.Open(output.Id);
                TableSchema declared = node.Publishes.Single(table => table.Name == output.Id.Table);
                Assert.Equal(declared.Columns.Select(column => $"{output.Id.Table}.{column.Name}: {column.Type}"), reader.Columns.Select(column => $"{output.Id.Table}.{column.Name}: {Type(column.Type)}"));
            }
        }
    }

    static ColumnType Type(DuckDbType type) => type switch
    {
        DuckDbType.Text => ColumnType.Text,
        DuckDbType.BigInteger => ColumnType.Integer,
        DuckDbType.Double => ColumnType.Real,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    [Fact]
    public void Linking_reads_only_what_its_file_names()
    {
        using SmallPlace place = new();
        using OpenPlace open = place.Open();
        LinkageFile person = open.Place.Linkages.Single(linkage => linkage.Kind == LinkageKind.People);
        foreach (LinkedSource linked in person.Sources)
        {
            string[] fields = [.. open.Place.Source(linked.Source)!.Fields.Select(field => field.Name)];
            string[] read = [.. Reeve.Integration.Index.Link.ContractedColumns.Of(open.Place.Source(linked.Source)!, linked).Keys.Where(column => column != "_record")];
            Assert.NotEmpty(read);
            if (linked.Fields.Count > 0) Assert.All(read, column => Assert.Contains(fields, field => (column == field || column.StartsWith(field + "_", StringComparison.Ordinal)) && linked.Fields.Contains(field)));
        }
    }

    [Fact]
    public void A_build_says_what_got_worse_since_the_load_before()
    {
        using SmallPlace place = new();
        place.Build();
        string file = Path.Combine(place.Folder, "data", "benefits.tsv");
        string[] lines = File.ReadAllLines(file);
        File.WriteAllLines(file, lines[..(lines.Length / 2)]);
        NodeReport quality = place.Build().Nodes.Single(node => node.Node == "quality:benefits");
        Assert.Contains(quality.Notes, note => note.StartsWith("Worse: ", StringComparison.Ordinal) && note.Contains("rows", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_that_is_stopped_keeps_what_was_built()
    {
        using SmallPlace place = new();
        using (OpenPlace open = place.Open())
        {
            using CancellationTokenSource source = new();
            Assert.Throws<OperationCanceledException>(() => Builder.Build(open, new BuildRequest(), new StopAfter(source, 15), source.Token));
        }
        SortedDictionary<string, string> half = place.Published();
        Assert.NotEmpty(half);
        BuildReport rest = place.Build();
        Assert.Equal(15, rest.Nodes.Count(node => node.Outcome is NodeEnding.Unchanged));
        Assert.False(rest.HasFailed);
    }

    /// <summary>Stops a build once so many nodes have ended.</summary>
    sealed class StopAfter(CancellationTokenSource source, int nodes) : IBuildWatch
    {
        int ended;

        public void Waiting(Reeve.Store.Registers.BuildHolder? holder)
        {
        }

        public void Progress(string node, double share)
        {
        }

        public void Ended(NodeReport node)
        {
            if (++ended == nodes) source.Cancel();
        }
    }
}
