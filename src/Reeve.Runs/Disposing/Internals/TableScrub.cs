using System.Globalization;
using Reeve.Integration.Index.Link;
using Reeve.Runs.State;
using Reeve.Store.DuckDb;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>Clears the tables of a linkage of what is disposed of, whatever the linkage is of: by the columns with which such tables name records and people.</summary>
/// <remarks>
/// Building again is not enough, because a linkage carries over from what it gave before: the map of identifiers and its history. And where it cannot be
/// built again, its tables are clean all the same, and the identifiers of all others are not lost.
/// </remarks>
static class TableScrub
{
    /// <summary>Columns that together name a record: its source, and its name there.</summary>
    static readonly (string Source, string Record)[] Pairs = [("source", "record"), ("left_source", "left_record"), ("right_source", "right_record")];

    /// <summary>Columns that name a record by source, colon, name.</summary>
    static readonly string[] Labels = ["left", "right"];

    /// <summary>Columns that hold the identifier of a person.</summary>
    static readonly string[] Persons = ["person", "old", "new"];

    /// <summary>The snapshot without the rows that name what is disposed of; the same one when no row does.</summary>
    /// <param name="open">The place.</param>
    /// <param name="snapshot">The table.</param>
    /// <param name="forgotten">Recognises what goes.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <param name="source">The source of whose records the table is, when it is a source's own table or its quarantine; there a row that names no record goes too.</param>
    public static Snapshot Without(OpenPlace open, Snapshot snapshot, Forgotten forgotten, CancellationToken cancel, string? source = null)
    {
        (string Name, DuckDbType Type)[] columns = [.. open.State.Tables.Columns(snapshot.Id).Select(column => (column.Name, column.Type))];
        TextTable table = open.State.Tables.ReadText(snapshot.Id, [.. columns.Select(column => column.Name)], cancel);
        bool[] gone = new bool[table.Rows];
        if (source is not null && (table.Find(ContractedColumns.Record) ?? table.Find("record")) is { } own) Mark(gone, row => own[row] is not { } name || forgotten.HasRecord(source, name));
        foreach ((string from, string record) in Pairs)
        {
            if (table.Find(from) is { } sources && table.Find(record) is { } records)
                Mark(gone, row => sources[row] is { } whose && records[row] is { } name && forgotten.HasRecord(whose, name));
        }

        foreach (TextColumn label in Labels.Select(table.Find).OfType<TextColumn>())
            Mark(gone, row => label[row] is { } text && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && forgotten.HasRecord(text[..colon], text[(colon + 1)..]));
        foreach (TextColumn person in Persons.Select(table.Find).OfType<TextColumn>()) Mark(gone, row => person[row] is { } name && forgotten.HasPerson(name));
        if (!gone.Contains(true)) return snapshot;
        int[] kept = [.. Enumerable.Range(0, gone.Length).Where(row => !gone[row])];
        return open.State.Tables.Write(snapshot.Id.Table, new OutputTable([.. columns.Select((column, at) => Column(table.Columns[at], column.Type, kept))]), cancel);
    }

    static void Mark(bool[] gone, Func<int, bool> isGone)
    {
        for (int row = 0; row < gone.Length; row++) gone[row] |= isGone(row);
    }

    static OutputColumn Column(TextColumn column, DuckDbType type, int[] kept) => type switch
    {
        DuckDbType.BigInteger => new OutputColumn.Integer(
            column.Name, [.. kept.Select(row => column[row] is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0)], [.. kept.Select(row => column[row] is null)]),
        DuckDbType.Double => new OutputColumn.Real(column.Name, [.. kept.Select(row => column[row] is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : double.NaN)]),
        _ => OutputColumn.Text.Of(column.Name, [.. kept.Select(row => column[row])]),
    };
}
