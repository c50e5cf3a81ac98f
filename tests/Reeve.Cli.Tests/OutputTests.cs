using System.Globalization;
using Reeve.Cli.Tests.Running;
using Reeve.Tests.Shared;

namespace Reeve.Cli.Tests;

/// <summary>What is in the files that are written.</summary>
public sealed class OutputTests : IDisposable
{
    readonly Folder folder = new Folder().With("a.csv", People.Twice(60));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Links_have_four_columns_and_clusters_two()
    {
        folder.Done("link", "a.csv", "-o", "links.csv", "--clusters", "clusters.csv");
        Assert.Equal("left,right,match_weight,match_probability", folder.Lines("links.csv")[0]);
        Assert.Equal("record,cluster", folder.Lines("clusters.csv")[0]);
        Assert.Equal(Enumerable.Range(1, 120).Select(number => $"R{number}"), Column("clusters.csv", 0));
        string[] ids = Column("clusters.csv", 0);
        Assert.All(folder.Lines("links.csv")[1..].Select(line => line.Split(',')), link =>
        {
            Assert.True(Array.IndexOf(ids, link[0]) < Array.IndexOf(ids, link[1]));
            double weight = double.Parse(link[2], CultureInfo.InvariantCulture), probability = double.Parse(link[3], CultureInfo.InvariantCulture);
            Assert.Equal(1 / (1 + double.Exp2(-weight)), probability, 5);
        });
        Assert.Contains("R1,R61,", folder.Text("links.csv"));
    }

    [Fact]
    public void Records_of_two_files_bear_the_name_of_theirs()
    {
        folder.With("A.csv", People.Once(40, "x", slip: false)).With("B.csv", People.Once(40, "x", slip: true)).Done("link", "A.csv", "B.csv", "--between-files", "-o", "links.csv", "--clusters", "clusters.csv");
        Assert.Equal(80, Column("clusters.csv", 0).Distinct().Count());
        Assert.NotEmpty(Column("links.csv", 0));
        Assert.All(Column("links.csv", 0), id => Assert.StartsWith("A.csv:x", id));
        Assert.All(Column("links.csv", 1), id => Assert.StartsWith("B.csv:x", id));
    }

    [Fact]
    public void Records_without_identifiers_are_numbered_from_1()
    {
        folder.With("plain.csv", People.WithoutIds(People.Twice(30))).Done("link", "plain.csv", "--clusters", "clusters.csv");
        Assert.Equal(Enumerable.Range(1, 60).Select(number => $"{number}"), Column("clusters.csv", 0));
    }

    [Fact]
    public void A_threshold_chooses_links_and_leaves_clusters_alone()
    {
        string people = SharedData.Path("data", "linkage", "fake_1000.csv");
        folder.Done("link", people, "-o", "usual.csv", "--clusters", "usual-clusters.csv");
        folder.Done("link", people, "-o", "low.csv", "--clusters", "low-clusters.csv", "--threshold", "0.01");
        Assert.Equal(folder.Bytes("usual-clusters.csv"), folder.Bytes("low-clusters.csv"));
        Assert.All(Column("low.csv", 3), text => Assert.InRange(double.Parse(text, CultureInfo.InvariantCulture), 0.01, 1));
        Assert.Contains(Column("low.csv", 3), text => double.Parse(text, CultureInfo.InvariantCulture) < 0.3);
        Assert.Empty(folder.Lines("usual.csv").Except(folder.Lines("low.csv"), StringComparer.Ordinal));
    }

    [Fact]
    public void The_model_that_was_written_gives_the_same_links_again()
    {
        string people = SharedData.Path("data", "linkage", "fake_1000.csv");
        folder.Done("link", people, "-o", "links.csv", "--clusters", "clusters.csv");
        folder.Done("link", people, "--model", "links.model.yaml", "-o", "again.csv", "--clusters", "again-clusters.csv");
        Assert.Equal(folder.Bytes("links.csv"), folder.Bytes("again.csv"));
        Assert.Equal(folder.Bytes("clusters.csv"), folder.Bytes("again-clusters.csv"));
        Assert.Equal(folder.Bytes("links.model.yaml"), folder.Bytes("again.model.yaml"));
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("json")]
    public void Other_formats_hold_the_same_and_can_be_read_again(string format)
    {
        folder.Done("link", "a.csv", "-o", "links.csv", "--clusters", "clusters.csv");
        folder.Done("link", "a.csv", "-o", $"links.{format}", "--clusters", $"clusters.{format}");
        Assert.Contains("links.csv", folder.Names);
        // The clusters are a table of records like any other: what can be read back is the same, whatever format it came in.
        string model = "version: 1\ncolumns:\n  record: id\n  cluster: surname\nblocking:\n  - surname\ncomparisons:\n  surname:\n    levels:\n      - when: missing(surname)\n      - when: exact(surname)\n        m: 0.9\n        u: 0.01\n      - when: else\n        m: 0.1\n        u: 0.99\n";
        folder.With("m.yaml", model);
        folder.Done("link", "clusters.csv", "--model", "m.yaml", "--threshold", "0", "-o", "from-csv.csv");
        folder.Done("link", $"clusters.{format}", "--model", "m.yaml", "--threshold", "0", "-o", "from-other.csv");
        Assert.NotEmpty(folder.Lines("from-csv.csv")[1..]);
        Assert.Equal(folder.Bytes("from-csv.csv"), folder.Bytes("from-other.csv"));
    }

    string[] Column(string name, int at) => [.. folder.Lines(name)[1..].Select(line => line.Split(',')[at])];
}
