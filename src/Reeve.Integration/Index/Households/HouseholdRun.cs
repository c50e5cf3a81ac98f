using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Households;

/// <summary>A source that a linkage of households covers, as it was read.</summary>
/// <param name="Name">The source.</param>
/// <param name="Table">Columns <c>_record</c>, <c>_load</c>, and those of the days.</param>
/// <param name="From">The column of the first day, or null.</param>
/// <param name="Until">The column of the last day, or null.</param>
/// <param name="LoadedOn">The day of a load, by its number.</param>
public sealed record HouseholdSource(string Name, TextTable Table, string? From, string? Until, Func<long, DateOnly> LoadedOn);

/// <summary>What the records of a place say of homes, and what was left out.</summary>
/// <param name="Statements">What records say.</param>
/// <param name="Records">Records of the sources.</param>
/// <param name="WithoutPerson">Records that belong to no person.</param>
/// <param name="WithoutProperty">Records of a person whose address is no known property.</param>
/// <param name="Newest">The day of the newest load; null when there is no record.</param>
public sealed record HouseholdRun(IReadOnlyList<HomeStatement> Statements, int Records, int WithoutPerson, int WithoutProperty, DateOnly? Newest)
{
    /// <summary>Raised when the same tables would give other households: a node that was run by an older revision is run again.</summary>
    public const int Revision = 1;

    /// <summary>Puts records, people and properties together.</summary>
    /// <param name="sources">The sources that the linkage covers.</param>
    /// <param name="people">The table of the linkage of people: source, record, person.</param>
    /// <param name="properties">The table of the linkage to properties: source, record, uprn.</param>
    public static HouseholdRun Of(IReadOnlyList<HouseholdSource> sources, TextTable people, TextTable properties)
    {
        ArgumentNullException.ThrowIfNull(sources);
        RecordValues persons = new(people, "person"), homes = new(properties, "uprn");
        List<HomeStatement> statements = [];
        int records = 0, withoutPerson = 0, withoutProperty = 0;
        DateOnly? newest = null;
        foreach (HouseholdSource source in sources)
        {
            TextColumn record = source.Table.Find("_record")!, load = source.Table.Find("_load")!;
            DateOnly[] days = [.. load.Values.Select(number => source.LoadedOn(long.Parse(number)))];
            Func<int, DateOnly?> from = Days(source.Table, source.From), until = Days(source.Table, source.Until);
            string?[] personOf = persons.Of(source.Name, record), homeOf = homes.Of(source.Name, record);
            records += source.Table.Rows;
            for (int row = 0; row < source.Table.Rows; row++)
            {
                DateOnly seen = days[load.Codes[row]];
                if (newest is null || seen > newest) newest = seen;
                if (personOf[row] is not { } person) withoutPerson++;
                else if (homeOf[row] is not { } property) withoutProperty++;
                else statements.Add(new HomeStatement(person, property, source.Name, from(row), until(row), seen));
            }
        }

        return new HouseholdRun(statements, records, withoutPerson, withoutProperty, newest);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Records} records, {Statements.Count} statements";

    /// <summary>The days of a column, each distinct text read once.</summary>
    static Func<int, DateOnly?> Days(TextTable table, string? name)
    {
        if ((name is null ? null : table.Find(name)) is not { } column) return static _ => null;
        DateOnly?[] days = [.. column.Values.Select(HouseholdTables.Day)];
        return row => column.Codes[row] is >= 0 and var code ? days[code] : null;
    }
}
