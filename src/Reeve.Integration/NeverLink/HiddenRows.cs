using Reeve.Integration.Connect;
using Reeve.Integration.Contracts.Internals;
using Reeve.Integration.NeverLink.Internals;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.NeverLink;

/// <summary>Takes the rows of people who are not linked or shown out of a source, before its contract is applied and anything is counted.</summary>
/// <remarks>
/// A row is taken out when it fits an entry: its key is the record; a number of standard <c>nhs-number</c> has the digits; a name and a date of birth
/// agree; or a name and a postcode agree and either side has no date of birth. Rows that share the key of such a row, of other loads too, go with it:
/// an older row of a record would else take the place of the one that was hidden.
/// </remarks>
public static class HiddenRows
{
    /// <summary>The rows of a source without those of people on the list. Values that only their rows had are gone too.</summary>
    /// <param name="source">The source.</param>
    /// <param name="rows">Its rows as they came.</param>
    /// <param name="list">The list.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="Store.StoreException">Data: columns that the contract names are not there.</exception>
    public static VisibleRows Remove(SourceFile source, SourceRows rows, NeverLinkList list, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(list);
        if (list.Entries.Count == 0 || rows.Table.Rows == 0) return VisibleRows.All(rows);
        HiddenSearch search = new(source, rows, list, cancel);
        bool[] hidden = search.Find();
        if (!hidden.Contains(true)) return VisibleRows.All(rows);
        int[] kept = [.. Enumerable.Range(0, hidden.Length).Where(row => !hidden[row])];
        TextColumn[] columns = [.. rows.Table.Columns.Select(column => Of(column, kept))];
        // Rows without lines are named by their number in the part, which may not move when another is taken out.
        long[] lines = RowLines.Of(rows);
        SourceRows visible = rows with { Table = new TextTable(columns, kept.Length, [.. kept.Select(row => checked((int)lines[row]))]), PartOf = [.. kept.Select(row => rows.PartOf[row])] };
        return new VisibleRows(visible, search.KeysOf(hidden));
    }

    static TextColumn Of(TextColumn column, int[] kept)
    {
        Interned values = Interned.Of([.. kept.Select(row => column[row])]);
        return new TextColumn(column.Name, values.Codes, [.. values.Values]);
    }
}
