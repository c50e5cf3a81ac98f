using System.Globalization;
using System.Text.Json;
using Reeve.Store;

namespace Reeve.Integration.Connect.OpenReferral;

/// <summary>A service as a file has it.</summary>
/// <param name="Element">It.</param>
/// <param name="Path">Where it is: <c>page-1.json $.contents[3]</c>.</param>
/// <param name="Organization">The organisation it was found under, where it does not name one itself.</param>
/// <param name="IsListed">Whether it stands in a list of services, rather than alone or under an organisation.</param>
readonly record struct FeedService(JsonElement Element, string Path, JsonElement? Organization, bool IsListed);

/// <summary>Recognises what a file of a feed is by its shape, checks it, and finds its services.</summary>
static class FeedFile
{
    /// <summary>Finds the services of a file: a page (<c>contents</c>), a bare list, one service, or an organisation with its services.</summary>
    /// <exception cref="StoreException">Data: it is none of these.</exception>
    public static IEnumerable<FeedService> Services(JsonElement root, string name, FeedCheck check)
    {
        if (root.ValueKind == JsonValueKind.Array) return Listed(root, name, "$", check);
        if (root.ValueKind != JsonValueKind.Object) throw NotOurs(name);
        if (root.TryGetProperty("contents", out JsonElement contents) || root.TryGetProperty("content", out contents)) return Page(root, contents, name, check);
        if (root.TryGetProperty("services", out JsonElement services) && services.ValueKind == JsonValueKind.Array) return Organization(root, services, name, check);
        if (!root.TryGetProperty("id", out _) && !root.TryGetProperty("name", out _) && !root.TryGetProperty("status", out _)) throw NotOurs(name);
        check.Check(FeedRules.Service, root, $"{name} $");
        return [new FeedService(root, $"{name} $", null, false)];
    }

    static IEnumerable<FeedService> Page(JsonElement root, JsonElement contents, string name, FeedCheck check)
    {
        if (contents.ValueKind != JsonValueKind.Array) throw NotOurs(name);
        int length = contents.GetArrayLength();
        if (root.TryGetProperty("size", out JsonElement size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt32(out int stated) && stated != length)
            check.Warn(string.Create(CultureInfo.InvariantCulture, $"a page says that it holds {stated:N0} services, and holds {length:N0}"), $"{name} $.size");
        return Listed(contents, name, "$.contents", check);
    }

    static IEnumerable<FeedService> Listed(JsonElement list, string name, string path, FeedCheck check)
    {
        List<FeedService> services = [];
        foreach (JsonElement each in list.EnumerateArray())
        {
            string here = string.Create(CultureInfo.InvariantCulture, $"{name} {path}[{services.Count}]");
            check.Check(FeedRules.Service, each, here);
            services.Add(new FeedService(each, here, null, true));
        }
        return services;
    }

    static IEnumerable<FeedService> Organization(JsonElement root, JsonElement services, string name, FeedCheck check)
    {
        check.Check(FeedRules.Organization, root, $"{name} $");
        return [.. services.EnumerateArray().Select((each, at) => new FeedService(each, string.Create(CultureInfo.InvariantCulture, $"{name} $.services[{at}]"), root, false))];
    }

    static StoreException NotOurs(string name) => new(StoreFault.Data,
        $"{name} is no Open Referral UK version 3 data: neither a page with `contents`, nor a service, nor an organisation with `services`. Check the address: it should end in /services.");
}
