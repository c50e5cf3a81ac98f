using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reeve.Workspace.Shapes;

/// <summary>Writes a shape as a JSON Schema (draft 2020-12), by which editors complete and check the files.</summary>
static class SchemaWriter
{
    static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a schema file.</summary>
    public static string Write(string name, string title, Shape shape)
    {
        JsonObject schema = new() { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = $"{name}.schema.json", ["title"] = title };
        foreach ((string key, JsonNode? value) in Of(shape).ToArray()) schema[key] = value?.DeepClone();
        return schema.ToJsonString(Layout) + "\n";
    }

    static JsonObject Of(Shape shape) => shape switch
    {
        Shape.Text text => new() { ["type"] = "string", ["pattern"] = Whole(text.Form) },
        Shape.Word word => new() { ["type"] = "string", ["enum"] = Texts(word.Words) },
        Shape.Value => new() { ["type"] = Texts(["string", "number", "boolean"]), ["minLength"] = 1 },
        Shape.Whole whole => new() { ["type"] = "integer", ["minimum"] = whole.Least, ["maximum"] = whole.Most },
        Shape.Probability => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 },
        Shape.Flag => new() { ["type"] = "boolean" },
        Shape.List list => List(list),
        Shape.Map map => Map(map),
        Shape.Named named => Named(named),
        Shape.Choice choice => new() { ["type"] = "object", ["oneOf"] = new JsonArray([.. choice.Kinds.Select(kind => Map(choice.Full(kind)))]) },
        Shape.Either either => new() { ["anyOf"] = new JsonArray([.. either.Shapes.Select(Of)]) },
        Shape.OrNothing nothing => new() { ["anyOf"] = new JsonArray(Of(nothing.Inner), new JsonObject { ["type"] = "null" }) },
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    static JsonObject List(Shape.List list)
    {
        JsonObject schema = new() { ["type"] = "array", ["minItems"] = list.Least, ["items"] = Of(list.Item) };
        if (list.Most < int.MaxValue) schema["maxItems"] = list.Most;
        return schema;
    }

    static JsonObject Map(Shape.Map map)
    {
        JsonObject properties = [];
        foreach (Key key in map.Keys)
        {
            JsonObject value = Of(key.Shape);
            value["description"] = key.Doc;
            properties[key.Name] = value;
        }
        JsonObject schema = new() { ["type"] = "object", ["additionalProperties"] = false, ["required"] = Texts(map.Keys.Where(key => key.Required).Select(key => key.Name)), ["properties"] = properties };
        JsonObject[] groups = [.. map.OneOf.Select(group => Group("oneOf", group)), .. map.AnyOf.Select(group => Group("anyOf", group))];
        if (groups.Length > 0) schema["allOf"] = new JsonArray(groups);
        return schema;
    }

    static JsonObject Group(string rule, IReadOnlyList<string> keys) =>
        new() { [rule] = new JsonArray([.. keys.Select(key => new JsonObject { ["required"] = Texts([key]) })]) };

    static JsonObject Named(Shape.Named named)
    {
        JsonObject schema = new() { ["type"] = "object", ["minProperties"] = named.Least, ["additionalProperties"] = Of(named.Each) };
        if (named.Most < int.MaxValue) schema["maxProperties"] = named.Most;
        if (named.Name is { } form) schema["propertyNames"] = new JsonObject { ["pattern"] = Whole(form) };
        return schema;
    }

    // The pattern of a schema may match anywhere in the text.
    static string Whole(TextForm form) => $"^(?:{form.Pattern})$";

    static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
