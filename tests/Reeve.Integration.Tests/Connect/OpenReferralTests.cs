using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Tests.Shared;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

public sealed class OpenReferralTests : IDisposable
{
    readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    static SourceRows Read(string address, string place)
    {
        SourceFile source = Sources.Of(new SourceRead.OpenReferral(address) { At = Sources.At });
        IReadOnlyList<AcquiredFile> files = Acquirer.Acquire(source, place, place, new Secrets(place), CancellationToken.None).Files;
        return SourceReader.Read(source, [.. files.Select(file => new LoadedOriginal(1, file.Name, file.Path))], 1, CancellationToken.None);
    }

    static SourceRows Shared(params string[] parts) => Read(SharedData.Path(["data", "openreferral", .. parts]), "/");

    SourceRows Page(string contents, string more = "") => Read(_place.Write("page.json", $$"""{"total_pages":1,"page_number":1{{more}},"contents":[{{contents}}]}"""), _place.Path);

    const string Id = "ac148810-d857-441c-9679-408f346de14b";

    const string Organization = """
        "organization":{"id":"d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610","name":"Aldren Advice","description":"Advice"}
        """;

    static string Service(string more = "", string id = Id) => $$"""{"id":"{{id}}","name":"Advice","description":"Free advice","url":"https://example.org/a","status":"active",{{Organization}}{{more}}}""";

    [Theory]
    [InlineData("default", 1)]
    [InlineData("warn", 1)]
    [InlineData("test", 128)]
    public void Published_feeds_that_are_valid_are_accepted(string feed, int services) => Assert.Equal(services, Shared(feed).Table.Rows);

    [Fact]
    public void The_published_feed_with_warnings_is_accepted_and_they_are_said() =>
        Assert.Contains(Shared("warn").Notes(), note => note.StartsWith("Open Referral UK: `latitude` of a location is beyond 90", StringComparison.Ordinal));

    [Theory]
    [InlineData("service_list.json", "`name` of a service is required, and is missing, 4 times, first at service_list.json $.contents[0]")]
    [InlineData("service_full.json", "`url` of a service is no absolute URI, at service_full.json $.url")]
    public void Published_files_that_fail_are_refused_with_rule_count_and_path(string file, string says)
    {
        StoreException fault = Reading.Fault(() => Shared("fail", file));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("example_com", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_feed_that_fails_is_refused() => Assert.Equal(StoreFault.Data, Reading.Fault(() => Shared("fail")).Fault);

    [Fact]
    public void A_service_of_a_list_gets_the_detail_that_another_file_has()
    {
        SourceRows rows = Shared("default");
        string Cell(string column) => rows.Table.Find(column)![0]!;
        Assert.Equal(("Community Counselling", "active", "Example Organization Inc."), (Cell("name"), Cell("status"), Cell("organization.name")));
        Assert.Equal(("10092008082", "ABC 1234", "Under 18s and Over 60s, 35, per 1 hour session"), (Cell("location.uprn"), Cell("location.postcode"), Cell("cost_options")));
        Assert.Equal("WEEKLY TH,FR 10:00:00-18:00:00", Cell("schedules"));
    }

    [Fact]
    public void An_organisation_alone_gives_its_services()
    {
        SourceRows rows = Shared("test", "organization_full.json");
        Assert.Equal("Example Organization Inc.", rows.Table.Find("organization.name")![0]);
    }

    [Fact]
    public void Pages_of_one_load_are_one_part_and_each_service_one_row()
    {
        SourceRows rows = Page($"{Service()},{Service(id: "b644a0d2-9e8a-4c33-9390-ae9ee93fc056")}");
        Assert.Equal((2, 1), (rows.Table.Rows, rows.Parts.Count));
        Assert.Empty(rows.Notes());
    }

    [Fact]
    public void An_id_that_repeats_is_a_warning_and_loses_no_row()
    {
        SourceRows rows = Page($"{Service()},{Service()}");
        Assert.Equal(2, rows.Table.Rows);
        Assert.Contains(rows.Notes(), note => note.Contains("stands for two services", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(""","status":"open"}""", "is one of active, inactive, defunct, temporarily closed")]
    [InlineData(""","minimum_age":"12"}""", "`minimum_age` of a service is a number")]
    [InlineData(""","schedules":{}}""", "`schedules` of a service is a list")]
    [InlineData(""","email":12345}""", "`email` of a service is text")]
    [InlineData(""","contacts":[{"name":"x"}]}""", "`id` of a contact is required")]
    [InlineData(""","last_modified":"yesterday"}""", "is no date and time")]
    [InlineData(""","organization":[]}""", "a organization is an object")]
    public void A_breach_of_the_structure_is_refused(string more, string says)
    {
        string service = Service()[..^1];
        if (more.Contains("status", StringComparison.Ordinal)) service = service.Replace("\"status\":\"active\",", "", StringComparison.Ordinal);
        if (more.Contains("organization", StringComparison.Ordinal)) service = service.Replace("," + Organization, "", StringComparison.Ordinal);
        Assert.Contains(says, Reading.Fault(() => Page(service + more)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[1,2]""")]
    [InlineData("""{"a":1}""")]
    [InlineData("3")]
    [InlineData("""{"contents":5}""")]
    [InlineData("""{"contents":[]}""")]
    [InlineData("""{"contents":[null]}""")]
    [InlineData("""{"id":"\ud800"}""")]
    [InlineData("{")]
    public void What_is_no_feed_is_a_data_fault(string text) => Assert.Equal(StoreFault.Data, Reading.Fault(() => Read(_place.Write("x.json", text), _place.Path)).Fault);
}
