using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>Faults of contracts, in sentences. They name fields and columns, never a value of a record.</summary>
static class ContractFaults
{
    /// <summary>A contract that cannot be applied as it is written.</summary>
    public static StoreException Contract(FieldContract field, string what) => new(StoreFault.Request, $"{field.At}: field `{field.Name}` {what}");

    /// <summary>A key of a field that there is not.</summary>
    public static StoreException Key(SourceFile source, string name) =>
        new(StoreFault.Request, $"{source.At}: the key names `{name}`, which is not a field{DidYouMean.Sentence(name, [.. source.Fields.Select(field => field.Name)])}");

    /// <summary>Columns that the rows do not have, all in one message.</summary>
    /// <param name="missing">Each field with a column that is not there.</param>
    /// <param name="columns">The columns that are there.</param>
    /// <param name="isHeader">Whether any of the contract's columns was found: else what looks like a header may be a record, and is not shown.</param>
    public static StoreException Missing(IReadOnlyList<(FieldContract Field, string Column)> missing, IReadOnlyList<string> columns, bool isHeader) =>
        new(StoreFault.Data, string.Join('\n', missing.Select(each =>
            $"{each.Field.At}: field `{each.Field.Name}` is read from column `{each.Column}`, which the source does not have{Hint(each.Column, columns, isHeader)}")));

    /// <summary>A name that two columns answer to, when letter case and spaces are ignored.</summary>
    public static StoreException Ambiguous(FieldContract field, string column, int count) => new(StoreFault.Data,
        $"{field.At}: field `{field.Name}` is read from column `{column}`, and {count} columns of the source are called so but for letter case and spaces. "
        + "Write in `from` exactly what the one that is meant is called");

    static string Hint(string column, IReadOnlyList<string> columns, bool isHeader)
    {
        if (columns.Count == 0) return "; it has none";
        string near = DidYouMean.Sentence(column, columns);
        return isHeader || near.StartsWith('.') ? near : $", nor any other that the contract names; it has {columns.Count}. Is there a header line, and is it the right file?";
    }
}
