using System.Globalization;
using Reeve.Integration.Index.Identity;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Households;

/// <summary>The tables that a linkage of households publishes, and back again. No attribute of a person is in them.</summary>
public static class HouseholdTables
{
    /// <summary>What the names of the tables of residences and of changes end with, behind the linkage's name.</summary>
    public const string ResidencesSuffix = "__residences", ChangesSuffix = "__changes";

    /// <summary>The members of households: household, uprn, person, from, until, kind; by household in their order.</summary>
    /// <param name="households">The households.</param>
    /// <param name="ids">The identifier of each.</param>
    public static OutputTable Members(IReadOnlyList<Household> households, IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(households);
        ArgumentNullException.ThrowIfNull(ids);
        (Household Household, string Id, Residence Member)[] rows = [.. households.SelectMany((household, at) => household.Members.Select(member => (household, ids[at], member)))];
        return new OutputTable(
        [
            Column("household", rows, row => row.Id),
            Column("uprn", rows, row => row.Household.Property),
            Column("person", rows, row => row.Member.Person),
            Column("from", rows, row => Text(row.Member.From)),
            Column("until", rows, row => Text(row.Member.Until)),
            Column("kind", rows, row => row.Household.Kind.Word()),
        ]);
    }

    /// <summary>The residences: person, uprn, from, until, how each day is known, how many sources and records say so, and what the property is.</summary>
    public static OutputTable Residences(IReadOnlyList<Residence> residences, Homes homes)
    {
        ArgumentNullException.ThrowIfNull(residences);
        ArgumentNullException.ThrowIfNull(homes);
        return new OutputTable(
        [
            Column("person", residences, row => row.Person),
            Column("uprn", residences, row => row.Property),
            Column("from", residences, row => Text(row.From)),
            Column("until", residences, row => Text(row.Until)),
            Column("from_basis", residences, row => Word(row.FromBasis)),
            Column("until_basis", residences, row => Word(row.UntilBasis)),
            new OutputColumn.Integer("sources", [.. residences.Select(row => (long)row.Sources)]),
            new OutputColumn.Integer("records", [.. residences.Select(row => (long)row.Records)]),
            Column("kind", residences, row => homes.Kind(row.Property).Word()),
        ]);
    }

    /// <summary>The history: day, change, old, new, why.</summary>
    public static OutputTable Changes(IReadOnlyList<HouseholdChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new OutputTable(
        [
            Column("day", changes, row => Text(row.Day)),
            Column("change", changes, row => Word(row.Kind)),
            Column("old", changes, row => row.Old),
            Column("new", changes, row => row.New),
            Column("why", changes, row => row.Why),
        ]);
    }

    /// <summary>The members that <see cref="Members"/> wrote; none of a table that is not there.</summary>
    public static IReadOnlyList<KnownMember> ReadMembers(TextTable? table)
    {
        if (table is null) return [];
        (TextColumn household, TextColumn uprn, TextColumn person, TextColumn kind) = (table.Find("household")!, table.Find("uprn")!, table.Find("person")!, table.Find("kind")!);
        (TextColumn from, TextColumn until) = (table.Find("from")!, table.Find("until")!);
        Dictionary<string, HomeKind> kinds = Enum.GetValues<HomeKind>().ToDictionary(each => each.Word());
        return [.. Enumerable.Range(0, table.Rows).Select(row => new KnownMember(household[row]!, uprn[row]!, person[row]!, kinds[kind[row]!], Day(from[row] ?? until[row])))];
    }

    /// <summary>The history that <see cref="Changes"/> wrote; empty of a table that is not there.</summary>
    public static IReadOnlyList<HouseholdChange> ReadChanges(TextTable? table)
    {
        if (table is null) return [];
        (TextColumn day, TextColumn change, TextColumn old, TextColumn now, TextColumn why) = (table.Find("day")!, table.Find("change")!, table.Find("old")!, table.Find("new")!, table.Find("why")!);
        Dictionary<string, HouseholdChangeKind> kinds = Enum.GetValues<HouseholdChangeKind>().ToDictionary(Word);
        return [.. Enumerable.Range(0, table.Rows).Select(row => new HouseholdChange(Day(day[row])!.Value, kinds[change[row]!], old[row]!, now[row], why[row]!))];
    }

    /// <summary>A day as tables have it, ISO 8601; null when it is missing or none, as a partial date is.</summary>
    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>A day in ISO 8601.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string? Text(DateOnly? day) => day is { } known ? Text(known) : null;

    static string Word(DayBasis basis) => basis.ToString().ToLowerInvariant();

    static string Word(HouseholdChangeKind kind) => kind.ToString().ToLowerInvariant();

    static OutputColumn Column<T>(string name, IReadOnlyList<T> rows, Func<T, string?> text) => Texts.Shared(name, [.. rows.Select(text)]);
}
