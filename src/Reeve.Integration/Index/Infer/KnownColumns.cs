using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Infer;

/// <summary>The columns of a table that is under contract: what each is stands there, so that nothing is inferred.</summary>
static class KnownColumns
{
    /// <summary>The columns with their kinds; those without one are not read.</summary>
    public static IReadOnlyList<InferredColumn> Of(TextTable table, IReadOnlyDictionary<string, ColumnKind> kinds) =>
    [
        .. table.Columns.Select(column => new InferredColumn(
            column, kinds.GetValueOrDefault(column.Name, ColumnKind.Ignored), kinds.ContainsKey(column.Name) ? "its contract says so" : "the linkage does not read it",
            table.Rows == 0 ? 0 : (double)column.Codes.Count(static code => code >= 0) / table.Rows, 1)),
    ];
}
