using Reeve.Integration.NeverLink;
using Reeve.Runs.Approvals;
using Reeve.Runs.Build;
using Reeve.Runs.Hidden;
using Reeve.Runs.State;
using Reeve.Runs.Tests.Approvals;
using Reeve.Store;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Tests.Hidden;

/// <summary>Some people are hidden first: how a place keeps the list, and what it does to tables.</summary>
public sealed class NeverLinkTests : IDisposable
{
    static readonly NeverLinkEntry Ada = new() { Name = "Ada Brook", DateOfBirth = "1950-02-01" };

    readonly TestTown town = new();

    public NeverLinkTests() => town.Approve();

    public void Dispose() => town.Dispose();

    [Fact]
    public void Whoever_is_added_is_in_no_table_of_the_next_build_and_in_no_older_one()
    {
        town.Build();
        Assert.Contains("Ada", Everything());
        Change(entries => [.. entries, Ada]);
        BuildReport report = town.Build();
        Assert.Equal(9, Of(report, "standardised:housing").Rows);
        Assert.Equal("9 rows", Of(report, "standardised:housing").Summary);
        Assert.DoesNotContain("Ada", Everything());
        Assert.Equal(town.Published().Count, Directory.GetFiles(Path.Combine(town.Folder, ".reeve", "tables"), "rows.parquet", SearchOption.AllDirectories).Length);
        Assert.Empty(report.Notes);
        Assert.True(town.Build().IsUnchanged);
    }

    [Fact]
    public void Whoever_is_taken_off_the_list_is_there_again()
    {
        town.Build();
        SortedDictionary<string, string> before = town.Published();
        Change(_ => [Ada]);
        town.Build();
        Assert.NotEqual(before, town.Published());
        Change(_ => []);
        town.Build();
        Assert.Equal(before, town.Published());
    }

    [Fact]
    public void Whoever_left_before_is_not_remembered_either()
    {
        town.Build();
        string[] before = People();
        foreach (string source in new[] { "housing", "benefits" })
        {
            string file = Path.Combine(town.Folder, "data", source + ".csv");
            File.WriteAllLines(file, File.ReadAllLines(file).Where(static line => !line.Contains("Ada Brook", StringComparison.Ordinal)));
        }
        town.Build();
        string gone = before.Except(People()).Single();
        // The index remembers whose the identifier was, until that person is hidden: the tables of the sources are the same before and after.
        Assert.Contains(gone, Everything());
        Change(_ => [Ada]);
        Assert.False(town.Build().HasFailed);
        Assert.DoesNotContain("h0", Everything().Split('\n'));
        Assert.DoesNotContain(gone, Everything());
        Assert.Empty(before.Except(People()).Except([gone]));

        string[] People()
        {
            using OpenPlace open = town.Open();
            using TableReader reader = open.State.Tables.Open(open.State.Register.Published.FindTable("person__people")!.Id);
            return reader.ReadText(["person"]).Columns[0].Values;
        }
    }

    [Fact]
    public void Whom_a_correction_makes_fit_the_list_is_remembered_no_more_than_others_on_it()
    {
        string[] files = [.. new[] { "housing", "benefits" }.Select(source => Path.Combine(town.Folder, "data", source + ".csv"))];
        string[] right = [.. files.Select(File.ReadAllText)];
        foreach (string file in files) File.WriteAllText(file, File.ReadAllText(file).Replace("Ada Brook", "Zelda Brook", StringComparison.Ordinal));
        Change(_ => [Ada]);
        town.Build();
        Assert.Contains("h0", Everything().Split('\n'));

        for (int at = 0; at < files.Length; at++) File.WriteAllText(files[at], right[at]);
        using (OpenPlace open = town.Open())
        {
            // A build of a part takes it out of the source's table and asks for the rest.
            PlanNode[] part = [.. new[] { "source:housing", "standardised:housing" }.Select(node => open.Plan.Find(node)!)];
            Assert.Contains("without --select", Assert.Single(Builder.Build(open, new BuildRequest { Nodes = part }, new Tests.Build.Unwatched(), CancellationToken.None).Notes));
        }
        Assert.Contains("h0", Everything().Split('\n'));
        BuildReport report = town.Build();
        Assert.False(report.HasFailed);
        Assert.Empty(report.Notes);
        Assert.DoesNotContain("h0", Everything().Split('\n'));
        Assert.DoesNotContain("Zelda", Everything());
        Assert.True(town.Build().IsUnchanged);
    }

