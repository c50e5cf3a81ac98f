using Reeve.Standards;
using Reeve.Workspace.Checks;

namespace Reeve.Workspace.Plans;

/// <summary>The tables that a standardised source is.</summary>
static class SourceTables
{
    public const string QuarantineSuffix = "__quarantine";

    /// <summary>The table of its records, then that of what was rejected and nulled.</summary>
    public static IReadOnlyList<TableSchema> Of(SourceFile source) => [Records(source), Quarantine(source)];

    static TableSchema Records(SourceFile source) => new(source.Name,
    [
        new("_record", ColumnType.Text, Most(source, source.Key), "The record: its key, or its file and line.", source.Key, source.Key.Count > 0 ? "the key's values joined by /" : "file and line"),
        new("_load", ColumnType.Integer, Sensitivity.Internal, "The load that brought it.", [], "number of the load"),
        new("_line", ColumnType.Integer, Sensitivity.Internal, "Its line in the file.", [], "number of the line"),
        .. source.Fields.SelectMany(Columns),
        new("_flags", ColumnType.Text, source.Fields.Any(field => FieldChecks.IsPersonal(field.Sensitivity)) ? Sensitivity.Personal : Sensitivity.Internal,
            "What is partial, suspect or kept though invalid.", [.. source.Fields.Select(field => field.Name)], "reasons of flagged values"),
    ]);

    static TableSchema Quarantine(SourceFile source)
    {
        string[] all = [.. source.Fields.Select(field => field.Name)];
        return new TableSchema(source.Name + QuarantineSuffix,
        [
            new("line", ColumnType.Integer, Sensitivity.Internal, "The line of the row.", [], "number of the line"),
            new("load", ColumnType.Integer, Sensitivity.Internal, "The load that brought it.", [], "number of the load"),
            new("file", ColumnType.Text, Sensitivity.Internal, "The file it came in.", [], "name of the file"),
            new("record", ColumnType.Text, Most(source, source.Key), "The record, as far as its key could be read.", source.Key, source.Key.Count > 0 ? "the key's values joined by /" : "file and line"),
            new("field", ColumnType.Text, Sensitivity.Internal, "The field.", [], "name of the field"),
            new("rule", ColumnType.Text, Sensitivity.Internal, "The rule that was broken.", [], "name of the rule"),
            new("reason", ColumnType.Text, Sensitivity.Internal, "Why.", [], "fixed words"),
            new("action", ColumnType.Text, Sensitivity.Internal, "`rejected`, `nulled` or `kept`.", [], "what was done"),
            new("value", ColumnType.Text, Most(source, all), "The value as it came: as personal as the source.", all, "values that broke the contract, as they came"),
        ]);
    }

    static IEnumerable<TableColumn> Columns(FieldContract field)
    {
        Standard? standard = (field.Type as FieldType.Standardised)?.Standard;
        ColumnType type = field.Type switch
        {
            FieldType.Plain { Type: PlainType.Integer } => ColumnType.Integer,
            FieldType.Plain { Type: PlainType.Number } => ColumnType.Real,
            _ => ColumnType.Text,
        };
        yield return new TableColumn(field.Name, type, field.Sensitivity, field.Description, [field.Name], $"{(field.From.Count > 1 ? "joined and read" : "read")} as {FieldChecks.Words(field.Type)}");
        foreach (string part in standard?.Parts ?? [])
            yield return new TableColumn($"{field.Name}_{part}", ColumnType.Text, field.Sensitivity, $"Part `{part}` of `{field.Name}`.", [field.Name], $"part `{part}` of {FieldChecks.Words(field.Type)}");
    }

    static Sensitivity Most(SourceFile source, IEnumerable<string> fields) =>
        fields.Select(source.Field).OfType<FieldContract>().Select(field => field.Sensitivity).Append(Sensitivity.Internal).Max();
}
