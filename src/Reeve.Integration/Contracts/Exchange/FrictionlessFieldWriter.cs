using System.Globalization;
using System.Text.Json.Nodes;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Exchange;

/// <summary>Writes the contract of a field as a field descriptor of Table Schema.</summary>
/// <remarks>
/// A descriptor speaks of the file as it came, a contract of values in their standard form. So a rule is a constraint only where the two are the
/// same (a plain type, no local codes); elsewhere it is a property of our own, and a file that keeps the contract is valid by the descriptor.
/// </remarks>
sealed class FrictionlessFieldWriter(FrictionlessVersion version)
{
    /// <summary>The descriptor of a field's first column.</summary>
    public JsonObject Write(FieldContract field)
    {
        PlainType? type = (field.Type as FieldType.Plain)?.Type;
        bool isOneColumn = field.From.Count == 1, isAsItCame = type is not null && field.Codes.Count == 0;
        var json = new JsonObject { ["name"] = field.From[0], ["type"] = TypeOf(isAsItCame ? type : null) };
        if (json["type"]!.GetValue<string>() is "date" or "datetime") json["format"] = "any"; // the order of day and month is told by the column
        if (isAsItCame) TypeOptions(json, type!.Value);
        json.Put("description", field.Description);
        var constraints = new JsonObject();
        if (field.Required) (isOneColumn ? constraints : json)[isOneColumn ? "required" : ReeveNames.Required] = true;
        if (field.Unique) (isOneColumn ? constraints : json)[isOneColumn ? "unique" : ReeveNames.Unique] = true;
        json[ReeveNames.Name] = field.Name;
        if (!isOneColumn) json[ReeveNames.From] = JsonText.List(field.From);
        json.Put(ReeveNames.Standard, (field.Type as FieldType.Standardised)?.Standard.Name);
        if (type is not null && !isAsItCame) json[ReeveNames.Type] = ReeveNames.Word(type.Value);
        Allowed(json, constraints, field, isAsItCame ? type : null);
        Range(json, constraints, field, isAsItCame ? type : null);
        if (field.Pattern is not null) (isAsItCame && type == PlainType.Text ? constraints : json)[isAsItCame && type == PlainType.Text ? "pattern" : ReeveNames.Pattern] = field.Pattern;
        json[ReeveNames.Sensitivity] = ReeveNames.Word(field.Sensitivity);
        json[ReeveNames.OnFail] = ReeveNames.Word(field.OnFail);
        if (field.Codes.Count > 0) json[ReeveNames.Codes] = new JsonObject(field.Codes.Select(code => KeyValuePair.Create(code.Key, (JsonNode?)code.Value)));
        if (constraints.Count > 0) json["constraints"] = constraints;
        return json;
    }

    static string TypeOf(PlainType? type) => type switch
    {
        PlainType.Integer => "integer",
        PlainType.Number => "number",
        PlainType.Date => "date",
        PlainType.Timestamp => "datetime",
        PlainType.Boolean => "boolean",
        _ => "string",
    };

    void TypeOptions(JsonObject json, PlainType type)
    {
        if (type == PlainType.Number || (type == PlainType.Integer && version == FrictionlessVersion.V2)) json["groupChar"] = ",";
        if (type != PlainType.Boolean) return;
        json["trueValues"] = JsonText.List(["true", "True", "TRUE", "yes", "Yes", "YES", "y", "Y", "t", "T", "1", "on", "On", "ON"]);
        json["falseValues"] = JsonText.List(["false", "False", "FALSE", "no", "No", "NO", "n", "N", "f", "F", "0", "off", "Off", "OFF"]);
    }

    static void Allowed(JsonObject json, JsonObject constraints, FieldContract field, PlainType? type)
    {
        if (field.Allowed.Count == 0) return;
        if (type is null) json[ReeveNames.Allowed] = JsonText.List(field.Allowed);
        else constraints["enum"] = new JsonArray([.. field.Allowed.Select(value => Value(value, type))]);
    }

    static void Range(JsonObject json, JsonObject constraints, FieldContract field, PlainType? type)
    {
        if (field.Range is not { } range) return;
        var (least, most) = type switch
        {
            PlainType.Text => ("minLength", "maxLength"),
            null => (null, null),
            _ => ("minimum", "maximum"),
        };
        bool isWhole = least is not null && range.Least != "today" && range.Most != "today";
        if (!isWhole) json[ReeveNames.Range] = JsonText.List([range.Least, range.Most]);
        PlainType? bound = type == PlainType.Text ? PlainType.Integer : type;
        if (least is not null && range.Least is not (null or "today")) constraints[least] = Value(range.Least, bound);
        if (most is not null && range.Most is not (null or "today")) constraints[most] = Value(range.Most, bound);
    }

    /// <summary>A value as JSON has it: numbers and truths bare, where they are such.</summary>
    static JsonNode Value(string text, PlainType? type) => type switch
    {
        PlainType.Integer or PlainType.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => JsonValue.Create(number),
        PlainType.Boolean when bool.TryParse(text, out bool truth) => JsonValue.Create(truth),
        _ => JsonValue.Create(text),
    };
}
