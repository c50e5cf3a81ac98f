using System.Globalization;
using Reeve.Store;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Identity;

/// <summary>The identity map and its history as tables, and back.</summary>
public static class IdentityTables
{
    /// <summary>What the tables are called, behind the name of the linkage.</summary>
    public const string MapSuffix = "__identity", ChangesSuffix = "__changes";

    const string Days = "yyyy-MM-dd";

    /// <summary>The map: columns source, record, person, since, until, fingerprint.</summary>
    public static OutputTable Map(IdentityMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        Membership[] rows = [.. map.Rows];
        return new OutputTable(
        [
            Texts.Shared("source", [.. rows.Select(row => row.Record.Source)]),
            OutputColumn.Text.Of("record", [.. rows.Select(row => row.Record.Record)]),
            Texts.Shared("person", [.. rows.Select(row => row.Person)]),
            Texts.Days("since", [.. rows.Select(row => (DateOnly?)row.Since)]),
            Texts.Days("until", [.. rows.Select(row => row.Until)]),
            OutputColumn.Text.Of("fingerprint", [.. rows.Select(row => row.Fingerprint)]),
        ]);
    }

    /// <summary>The history: columns day, change, old, new, why.</summary>
    public static OutputTable Changes(IReadOnlyList<IdentityChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new OutputTable(
        [
            Texts.Shared("day", [.. changes.Select(change => Day(change.Day))]),
            Texts.Shared("change", [.. changes.Select(change => Word(change.Kind))]),
            OutputColumn.Text.Of("old", [.. changes.Select(change => change.Old)]),
            OutputColumn.Text.Of("new", [.. changes.Select(change => change.New)]),
            Texts.Shared("why", [.. changes.Select(change => change.Why)]),
        ]);
    }

    /// <summary>Reads what <see cref="Map"/> and <see cref="Changes"/> wrote.</summary>
    /// <exception cref="StoreException">Surroundings: the tables are not what they were written as.</exception>
    public static IdentityState Read(TextTable map, TextTable changes)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(changes);
        try
        {
            TextColumn source = Column(map, "source"), record = Column(map, "record"), person = Column(map, "person"), since = Column(map, "since"), until = Column(map, "until"), fingerprint = Column(map, "fingerprint");
            TextColumn day = Column(changes, "day"), change = Column(changes, "change"), old = Column(changes, "old"), now = Column(changes, "new"), why = Column(changes, "why");
            // Of few days: each is read once.
            DateOnly[] begun = [.. since.Values.Select(Parse)], ended = [.. until.Values.Select(Parse)];
            return new IdentityState(
                new IdentityMap(Enumerable.Range(0, map.Rows).Select(row => new Membership(
                    new RecordKey(Filled(source, row), Filled(record, row)), Filled(person, row), since.Codes[row] < 0 ? throw new FormatException() : begun[since.Codes[row]],
                    until.Codes[row] < 0 ? null : ended[until.Codes[row]], fingerprint[row]))),
                [.. Enumerable.Range(0, changes.Rows).Select(row => new IdentityChange(Parse(Filled(day, row)), Kind(Filled(change, row)), Filled(old, row), now[row], Filled(why, row)))]);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw new StoreException(StoreFault.Surroundings, "The identity map is not what was written: restore the last backup.", fault);
        }
    }

    /// <summary>The word for a change in tables: <c>merged</c>, <c>split</c>, <c>retired</c>, <c>revived</c>.</summary>
    public static string Word(IdentityChangeKind kind) => kind switch
    {
        IdentityChangeKind.Merged => "merged",
        IdentityChangeKind.Split => "split",
        IdentityChangeKind.Retired => "retired",
        IdentityChangeKind.Revived => "revived",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static string Day(DateOnly day) => day.ToString(Days, CultureInfo.InvariantCulture);

    static DateOnly Parse(string text) => DateOnly.ParseExact(text, Days, CultureInfo.InvariantCulture);

    static IdentityChangeKind Kind(string word) => Array.Find(Enum.GetValues<IdentityChangeKind>(), kind => Word(kind) == word) is var found && Word(found) == word ? found : throw new FormatException();

    static TextColumn Column(TextTable table, string name) => table.Find(name) ?? throw new FormatException();

    static string Filled(TextColumn column, int row) => column[row] ?? throw new FormatException();
}
