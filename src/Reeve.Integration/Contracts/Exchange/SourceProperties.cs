using System.Globalization;
using System.Text.Json.Nodes;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Exchange;

/// <summary>What a contract says of a source as a whole, which descriptors of others have no words for.</summary>
static class SourceProperties
{
    /// <summary>The properties of a source.</summary>
    public static JsonObject Write(SourceFile source)
    {
        var json = new JsonObject { ["name"] = source.Name, ["title"] = source.Title };
        json.Put("description", source.Description);
        json.Put("organisation", source.Organisation);
        json["steward"] = source.Steward;
        json["purpose"] = source.Purpose;
        json.Put("lawfulBasis", source.LawfulBasis);
        json.Put("retention", source.Retention?.ToString());
        json.Put("retainFrom", source.RetainFrom);
        json.Put("refresh", source.Refresh?.ToString());
        json["load"] = ReeveNames.Word(source.Load);
        if (source.Key.Count > 0) json["key"] = JsonText.List(source.Key);
        json["warn"] = source.Limits.Warn;
        json["fail"] = source.Limits.Fail;
        return json;
    }

    /// <summary>Puts into a draft what the properties say.</summary>
    public static void Read(JsonObject json, SourceDraftText draft)
    {
        draft.Title = json.Text("title") ?? draft.Title;
        draft.Description = json.Text("description") ?? draft.Description;
        draft.Organisation = json.Text("organisation");
        draft.Steward = json.Text("steward") ?? "";
        draft.Purpose = json.Text("purpose") ?? "";
        draft.LawfulBasis = json.Text("lawfulBasis");
        draft.Retention = json.Text("retention");
        draft.RetainFrom = json.Text("retainFrom");
        draft.Refresh = json.Text("refresh");
        draft.Load = ReeveNames.Member<LoadMode>(json.Text("load")) ?? LoadMode.Replace;
        if (json["key"] is JsonArray) draft.Key = json.Texts("key");
        if (Share(json, "warn") is { } warn && Share(json, "fail") is { } fail) draft.Limits = new QuarantineLimits(warn, fail);
    }

    static double? Share(JsonObject json, string name) =>
        double.TryParse(json.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1 ? share : null;
}
