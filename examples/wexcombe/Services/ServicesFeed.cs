using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Geography;
using Reeve.Wexcombe.Town;

namespace Reeve.Wexcombe.Services;

/// <summary>
/// What help there is: a page of services as an Open Referral UK version 3 feed gives them (https://docs.openreferraluk.org), with
/// organisations, places, times, costs and categories. The charities are invented; the places are those of the gazetteer.
/// </summary>
static class ServicesFeed
{
    /// <summary>How many services.</summary>
    public const int Count = 50;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "MO,WE,FR", "TU,TH", "MO,TU,WE,TH,FR"];

    /// <summary>Writes data/services.json.</summary>
    /// <param name="path">Where.</param>
    /// <param name="halls">Where services can be: at least one.</param>
    /// <param name="chance">The place's.</param>
    public static void Write(string path, IReadOnlyList<Premises> halls, Chance chance)
    {
        using var stream = new FileStream(path, FileMode.Create);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("total_items", Count);
            json.WriteNumber("total_pages", 1);
            json.WriteNumber("page_number", 1);
            json.WriteNumber("size", Count);
            json.WriteBoolean("first_page", true);
            json.WriteBoolean("last_page", true);
            json.WriteBoolean("empty", false);
            json.WriteStartArray("contents");
            for (int number = 0; number < Count; number++) Service(json, number, halls, chance.For("service", number));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    static void Service(Utf8JsonWriter json, int number, IReadOnlyList<Premises> halls, Chance chance)
    {
        Help help = Help.All[number % Help.All.Count];
        int charity = chance.Below(Help.Charities.Count);
        Premises hall = chance.Pick(halls);
        string slug = help.Name.ToLowerInvariant().Replace(' ', '-').Replace('é', 'e');
        json.WriteStartObject();
        json.WriteString("id", Identifier("service", number));
        json.WriteString("name", $"{help.Name}, {hall.Area.Ward.Name}");
        json.WriteString("description", help.Description);
        json.WriteString("url", $"https://example.org/{slug}");
        json.WriteString("email", $"{slug}@example.org");
        json.WriteString("status", chance.Happens(0.94) ? "active" : "temporarily closed");
        json.WriteString("fees", help.Fee == 0 ? "Free." : $"£{help.Fee} a visit.");
        if (help.MinimumAge is { } least) json.WriteNumber("minimum_age", least);
        if (help.MaximumAge is { } most) json.WriteNumber("maximum_age", most);
        DateOnly assured = chance.Day(new(2023, 6, 1), new(2026, 3, 20));
        json.WriteString("assured_date", Iso(assured));
        json.WriteString("assurer_email", "directory@example.org");
        json.WriteString("last_modified", $"{Iso(assured.AddDays(chance.Below(10)))}T09:30:00.000Z");
        One(json, "schedules", () => Schedule(json, number, chance));
        One(json, "service_areas", () =>
        {
            json.WriteString("id", Identifier("area", number));
            json.WriteString("name", "Wexcombe");
            json.WriteString("extent_type", "text");
            json.WriteString("extent", "The borough of Wexcombe");
        });
        One(json, "service_at_locations", () => Location(json, number, hall));
        json.WriteStartObject("organization");
        json.WriteString("id", Identifier("charity", charity));
        json.WriteString("name", Help.Charities[charity]);
        json.WriteString("description", "An invented charity of an invented borough.");
        json.WriteString("email", "office@example.org");
        json.WriteString("website", "https://example.org/");
        json.WriteEndObject();
        if (help.Fee > 0)
            One(json, "cost_options", () =>
            {
                json.WriteString("id", Identifier("cost", number));
                json.WriteString("option", "Everyone");
                json.WriteNumber("amount", help.Fee);
                json.WriteString("amount_description", "a visit");
            });
        One(json, "attributes", () =>
        {
            json.WriteString("id", Identifier("attribute", number));
            json.WriteString("link_type", "service");
            json.WriteStartObject("taxonomy_term");
            json.WriteString("id", Identifier("term " + help.Category, 0));
            json.WriteString("name", help.Category);
            json.WriteString("description", help.Category);
            json.WriteString("taxonomy", "Wexcombe directory");
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    static void Schedule(Utf8JsonWriter json, int number, Chance chance)
    {
        int opens = chance.Between(9, 14);
        json.WriteString("id", Identifier("schedule", number));
        json.WriteString("valid_from", "2026-01-01");
        json.WriteString("dtstart", "2026-01-05");
        json.WriteString("freq", "WEEKLY");
        json.WriteNumber("interval", 1);
        json.WriteString("byday", chance.Pick(Days));
        json.WriteString("opens_at", $"{opens:D2}:00:00");
        json.WriteString("closes_at", $"{opens + chance.Between(2, 4):D2}:00:00");
    }

    static void Location(Utf8JsonWriter json, int number, Premises hall)
    {
        (double longitude, double latitude) = NationalGrid.ToWgs84(hall.At);
        json.WriteString("id", Identifier("at", number));
        json.WriteStartObject("location");
        json.WriteString("id", Identifier("location " + hall.Uprn, 0));
        json.WriteString("location_type", "physical");
        json.WriteString("name", hall.Organisation);
        json.WriteNumber("latitude", latitude);
        json.WriteNumber("longitude", longitude);
        json.WriteString("external_identifier", hall.Uprn);
        json.WriteString("external_identifier_type", "UPRN");
        One(json, "addresses", () =>
        {
            json.WriteString("id", Identifier("address " + hall.Uprn, 0));
            json.WriteString("address_1", $"{hall.Address.Building}, {hall.Address.Thoroughfare}");
            json.WriteString("city", hall.Address.Town);
            json.WriteString("region", "Wexcombe");
            json.WriteString("state_province", "Wexcombe");
            json.WriteString("postal_code", hall.Address.Postcode);
            json.WriteString("country", "GB");
            json.WriteString("address_type", "physical");
        });
        json.WriteEndObject();
    }

    static void One(Utf8JsonWriter json, string name, Action fill)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        fill();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A UUID of version 8 (RFC 9562): made from what it names, and never the same for two things.</summary>
    static string Identifier(string what, int number)
    {
        Chance chance = new Chance(2026).For(what, number);
        string high = chance.Next().ToString("x16", CultureInfo.InvariantCulture), low = chance.Next().ToString("x16", CultureInfo.InvariantCulture);
        return $"{high[..8]}-{high[8..12]}-8{high[13..16]}-a{low[1..4]}-{low[4..]}";
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
