using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Cli.Tests.Running;
using Reeve.Tests.Shared;

namespace Reeve.Cli.Tests;

/// <summary>What --json prints, against docs/reference/schemas/link.schema.json.</summary>
public sealed class JsonTests : IDisposable
{
    static readonly JsonSchema Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(BuiltProgram.Root, "docs", "reference", "schemas", "link.schema.json"))).RootElement);
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void One_object_that_fits_its_schema_is_all_there_is()
    {
        JsonElement json = Parse(folder.With("a.csv", People.Twice(100)).Done("link", "a.csv", "--json", "-o", "links.csv", "--clusters", "clusters.csv", "--report", "report.html"));
        Assert.Equal(200, json.GetProperty("records").GetInt32());
        Assert.Equal(folder.Lines("links.csv").Length - 1, json.GetProperty("links").GetInt32());
        Assert.Equal(["links", "clusters", "model", "report"], json.GetProperty("written").EnumerateObject().Select(each => each.Name));
        Assert.DoesNotContain(Folder.Planted, json.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void One_record_of_two_files_fits_the_schema_too() =>
        Parse(folder.With("a.csv", People.Once(1, "R", slip: false)).With("b.csv", People.Header + "\n").Done("link", "a.csv", "b.csv", "--json"));

    [Fact]
    public void With_truth_and_labels_it_says_how_good_the_links_are()
    {
        JsonElement json = Parse(folder.Done("link", SharedData.Path("data", "linkage", "fake_1000.csv"), "--truth", "cluster", "--labels", SharedData.Path("data", "linkage", "fake_1000_labels.csv"), "--json"));
        Assert.InRange(json.GetProperty("evaluation").GetProperty("f1").GetDouble(), 0.5, 1);
        Assert.InRange(json.GetProperty("clerical").GetProperty("labels").GetInt32(), 1, int.MaxValue);
    }

    [Fact]
    public void The_schema_refuses_what_it_should()
    {
        string good = folder.With("a.csv", People.Twice(5)).Done("link", "a.csv", "--json").Out;
        string[] broken = [.. new Action<JsonObject>[]
        {
            json => json.Remove("records"),
            json => json["records"] = "ten",
            json => json["records"] = 1.5,
            json => json["surplus"] = 1,
            json => json["link_threshold"]!["probability"] = 1.01,
            json => json["files"]![0]!["columns"]![0]!.AsObject().Remove("kind"),
            json => json["seconds"]!["read"] = "long",
        }.Select(change =>
        {
            JsonObject json = JsonNode.Parse(good)!.AsObject();
            change(json);
            return json.ToJsonString();
        })];
        Assert.All(broken, text => Assert.Single(Schema.Faults(JsonDocument.Parse(text).RootElement)));
    }

    static JsonElement Parse(Outcome outcome)
    {
        Assert.Empty(outcome.Err);
        JsonElement json = JsonDocument.Parse(outcome.Out).RootElement;
        Assert.Empty(Schema.Faults(json));
        return json;
    }
}
