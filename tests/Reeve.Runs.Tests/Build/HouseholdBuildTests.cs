using Reeve.Runs.Build;
using Reeve.Runs.Crosswalks;
using Reeve.Runs.Indexes;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;

namespace Reeve.Runs.Tests.Build;

/// <summary>Properties and households over builds of a place, and what is made of them.</summary>
public class HouseholdBuildTests
{
    static NodeReport Node(BuildReport report, string node) => report.Nodes.Single(each => each.Node == node);

    [Fact]
    public void Most_addresses_are_found_rightly_and_most_households_have_the_right_people()
    {
        using SmallPlace place = new();
        Assert.False(place.Build().HasFailed);
        using OpenPlace open = place.Open();
        IndexReport report = Assert.IsType<IndexOutcome.Measured>(IndexMeasurer.Measure(open, null, CancellationToken.None)).Report;
        Assert.Equal(IndexBasis.Truth, report.Basis);
        Assert.True(report.PropertiesRight!.Precision >= 0.99);
        Assert.True(report.PropertiesRight.Recall >= 0.97);
        Assert.True(report.HouseholdsRight!.Exact >= 0.9 * report.HouseholdsRight.TrueHouseholds);
        Assert.True(report.HouseholdsRight.Together.Precision >= 0.95);
        Assert.True(report.HouseholdsRight.Together.Recall >= 0.95);
        Assert.InRange(report.Households!.InPrivate + report.Households.InEstablishments, report.People * 9 / 10, report.People + report.Households.TwoHomes);
        Assert.Equal(["age", "area", "ethnicity", "sex", "source"], report.Measures.Groups.Select(group => group.Characteristic).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_truth_changes_no_table()
    {
        using SmallPlace with = new(), without = new();
        with.Build();
        Directory.Delete(Path.Combine(without.Folder, "truth"), recursive: true);
        Directory.CreateDirectory(Path.Combine(without.Folder, ".reeve", "keys"));
        File.Copy(Path.Combine(with.Folder, ".reeve", "keys", "identity.key"), Path.Combine(without.Folder, ".reeve", "keys", "identity.key"), overwrite: true);
        BuildReport report = without.Build();
        Assert.Contains("truth/households.csv is not there, so it was not evaluated.", Node(report, "linkage:household").Notes);
        Assert.Contains("truth/properties.csv is not there, so it was not evaluated.", Node(report, "linkage:property").Notes);
        SortedDictionary<string, string> one = with.Published(), other = without.Published();
        foreach (string table in new[] { "property", "household", "household__residences", "household__changes" }) Assert.Equal(one[table], other[table]);
        using OpenPlace open = without.Open();
        IndexReport measured = Assert.IsType<IndexOutcome.Measured>(IndexMeasurer.Measure(open, "person", CancellationToken.None)).Report;
        Assert.Equal((IndexBasis.Nothing, null, null), (measured.Basis, measured.Measures.Equality, measured.Measures.All.Recall));
    }

    [Fact]
    public void Households_keep_their_identifiers_when_somebody_comes_and_are_the_same_when_nothing_changes()
    {
        using SmallPlace place = new();
        place.Build();
        HashSet<string> before = [.. Column(place, "household", "household")];
        string file = Path.Combine(place.Folder, "data", "benefits.tsv");
        string[] lines = File.ReadAllLines(file);
        File.WriteAllLines(file, [.. lines[..5], .. lines[6..]]);
        place.Clock.Now = place.Clock.Now.AddDays(7);
        Assert.False(place.Build().HasFailed);
        HashSet<string> after = [.. Column(place, "household", "household")];
        Assert.True(after.Count(before.Contains) >= after.Count * 99 / 100);
        HashSet<string> gone = [.. Column(place, "household__changes", "old")];
        Assert.Empty(before.Except(after).Except(gone));
    }

    [Fact]
    public void Identifiers_that_are_damaged_stop_the_build_because_nothing_can_make_them_again()
    {
        using SmallPlace place = new();
        place.Build();
        string table = Directory.GetFiles(Path.Combine(place.Folder, ".reeve", "tables", "household"), "rows.parquet", SearchOption.AllDirectories).Single();
        if (!OperatingSystem.IsWindows()) new FileInfo(table).UnixFileMode |= UnixFileMode.UserWrite;
        File.WriteAllText(table, "no table");
        StoreException fault = Assert.Throws<StoreException>(() => place.Build());
        Assert.Equal("The identifiers of `household` cannot be read, and no build can make them again: restore the last backup.", fault.Message);
    }

    [Fact]
    public void A_crosswalk_has_every_row_of_its_source_by_its_own_key_and_of_no_other()
    {
        using SmallPlace place = new();
        place.Build();
        using OpenPlace open = place.Open();
        Crosswalk made = Assert.IsType<CrosswalkOutcome.Made>(CrosswalkMaker.Make(open, "housing", "person", CancellationToken.None)).Crosswalk;
        Assert.Equal(["person_ref", "person", "household", "uprn"], made.Rows.Columns.Select(column => column.Name));
        Assert.Equal(["person", "household", "property"], made.Linkages.Select(linkage => linkage.Name));
        Assert.Equal(Column(place, "housing", "_record"), Texts(made.Rows, "person_ref"));
        Assert.DoesNotContain(null, Texts(made.Rows, "person"));
        Assert.Empty(Texts(made.Rows, "household").OfType<string>().Except(Column(place, "household", "household")));
        Assert.Empty(made.Notes);
        Assert.Equal("[withheld]", $"{made}");
    }

    [Fact]
    public void A_crosswalk_is_refused_to_a_source_that_is_not_covered_and_under_a_linkage_that_is_not_approved()
    {
        using SmallPlace place = new();
        place.Build();
        using (OpenPlace open = place.Open())
        {
            Assert.StartsWith("linkage/person.yaml does not cover source `services`. It covers council_tax, ", Assert.IsType<CrosswalkOutcome.Refused>(CrosswalkMaker.Make(open, "services", "person", CancellationToken.None)).Why);
            Assert.Throws<StoreException>(() => CrosswalkMaker.Make(open, "housin", "person", CancellationToken.None));
            Assert.Throws<StoreException>(() => CrosswalkMaker.Make(open, "housing", "household", CancellationToken.None));
        }

        place.Replace("linkage/household.yaml", "  library: {}\n", "");
        using (OpenPlace open = place.Open())
        {
            Crosswalk made = Assert.IsType<CrosswalkOutcome.Made>(CrosswalkMaker.Make(open, "housing", "person", CancellationToken.None)).Crosswalk;
            Assert.Equal(["person_ref", "person", "uprn"], made.Rows.Columns.Select(column => column.Name));
            Assert.StartsWith("Nothing of linkage/household.yaml is in it: linkage/household.yaml is not approved", Assert.Single(made.Notes));
        }

        place.Replace("linkage/person.yaml", "\npurpose: ", "\npurpose: Another one. ");
        using (OpenPlace open = place.Open())
        {
            Assert.StartsWith("linkage/person.yaml is not approved", Assert.IsType<CrosswalkOutcome.Refused>(CrosswalkMaker.Make(open, "housing", "person", CancellationToken.None)).Why);
            Assert.StartsWith("linkage/person.yaml is not approved", Assert.IsType<IndexOutcome.Refused>(IndexMeasurer.Measure(open, null, CancellationToken.None)).Why);
        }
    }

    static IEnumerable<string?> Texts(OutputTable table, string name)
    {
        OutputColumn.Text column = (OutputColumn.Text)table.Columns.Single(each => each.Name == name);
        return column.Codes.Select(code => code < 0 ? null : column.Values[code]);
    }

    static IReadOnlyList<string> Column(SmallPlace place, string table, string column)
    {
        using OpenPlace open = place.Open();
        using TableReader reader = open.State.Tables.Open(open.State.Register.Published.FindTable(table)!.Id);
        TextTable read = reader.ReadText([column]);
        return [.. Enumerable.Range(0, read.Rows).Select(row => read.Columns[0][row]!)];
    }
}
