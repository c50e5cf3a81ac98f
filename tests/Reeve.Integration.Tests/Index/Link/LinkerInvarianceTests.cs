using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Index.Models;

namespace Reeve.Integration.Tests.Index.Link;

/// <summary>What must not matter to the links, does not.</summary>
public class LinkerInvarianceTests(TownRun town) : IClassFixture<TownRun>
{
    [Fact]
    public void The_number_of_threads_does_not_matter()
    {
        string[] one = Outcome(1);
        Assert.NotEmpty(one);
        Assert.Equal(one, Outcome(2));
        Assert.Equal(one, Outcome(7));

        string[] Outcome(int threads)
        {
            LinkResult result = Linker.Run(new LinkRequest { Files = [town.File], Threads = threads }, null, CancellationToken.None);
            return [.. TownRun.Links(result), .. result.Clusters.Select(cluster => $"{cluster}"), ModelFileWriter.Write(result.Model!)];
        }
    }

    [Fact]
    public void The_truth_never_changes_the_links()
    {
        string[] expected = TownRun.Links(town.Result);
        LinkResult told = TownRun.Link(new LinkRequest { Files = [town.File], Truth = "person_id" });
        Assert.NotNull(told.Evaluation);
        Assert.Equal(expected, TownRun.Links(told));
        // Each record with another one's truth: only the evaluation may notice.
        TownRecord[] records = [.. SmallTown.Records];
        string shuffled = SmallTown.Write(town.Folder, "shuffled.csv", records.Select((record, at) => record with { Person = records[(at * 7 + 3) % records.Length].Person }));
        LinkResult misled = TownRun.Link(new LinkRequest { Files = [shuffled], Truth = "person_id" });
        Assert.Equal(expected, TownRun.Links(misled));
        Assert.Equal(expected, TownRun.Links(TownRun.Link(new LinkRequest { Files = [shuffled] })));
        Assert.True(misled.Evaluation!.Links.F1 < 0.1);
    }

    [Theory]
    [InlineData("cluster"), InlineData("true_id"), InlineData("v1"), InlineData("label")]
    public void A_truth_under_any_header_that_nobody_names_is_not_read(string header)
    {
        string text = File.ReadAllText(town.File).Replace("person_id", header, StringComparison.Ordinal);
        string path = Path.Combine(town.Folder.Path, $"{header}.csv");
        File.WriteAllText(path, text);
        Assert.Equal(TownRun.Links(town.Result), TownRun.Links(TownRun.Link(new LinkRequest { Files = [path] })));
    }

    [Fact]
    public void The_order_of_columns_does_not_matter()
    {
        int[] backwards = [.. Enumerable.Range(0, SmallTown.ColumnCount).Reverse()];
        LinkResult other = TownRun.Link(new LinkRequest { Files = [SmallTown.Write(town.Folder, "columns.csv", SmallTown.Records, backwards)], Id = "record_id" });
        Assert.Equal(TownRun.Links(town.Result), TownRun.Links(other));
    }

    [Fact]
    public void What_records_are_called_does_not_matter()
    {
        TownRecord[] renamed = [.. SmallTown.Records.Select((record, at) => record with { Id = $"{(at * 389 + 17) % 7919}" })];
        LinkResult other = TownRun.Link(new LinkRequest { Files = [SmallTown.Write(town.Folder, "renamed.csv", renamed)] });
        Assert.Equal(town.Result.Links.Select(link => (link.Left, link.Right, link.Weight)), other.Links.Select(link => (link.Left, link.Right, link.Weight)));
        LinkResult without = TownRun.Link(new LinkRequest { Files = [SmallTown.Write(town.Folder, "nameless.csv", SmallTown.Records, [1, 2, 3, 4, 5, 6, 7, 8, 9])] });
        Assert.Equal(town.Result.Links, without.Links);
        Assert.Equal("1", without.Ids[0]);
    }

    [Fact]
    public void A_model_that_was_written_gives_the_same_links_again()
    {
        string model = town.Folder.Write("model.yaml", ModelFileWriter.Write(town.Result.Model!));
        LinkResult again = TownRun.Link(new LinkRequest { Files = [town.File], Model = model });
        Assert.Equal(TownRun.Links(town.Result), TownRun.Links(again));
        Assert.Equal(town.Result.Clusters, again.Clusters);
    }

    [Fact]
    public void Two_files_have_the_files_name_before_each_identifier_and_find_the_same_people()
    {
        LinkResult two = TownRun.Link(new LinkRequest { Files = Halves() });
        Assert.Contains("a.csv:before", two.Ids);
        Assert.Contains("b.csv:after", two.Ids);
        Assert.True(TownRun.AreLinked(two, "a.csv:before", "b.csv:after"));
        Assert.False(TownRun.AreLinked(two, "a.csv:father", "a.csv:son"));
    }

    [Fact]
    public void Between_files_only_compares_nothing_within_a_file()
    {
        string[] files = Halves();
        File.AppendAllText(files[0], "again,Benedict,Lovelace,1972-12-19,40,Station Road,WX3 5JL,,,P8\n");
        LinkResult all = TownRun.Link(new LinkRequest { Files = files }), between = TownRun.Link(new LinkRequest { Files = files, BetweenFilesOnly = true });
        Assert.True(TownRun.AreLinked(all, "a.csv:before", "a.csv:again"));
        Assert.False(TownRun.AreLinked(between, "a.csv:before", "a.csv:again"));
        Assert.True(TownRun.AreLinked(between, "a.csv:before", "b.csv:after"));
        Assert.All(between.Links, link => Assert.NotEqual(between.Records.Sources![link.Left], between.Records.Sources![link.Right]));
    }

    [Fact]
    public void Columns_that_cannot_be_placed_say_why() =>
        Assert.All(town.Result.Columns[0].Where(column => column.Kind == ColumnKind.Ignored), column => Assert.NotEmpty(column.Why));

    string[] Halves() => [.. new[] { "a", "b" }.Select(file => SmallTown.Write(town.Folder, $"{file}.csv", SmallTown.Records.Where(record => record.File == file)))];
}
