using Reeve.Integration.Index.Infer;
using Reeve.Store.Tables;

namespace Reeve.Integration.Tests.Support;

/// <summary>Small tables written out in a test, and what inference makes of them.</summary>
static class Tables
{
    public static readonly Dictionary<string, ColumnKind> NothingSaid = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A table of these columns; empty text is missing.</summary>
    public static TextTable Of(params (string Header, string[] Values)[] columns) =>
        new([.. columns.Select(column => Encode(column.Header, column.Values))], columns[0].Values.Length);

    public static Dictionary<string, ColumnKind> Kinds(params (string Header, string[] Values)[] columns) => Kinds(Of(columns));

    public static Dictionary<string, ColumnKind> Kinds(TextTable table) =>
        ColumnInference.Infer(table, NothingSaid).ToDictionary(column => column.Column.Name, column => column.Kind);

    /// <summary>The standardised fields of a table that nobody configured.</summary>
    public static IReadOnlyDictionary<string, (FieldKind Kind, Linkage.TextColumn Column)> Standardised(params (string Header, string[] Values)[] columns) =>
        new Standardiser(new Dictionary<string, string>(StringComparer.Ordinal), threads: 2).Standardise(ColumnInference.Infer(Of(columns), NothingSaid));

    static TextColumn Encode(string header, string[] values)
    {
        List<string> distinct = [.. values.Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
        return new TextColumn(header, [.. values.Select(value => value.Length == 0 ? -1 : distinct.IndexOf(value))], [.. distinct]);
    }
}