    [Fact]
    public void A_list_that_is_gone_or_changed_or_older_stops_the_build()
    {
        Change(_ => [Ada]);
        string file = Path.Combine(town.Folder, ".reeve", "never-link");
        byte[] first = File.ReadAllBytes(file);
        Change(entries => [.. entries, new NeverLinkEntry { NhsNumber = "9990123403" }]);
        byte[] second = File.ReadAllBytes(file);

        File.Delete(file);
        Assert.Contains("is gone", Fails(StoreFault.Surroundings));
        Put(first);
        Assert.Contains("an older never-link list", Fails(StoreFault.Surroundings));
        Put([.. second[..^1], (byte)(second[^1] ^ 1)]);
        Assert.Contains("changed or damaged", Fails(StoreFault.Request));
        Put(second);
        string key = Path.Combine(town.Folder, ".reeve", "keys", "never-link.key"), kept = key + ".away";
        File.Move(key, kept);
        Assert.Contains("key `never-link`", Fails(StoreFault.Surroundings));
        Assert.Empty(town.Published());
        File.Move(kept, key);
        town.Build();
        Assert.NotEmpty(town.Published());

        void Put(byte[] bytes)
        {
            File.WriteAllBytes(file, bytes);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        string Fails(StoreFault fault)
        {
            StoreException stopped = Assert.Throws<StoreException>(() => town.Build());
            Assert.Equal(fault, stopped.Fault);
            return stopped.Message;
        }
    }

    [Fact]
    public void A_list_that_was_written_just_before_a_crash_is_taken()
    {
        Change(_ => []);
        Change(_ => [new() { NhsNumber = "9990123403" }]);
        using (OpenPlace open = town.Open())
        {
            // Written, and the register not yet told.
            open.State.NeverLink.Write(open.State.Keys, new NeverLinkList(2, [Ada]).ToBytes());
            Assert.Equal(1, open.State.Register.NeverLink.Newest()!.Number);
        }
        town.Build();
        Assert.DoesNotContain("Ada", Everything());
        using OpenPlace again = town.Open();
        Assert.Equal((2, true), (again.State.Register.NeverLink.Newest()!.Number, again.State.Register.NeverLink.Newest()!.IsApplied));
    }

    [Fact]
    public void After_the_list_changed_a_table_that_cannot_be_made_again_is_withdrawn()
    {
        town.Build();
        Change(_ => [Ada]);
        town.Write("sources/housing.yaml", File.ReadAllText(Path.Combine(town.Folder, "sources", "housing.yaml")).Replace("email: {standard: email}", "phone: {standard: telephone}", StringComparison.Ordinal));
        BuildReport report = town.Build();
        Assert.True(report.HasFailed);
        Assert.Contains(report.Notes, note => note.Contains("standardised:housing", StringComparison.Ordinal) && note.Contains("withdrawn", StringComparison.Ordinal));
        Assert.DoesNotContain("housing", town.Published().Keys);
        Assert.DoesNotContain("person", town.Published().Keys);
        Assert.DoesNotContain("Ada", Everything());
    }

    [Fact]
    public void A_linkage_that_is_refused_loses_its_table_when_the_list_changes_it()
    {
        town.Build();
        Change(_ => [Ada]);
        using (OpenPlace open = town.Open()) Approver.Withdraw(open, "person", "A director", "Why");
        BuildReport report = town.Build();
        Assert.True(report.HasRefused);
        Assert.DoesNotContain("person", town.Published().Keys);
        Assert.DoesNotContain("h0", Everything());
    }

    [Fact]
    public void A_table_that_is_being_read_goes_with_the_next_build()
    {
        town.Build();
        Change(_ => [Ada]);
        using (OpenPlace open = town.Open())
        using (TableReader reader = open.State.Tables.Open(open.State.Register.Published.FindTable("housing")!.Id, "somebody"))
        {
            Assert.Contains(town.Build().Notes, note => note.Contains("are being read (1)", StringComparison.Ordinal));
            Assert.Contains("Ada", Everything());
        }
        Assert.Empty(town.Build().Notes);
        Assert.DoesNotContain("Ada", Everything());
    }

    [Fact]
    public void After_the_list_changed_only_a_whole_build_will_do()
    {
        town.Build();
        Change(_ => [Ada]);
        using OpenPlace open = town.Open();
        StoreException fault = Assert.Throws<StoreException>(() => Builder.Build(open, new BuildRequest { Nodes = [open.Plan.Find("quality:housing")!] }, new Tests.Build.Unwatched(), CancellationToken.None));
        Assert.Contains("without --select", fault.Message);
    }

    [Theory]
    [InlineData("never-link.csv")]
    [InlineData("Never-Link.XLSX")]
    public void A_list_that_lies_there_for_all_to_read_is_to_be_imported_first(string name)
    {
        town.Write(name, "name,date_of_birth\nAda Brook,1950-02-01\n");
        BuildReport report = town.Build();
        Assert.All(report.Nodes.Where(node => node.Node.StartsWith("standardised:", StringComparison.Ordinal)), node => Assert.IsType<NodeEnding.Refused>(node.Outcome));
        Assert.All(report.Nodes.Where(node => node.Node.StartsWith("quality:", StringComparison.Ordinal) || node.Node.StartsWith("linkage:", StringComparison.Ordinal)), node => Assert.Equal("was refused", Assert.IsType<NodeEnding.Blocked>(node.Outcome).How));
        Assert.Contains($"`reeve never-link import {name}`", report.Nodes.Select(node => node.Outcome).OfType<NodeEnding.Refused>().First().Why);
        Assert.Empty(town.Published());
        town.Delete(name);
        Assert.False(town.Build().HasRefused);
    }

    [Fact]
    public void The_order_in_which_entries_are_given_twice_does_not_matter()
    {
        Change(_ => [Ada, Ada]);
        using OpenPlace open = town.Open();
        Assert.Single(NeverLinkFile.Read(open).Entries);
    }

    void Change(Func<IReadOnlyList<NeverLinkEntry>, IReadOnlyList<NeverLinkEntry>> change)
    {
        using OpenPlace open = town.Open();
        NeverLinkFile.Change(open, change, static _ => { }, CancellationToken.None);
    }

    /// <summary>Every cell of every table that is on disk, current or not.</summary>
    string Everything() => string.Join('\n', Directory.GetFiles(Path.Combine(town.Folder, ".reeve", "tables"), "rows.parquet", SearchOption.AllDirectories)
        .SelectMany(file => TableFiles.ReadText(file).Columns).SelectMany(column => column.Values));

    static NodeReport Of(BuildReport report, string node) => report.Nodes.Single(each => each.Node == node);
}
