using Reeve.Workspace.Shapes;

namespace Reeve.Workspace;

/// <summary>JSON Schemas (draft 2020-12) of the files of a place, made from the same description as the reader's checks.</summary>
public static class PlaceSchemas
{
    /// <summary>The texts, by the file's name under <c>docs/reference/schemas</c>: <c>source.schema.json</c>.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["do-not-link.schema.json"] = SchemaWriter.Write("do-not-link", "linkage/NAME.yaml: a written decision not to link sources with one another", PlaceShapes.Current.Decision),
        ["reeve.schema.json"] = SchemaWriter.Write("reeve", "reeve.yaml: a place, its organisations, where state is kept", PlaceShapes.Current.Settings),
        ["source.schema.json"] = SchemaWriter.Write("source", "sources/NAME.yaml: where records come from, and their contract", PlaceShapes.Current.Source),
        ["linkage.schema.json"] = SchemaWriter.Write("linkage", "linkage/NAME.yaml: for which purpose records of people are linked, and how", PlaceShapes.Current.Linkage),
    };
}
