using System.Text.Json;
using Reeve.Integration.Connect.Read;
using Reeve.Store.Tables;

namespace Reeve.Integration.Connect.OpenReferral;

/// <summary>Makes one row of each service (docs/reference/open-referral.md). Lists become texts joined by <c>; </c>; of locations and contacts the first has columns too.</summary>
static class ServiceTable
{
    static readonly string[] Plain =
        ["id", "name", "description", "status", "url", "email", "fees", "accreditations", "minimum_age", "maximum_age", "assured_date", "assurer_email", "alert", "last_modified"];

    static readonly string[] OfOrganization = ["id", "name", "description", "website", "email", "uri"];

    /// <summary>Makes the table.</summary>
    /// <remarks>
    /// Services in lists are the rows, in their order, whether ids repeat or not. What is found of them alone or under an organisation adds detail to the rows of
    /// the same id; a service that no list has is a row of its own, once.
    /// </remarks>
    public static PartRows Make(IReadOnlyList<FeedService> services, FeedCheck check)
    {
        List<FeedService> rows = [.. services.Where(service => service.IsListed)];
        Dictionary<string, FeedService> details = new(StringComparer.Ordinal);
        HashSet<string> listed = new(StringComparer.Ordinal);
        foreach (FeedService row in rows)
            if (!listed.Add(Id(row))) check.Warn("`id` of a service stands for two services of the lists", $"{row.Path}.id");
        foreach (FeedService service in services.Where(service => !service.IsListed))
        {
            string id = Id(service);
            if (listed.Contains(id)) details.TryAdd(id, service);
            else if (details.TryAdd(id, service)) rows.Add(service);
        }
        Dictionary<string, ColumnEncoder> columns = new(StringComparer.Ordinal);
        for (int at = 0; at < rows.Count; at++)
            foreach ((string name, string? text) in Cells(rows[at], details.TryGetValue(Id(rows[at]), out FeedService detail) ? detail : rows[at]))
            {
                if (!columns.TryGetValue(name, out ColumnEncoder? column)) columns.Add(name, column = new ColumnEncoder());
                column.Add(text);
            }
        TextColumn[] built = [.. columns.Select(column => column.Value.Build(column.Key, rows.Count))];
        return new PartRows(new TextTable(built, rows.Count, [.. Enumerable.Range(1, rows.Count)]), [.. check.Warnings.Select(warning => $"Open Referral UK: {warning}.")]);
    }

    static string Id(FeedService service) => Text(service.Element, "id") ?? "";

    /// <summary>The same columns in the same order for every service.</summary>
    static IEnumerable<(string Name, string? Text)> Cells(FeedService row, FeedService detail)
    {
        foreach (string name in Plain) yield return (name, Text(row.Element, name) ?? Text(detail.Element, name));
        JsonElement? organization = One(row.Element, "organization") ?? One(detail.Element, "organization") ?? row.Organization ?? detail.Organization;
        foreach (string name in OfOrganization)
            yield return ($"organization.{name}", Text(organization, name) ?? (name == "id" ? Text(row.Element, "organization_id") ?? Text(detail.Element, "organization_id") : null));
        JsonElement[] locations = [.. Many(detail.Element, "service_at_locations").Select(each => One(each, "location")).OfType<JsonElement>()];
        JsonElement? location = locations.Length > 0 ? locations[0] : null, address = location is { } place ? Many(place, "addresses").Select(each => (JsonElement?)each).FirstOrDefault() : null;
        yield return ("location.name", Text(location, "name"));
        yield return ("location.address", Joined([.. new[] { "address_1", "address_2", "city", "region", "state_province" }.Select(part => Text(address, part))], ", "));
        yield return ("location.postcode", Text(address, "postal_code"));
        yield return ("location.latitude", Text(location, "latitude"));
        yield return ("location.longitude", Text(location, "longitude"));
        yield return ("location.uprn", Text(location, "external_identifier_type")?.Contains("UPRN", StringComparison.OrdinalIgnoreCase) == true ? Text(location, "external_identifier") : null);
        yield return ("postcodes", Joined(locations.SelectMany(each => Many(each, "addresses")).Select(each => Text(each, "postal_code"))));
        JsonElement[] contacts = [.. Many(detail.Element, "contacts")];
        JsonElement? contact = contacts.Length > 0 ? contacts[0] : null;
        foreach (string name in new[] { "name", "title", "email" }) yield return ($"contact.{name}", Text(contact, name));
        yield return ("phones", Joined(Many(detail.Element, "phones").Concat(contacts.SelectMany(each => Many(each, "phones"))).Select(each => Text(each, "number"))));
        yield return ("schedules", Joined(Many(detail.Element, "schedules").Select(Schedule)));
        yield return ("service_areas", Joined(Many(detail.Element, "service_areas").Select(each => Text(each, "name") ?? Text(each, "service_area"))));
        yield return ("languages", Joined(Many(detail.Element, "languages").Select(each => Text(each, "name") ?? Text(each, "code"))));
        yield return ("cost_options", Joined(Many(detail.Element, "cost_options").Select(Cost)));
        yield return ("taxonomy_terms", Joined(Many(detail.Element, "attributes").Select(each => One(each, "taxonomy_term")).Select(each => Text(each, "name") ?? Text(each, "term"))));
    }

    /// <summary><c>WEEKLY TH,FR 10:00:00-18:00:00</c>, or what is described in words.</summary>
    static string? Schedule(JsonElement each)
    {
        string hours = Joined([Text(each, "opens_at"), Text(each, "closes_at")], "-") ?? "";
        return Joined([Text(each, "freq"), Text(each, "byday") ?? Text(each, "bymonthday"), hours.Length > 0 ? hours : null], " ") ?? Text(each, "description");
    }

    static string? Cost(JsonElement each) => Joined([Text(each, "option"), Joined([Text(each, "amount"), Text(each, "currency")], " "), Text(each, "amount_description")], ", ");

    static string? Joined(IEnumerable<string?> texts, string separator = "; ")
    {
        string[] filled = [.. texts.OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
        return filled.Length == 0 ? null : string.Join(separator, filled);
    }

    static string? Text(JsonElement? element, string name) => element is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(name, out JsonElement value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null } : null;

    static JsonElement? One(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value : null;

    static IEnumerable<JsonElement> Many(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
