using Reeve.Runs.Build;
using Reeve.Runs.State;

namespace Reeve.Runs.Tests.Build;

/// <summary>Builds of a place in which properties are taken over from the build before.</summary>
public class CarriedPropertyTests
{
    const string Sought = "and only they were looked for";

    static readonly string[] Needed = ["+linkage:property"];

    [Fact]
    public void After_a_change_only_new_addresses_are_looked_for_and_the_table_is_that_of_a_place_built_at_once()
    {
        using SmallPlace place = new();
        Assert.Null(Note(place.Build(Needed)));
        Change(place);
        string note = Note(place.Build(Needed))!;
        Assert.InRange(int.Parse(note.Split(' ')[0]), 1, 20);
        using SmallPlace other = new();
        Change(other);
        Assert.Null(Note(other.Build(Needed)));
        Assert.Equal(other.Published()["property"], place.Published()["property"]);
        Assert.Equal(Evaluation(other), Evaluation(place));
    }

    [Fact]
    public void Addresses_that_were_pruned_are_looked_for_again_and_the_table_is_the_same()
    {
        using SmallPlace place = new(), other = new();
        place.Build(Needed);
        string before = place.Published()["council_tax"];
        Change(place);
        Assert.True(place.Build("+standardised:council_tax").Nodes.Single(node => node.Node == "standardised:council_tax").Outcome is NodeEnding.Ran);
        Remove(Path.Combine(place.Folder, ".reeve", "tables", "council_tax", before));
        Assert.InRange(int.Parse(Note(place.Build(Needed))!.Split(' ')[0]), 50, 1000);
        Change(other);
        other.Build(Needed);
        Assert.Equal(other.Published()["property"], place.Published()["property"]);
    }

    [Fact]
    public void A_table_in_which_one_byte_is_another_is_not_taken_over()
    {
        using SmallPlace place = new();
        place.Build(Needed);
        Change(place);
        string rows = Directory.GetFiles(Path.Combine(place.Folder, ".reeve", "tables", "property"), "rows.parquet", SearchOption.AllDirectories).Single();
        byte[] bytes = File.ReadAllBytes(rows);
        bytes[bytes.Length / 2] ^= 1;
        if (!OperatingSystem.IsWindows()) new FileInfo(rows).UnixFileMode |= UnixFileMode.UserWrite;
        File.WriteAllBytes(rows, bytes);
        Assert.Null(Note(place.Build(Needed)));
    }

    [Fact]
    public void Another_gazetteer_has_all_looked_for()
    {
        using SmallPlace place = new(), other = new();
        place.Build(Needed);
        foreach (SmallPlace each in new[] { place, other })
        {
            string file = Path.Combine(each.Folder, "data", "gazetteer.csv");
            string[] lines = File.ReadAllLines(file);
            File.WriteAllLines(file, lines[..^1]);
        }

        Assert.Null(Note(place.Build(Needed)));
        other.Build(Needed);
        Assert.Equal(other.Published()["property"], place.Published()["property"]);
    }

    static void Change(SmallPlace place)
    {
        string file = Path.Combine(place.Folder, "data", "council-tax.csv");
        string[] lines = File.ReadAllLines(file);
        // Two other addresses, one record that went, and two that stand elsewhere.
        lines[3] = lines[3].Replace(" Yard", " Yd", StringComparison.Ordinal).Replace(" Road", " Rd", StringComparison.Ordinal);
        lines[10] = lines[10].Replace(",Wexcombe,", ",Wexcomb,", StringComparison.Ordinal);
        File.WriteAllLines(file, [.. lines[..20], .. lines[21..30], lines[31], lines[30], .. lines[32..]]);
    }

    static void Remove(string folder)
    {
        if (!OperatingSystem.IsWindows()) new DirectoryInfo(folder).UnixFileMode |= UnixFileMode.UserWrite;
        Directory.Delete(folder, recursive: true);
    }

    static string? Note(BuildReport report)
    {
        NodeReport node = report.Nodes.Single(node => node.Node == "linkage:property");
        Assert.IsType<NodeEnding.Ran>(node.Outcome);
        return node.Notes.SingleOrDefault(note => note.Contains(Sought, StringComparison.Ordinal));
    }

    static string Evaluation(SmallPlace place)
    {
        using OpenPlace open = place.Open();
        return open.State.Register.Facts.Newest("linkage:property", "property-evaluation")!.Fact.Body;
    }
}
