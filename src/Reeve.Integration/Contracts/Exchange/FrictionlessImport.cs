using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Integration.Contracts.Exchange;
using Reeve.Store;

namespace Reeve.Integration.Contracts;

/// <summary>Reads Frictionless Table Schema and Data Package, versions 1 and 2, into drafts of source files for a person to edit.</summary>
public static class FrictionlessImport
{
    /// <summary>Reads a descriptor: of a package, of one resource, or a schema alone.</summary>
    /// <param name="json">The text of <c>datapackage.json</c> or <c>tableschema.json</c>.</param>
    /// <returns>One draft for each resource. What cannot be carried is said in comments.</returns>
    /// <exception cref="StoreException">Data: it is not JSON, or no such descriptor.</exception>
    public static IReadOnlyList<ImportedSource> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonObject descriptor = Parse(json);
        HashSet<string> names = new(StringComparer.Ordinal);
        JsonObject[] resources = [.. descriptor.Maps("resources"), .. descriptor.Maps(ReeveNames.Sources)];
        if (resources.Length > 0) return [.. resources.Select(resource => Resource(resource, names))];
        if (descriptor["schema"] is not null || descriptor["path"] is not null) return [Resource(descriptor, names)];
        if (descriptor["fields"] is JsonArray) return [Schema(descriptor, names)];
        throw new StoreException(StoreFault.Data, "The descriptor has none of `resources`, `schema` and `fields`; it is neither a Data Package nor a Table Schema");
    }

    static JsonObject Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject ?? throw new StoreException(StoreFault.Data, "The descriptor is JSON, and not an object; it is neither a Data Package nor a Table Schema");
        }
        catch (JsonException fault)
        {
            // The parser's own message may quote the text.
            string where = fault.LineNumber is { } line ? $" near line {line + 1}" : "";
            throw new StoreException(StoreFault.Data, $"The descriptor is not JSON{where}, or an object in it has one name twice", fault);
        }
    }

    static ImportedSource Resource(JsonObject resource, ISet<string> names)
    {
        JsonObject? schema = resource.Map("schema");
        var draft = new SourceDraftText(Name(schema, resource.Text("name") ?? resource.Text("title"), names)) { Title = resource.Text("title") ?? resource.Text("name") ?? "", Description = resource.Text("description") };
        FrictionlessForm.Read(resource, draft);
        if (schema is not null) Fields(schema, draft);
        else draft.Notes.Add(resource.Text("schema") is null ? "The resource has no schema: write its fields." : "The schema is in a file of its own: import that one.");
        return new ImportedSource(draft.Name, draft.Write());
    }

    static ImportedSource Schema(JsonObject schema, ISet<string> names)
    {
        var draft = new SourceDraftText(Name(schema, schema.Text("name") ?? schema.Text("title"), names));
        draft.Title = schema.Text("title") ?? draft.Title;
        draft.Read.Add(("file", $"data/{draft.Name}.csv"));
        draft.Notes.Add("A schema does not say where its file is; put it where `read` says, or change that.");
        Fields(schema, draft);
        return new ImportedSource(draft.Name, draft.Write());
    }

    static string Name(JsonObject? schema, string? said, ISet<string> names) =>
        DraftNames.Unique(DraftNames.Slug(schema?.Map(ReeveNames.Source)?.Text("name") ?? said ?? "source", '_'), names);

    static void Fields(JsonObject schema, SourceDraftText draft)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        IReadOnlyList<string> missing = FrictionlessFieldReader.Values(schema, "missingValues");
        foreach (JsonObject field in schema.Maps("fields"))
        {
            if (field[ReeveNames.PartOf] is null) draft.Fields.Add(FrictionlessFieldReader.Read(field, names, missing));
            foreach (JsonObject also in field.Maps(ReeveNames.Also)) draft.Fields.Add(FrictionlessFieldReader.Read(also, names, missing));
        }

        draft.Key = [.. schema.Texts("primaryKey").Select(column => draft.Fields.FirstOrDefault(field => field.From[0] == column)?.Name).OfType<string>().Distinct()];
        if (schema.Map(ReeveNames.Source) is { } source) SourceProperties.Read(source, draft);
        if (schema.ContainsKey("foreignKeys")) draft.Notes.Add("Foreign keys are not carried: write them as rules of quality (`references`).");
        if (schema.ContainsKey("uniqueKeys")) draft.Notes.Add("Unique keys are not carried: write them as rules of quality (`distinct`).");
    }
}

/// <summary>A draft of a source file.</summary>
/// <param name="Name">The source's name: the file is <c>sources/NAME.yaml</c>.</param>
/// <param name="Yaml">The text of the file.</param>
public sealed record ImportedSource(string Name, string Yaml);
