using Reeve.Workspace;

namespace Reeve.Integration.Quality.Values;

/// <summary>What a field's contract says about its values.</summary>
static class FieldKinds
{
    static readonly string[] Booleans = ["false", "true"];

    /// <summary>How values compare. Of the standards, dates and money are more than text: a UPRN has digits but is no number.</summary>
    public static ValueKind Kind(FieldContract field) => field.Type switch
    {
        FieldType.Plain { Type: PlainType.Integer or PlainType.Number } => ValueKind.Number,
        FieldType.Plain { Type: PlainType.Date or PlainType.Timestamp } => ValueKind.Date,
        FieldType.Standardised { Standard.Name: "money" } => ValueKind.Number,
        FieldType.Standardised standardised when standardised.Standard.Name.Split('-').Contains("date") => ValueKind.Date,
        _ => ValueKind.Text,
    };

    /// <summary>The standard or plain type as the source's file names it.</summary>
    public static string Name(FieldContract field) => field.Type switch
    {
        FieldType.Standardised standardised => standardised.Standard.Name,
        FieldType.Plain plain => plain.Type.ToString().ToLowerInvariant(),
        _ => throw new ArgumentException("A field is of a plain type or of a standard.", nameof(field)),
    };

    /// <summary>The values a field may have, when they are a closed list; else empty.</summary>
    public static IReadOnlyList<string> ClosedList(FieldContract field) =>
        field.Allowed.Count > 0 ? field.Allowed
        : field.Type switch
        {
            FieldType.Standardised standardised => standardised.Standard.Values,
            FieldType.Plain { Type: PlainType.Boolean } => Booleans,
            _ => [],
        };
}
