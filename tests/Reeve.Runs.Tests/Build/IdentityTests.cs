using Reeve.Integration.Index.Identity;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;

namespace Reeve.Runs.Tests.Build;

/// <summary>Identifiers of persons over builds of a place.</summary>
public class IdentityTests
{
    const string Node = "linkage:person";

    [Fact]
    public void A_row_that_leaves_and_a_row_that_comes_leave_everybody_else_alone()
    {
        using SmallPlace place = new();
        place.Build();
        IdentityState before = Read(place);
        string file = Path.Combine(place.Folder, "data", "benefits.tsv");
        string[] lines = File.ReadAllLines(file);
        File.WriteAllLines(file, [.. lines[..5], .. lines[6..]]);
        place.Clock.Now = place.Clock.Now.AddDays(7);
        Assert.False(place.Build().HasFailed);
        IdentityState after = Read(place);
        Membership gone = Assert.Single(after.Map.Rows, row => row.Record.Source == "benefits" && !row.IsCurrent);
        Assert.Equal(new DateOnly(2026, 4, 8), gone.Until);
        int moved = before.Map.Rows.Count(row => after.Map.Standing[row.Record].Person != row.Person);
        // The model is trained again, so somebody at the edge of a threshold may move.
        Assert.InRange(moved, 0, before.Map.Rows.Count / 100);

        File.WriteAllLines(file, lines);
        place.Clock.Now = place.Clock.Now.AddDays(7);
        place.Build();
        IdentityState back = Read(place);
        Assert.Equal(gone.Person, back.Map.Standing[gone.Record].Person);
        Assert.True(back.Map.Standing[gone.Record].IsCurrent);
        Assert.Equal(new DateOnly(2026, 4, 15), back.Map.Standing[gone.Record].Since);
    }

    [Fact]
    public void Two_places_with_one_key_give_the_same_identifiers_and_two_keys_give_others()
    {
        using SmallPlace one = new(), two = new(), other = new();
        one.Build();
        Directory.CreateDirectory(Path.Combine(two.Folder, ".reeve", "keys"));
        File.Copy(Path.Combine(one.Folder, ".reeve", "keys", "identity.key"), Path.Combine(two.Folder, ".reeve", "keys", "identity.key"));
        two.Build();
        other.Build();
        Assert.Equal(one.Published()["person"], two.Published()["person"]);
        Assert.NotEqual(one.Published()["person"], other.Published()["person"]);
    }

    [Fact]
    public void A_spine_that_was_damaged_is_made_again_and_a_map_that_was_is_not()
    {
        using SmallPlace place = new();
        place.Build();
        SortedDictionary<string, string> before = place.Published();
        place.Clock.Now = place.Clock.Now.AddDays(1);
        Damage(place, "person");
        Assert.Equal("its tables are gone or damaged", Assert.IsType<NodeEnding.Ran>(place.Build().Nodes.Single(node => node.Node == Node).Outcome).Why);
        Assert.Equal(before, place.Published());

        Damage(place, "person__identity");
        StoreException fault = Assert.Throws<StoreException>(() => place.Build());
        Assert.Equal(StoreFault.Surroundings, fault.Fault);
        Assert.Equal("The identity map of `person` cannot be read, and no build can make it again: restore the last backup.", fault.Message);
    }

    [Fact]
    public void A_linkage_that_was_out_of_the_plan_goes_on_where_it_was()
    {
        using SmallPlace place = new();
        place.Build();
        IdentityState before = Read(place);
        using (OpenPlace open = place.Open()) Assert.True(open.State.Register.Published.Withdraw(Node));
        Assert.DoesNotContain("person", place.Published().Keys);
        place.Clock.Now = place.Clock.Now.AddDays(1);
        place.Build();
        Assert.Equal(before.Map.Rows, Read(place).Map.Rows);
    }

    static IdentityState Read(SmallPlace place)
    {
        using OpenPlace open = place.Open();
        Publication publication = open.State.Register.Published.Find(Node)!;
        return IdentityTables.Read(Table("person__identity"), Table("person__changes"));

        TextTable Table(string name)
        {
            using TableReader reader = open.State.Tables.Open(publication.Find(name)!.Id);
            return reader.ReadText();
        }
    }

    static void Damage(SmallPlace place, string table)
    {
        string file = Directory.GetFiles(Path.Combine(place.Folder, ".reeve", "tables", table), "rows.parquet", SearchOption.AllDirectories).Single();
        if (!OperatingSystem.IsWindows()) new FileInfo(file).UnixFileMode |= UnixFileMode.UserWrite;
        File.WriteAllText(file, "no table");
    }
}
