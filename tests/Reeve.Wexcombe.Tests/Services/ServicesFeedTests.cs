using System.Text.Json;

namespace Reeve.Wexcombe.Tests.Services;

[Collection(WholePlaceCollection.Name)]
public sealed class ServicesFeedTests : IDisposable
{
    readonly WholePlace.Reading place;
    readonly JsonDocument feed;
    readonly JsonElement[] services;

    public ServicesFeedTests(WholePlace written)
    {
        place = written.Now;
        feed = JsonDocument.Parse(File.ReadAllBytes(place.Path("data/services.json")));
        services = [.. feed.RootElement.GetProperty("contents").EnumerateArray()];
    }

    public void Dispose() => feed.Dispose();

    [Fact]
    public void The_page_says_what_is_on_it()
    {
        Assert.InRange(services.Length, 40, 60);
        Assert.Equal(services.Length, feed.RootElement.GetProperty("total_items").GetInt32());
        Assert.Equal(services.Length, feed.RootElement.GetProperty("size").GetInt32());
        Assert.Equal((1, 1), (feed.RootElement.GetProperty("total_pages").GetInt32(), feed.RootElement.GetProperty("page_number").GetInt32()));
        Assert.True(feed.RootElement.GetProperty("first_page").GetBoolean() && feed.RootElement.GetProperty("last_page").GetBoolean());
        Assert.False(feed.RootElement.GetProperty("empty").GetBoolean());
    }

    [Fact]
    public void Every_service_has_what_the_standard_requires()
    {
        foreach (JsonElement service in services)
        {
            // Open Referral UK 3: id, name, description, status and the organisation's id, name and description.
            foreach (string name in (string[])["id", "name", "description", "status"]) Assert.NotEmpty(service.GetProperty(name).GetString()!);
            foreach (string name in (string[])["id", "name", "description"]) Assert.NotEmpty(service.GetProperty("organization").GetProperty(name).GetString()!);
            Assert.Contains(service.GetProperty("status").GetString(), (string[])["active", "inactive", "defunct", "temporarily closed"]);
            Assert.True(service.GetProperty("last_modified").TryGetDateTimeOffset(out _));
            Assert.True(DateOnly.TryParse(service.GetProperty("assured_date").GetString(), out _));
        }
    }

    [Fact]
    public void Identifiers_are_UUIDs_and_no_two_services_have_one()
    {
        string[] ids = [.. services.Select(static service => service.GetProperty("id").GetString()!)];
        Assert.All(ids, static id => Assert.True(Guid.TryParse(id, out _)));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Every_service_is_in_a_property_of_the_gazetteer_at_its_postcode()
    {
        var postcodes = place.Gazetteer.ToDictionary(static row => row["uprn"], static row => row["postcode"]);
        foreach (JsonElement service in services)
        {
            JsonElement location = Assert.Single(service.GetProperty("service_at_locations").EnumerateArray()).GetProperty("location");
            Assert.Equal("UPRN", location.GetProperty("external_identifier_type").GetString());
            string postcode = postcodes[location.GetProperty("external_identifier").GetString()!];
            Assert.Equal(postcode, Assert.Single(location.GetProperty("addresses").EnumerateArray()).GetProperty("postal_code").GetString());
        }
    }

    [Fact]
    public void Nothing_leads_to_a_real_organisation() =>
        Assert.All(services, static service =>
        {
            Assert.EndsWith("@example.org", service.GetProperty("email").GetString(), StringComparison.Ordinal);
            Assert.StartsWith("https://example.org/", service.GetProperty("url").GetString(), StringComparison.Ordinal);
        });
}
