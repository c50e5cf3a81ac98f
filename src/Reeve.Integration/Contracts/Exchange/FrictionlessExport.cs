using System.Text.Json.Nodes;
using Reeve.Integration.Contracts.Exchange;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts;

/// <summary>Writes contracts as Frictionless Table Schema and Data Package, for others to read and validate files by.</summary>
/// <remarks>They describe a source's file as it comes. What they have no word for is in properties whose names start with <c>reeve:</c>, so that <see cref="FrictionlessImport"/> gets it back.</remarks>
public static class FrictionlessExport
{
    const string Profiles = "https://datapackage.org/profiles/2.0/";

    /// <summary>The contract of a source as Table Schema (<c>tableschema.json</c>).</summary>
    /// <param name="source">The source; its rules of quality are not carried.</param>
    /// <param name="version">The version of the specification.</param>
    public static string TableSchema(SourceFile source, FrictionlessVersion version = FrictionlessVersion.V2) => JsonText.Write(Schema(source, version));

    /// <summary>All sources of a place as one Data Package (<c>datapackage.json</c>).</summary>
    /// <param name="place">The place. A source that is not one file cannot be a resource, which needs a path; it stands under <c>reeve:sources</c>.</param>
    /// <param name="version">The version of the specification.</param>
    public static string DataPackage(Place place, FrictionlessVersion version = FrictionlessVersion.V2)
    {
        ArgumentNullException.ThrowIfNull(place);
        return DataPackage(place.Settings.Name, place.Sources, version);
    }

    /// <summary>Some sources as one Data Package.</summary>
    /// <param name="title">What people call it.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="version">The version of the specification.</param>
    public static string DataPackage(string title, IReadOnlyList<SourceFile> sources, FrictionlessVersion version = FrictionlessVersion.V2)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var package = new JsonObject();
        package[version == FrictionlessVersion.V2 ? "$schema" : "profile"] = version == FrictionlessVersion.V2 ? Profiles + "datapackage.json" : "tabular-data-package";
        package["name"] = DraftNames.Slug(title, '-');
        package["title"] = title;
        package["resources"] = new JsonArray([.. sources.Where(source => IsResource(source)).Select(source => Resource(source, version))]);
        JsonNode[] others = [.. sources.Where(source => !IsResource(source)).Select(source => Resource(source, version))];
        if (others.Length > 0) package[ReeveNames.Sources] = new JsonArray(others);
        return JsonText.Write(package);
    }

    /// <summary>A path of a resource starts nowhere but at the package.</summary>
    static bool IsResource(SourceFile source) => source.Read is SourceRead.File { Path: var path } && DraftNames.IsRelative(path);

    static JsonObject Resource(SourceFile source, FrictionlessVersion version)
    {
        var resource = new JsonObject { ["name"] = source.Name, ["title"] = source.Title };
        resource.Put("description", source.Description);
        if (version == FrictionlessVersion.V1) resource["profile"] = "tabular-data-resource";
        else resource["type"] = "table";
        if (IsResource(source) && source.Read is SourceRead.File file) FrictionlessForm.Write(resource, file, version);
        resource["schema"] = Schema(source, version);
        return resource;
    }

    static JsonObject Schema(SourceFile source, FrictionlessVersion version)
    {
        ArgumentNullException.ThrowIfNull(source);
        var schema = new JsonObject();
        if (version == FrictionlessVersion.V2) schema["$schema"] = Profiles + "tableschema.json";
        schema["fields"] = Fields(source, version);
        schema["missingValues"] = JsonText.List([""]);
        string[] key = [.. source.Key.Select(source.Field).OfType<FieldContract>().SelectMany(field => field.From)];
        if (key.Length > 0) schema["primaryKey"] = JsonText.List(key);
        schema[ReeveNames.Source] = SourceProperties.Write(source);
        return schema;
    }

    /// <summary>One descriptor a column: names are unique in a schema. A field that reads a column which another reads too stands inside that one's.</summary>
    static JsonArray Fields(SourceFile source, FrictionlessVersion version)
    {
        var writer = new FrictionlessFieldWriter(version);
        Dictionary<string, JsonObject> columns = new(StringComparer.Ordinal);
        List<JsonObject> order = [];
        foreach (FieldContract field in source.Fields)
        {
            JsonObject json = writer.Write(field);
            if (columns.TryGetValue(field.From[0], out JsonObject? taken))
            {
                if (taken[ReeveNames.Also] is not JsonArray also) taken[ReeveNames.Also] = also = [];
                also.Add((JsonNode)json);
            }
            else
            {
                columns.Add(field.From[0], json);
                order.Add(json);
            }

            foreach (string column in field.From.Skip(1))
            {
                if (columns.ContainsKey(column)) continue;
                var part = new JsonObject { ["name"] = column, ["type"] = "string", [ReeveNames.PartOf] = field.Name };
                columns.Add(column, part);
                order.Add(part);
            }
        }

        return new JsonArray([.. order]);
    }
}
