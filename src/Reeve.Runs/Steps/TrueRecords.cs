using Reeve.Integration.Connect;
using Reeve.Store.Tables;

namespace Reeve.Runs.Steps;

/// <summary>What records belong to in truth: read to evaluate, and for nothing else. It prints <c>[withheld]</c>.</summary>
sealed class TrueRecords
{
    readonly Dictionary<(string Source, string Record), string> _persons;

    TrueRecords(Dictionary<(string, string), string> persons) => _persons = persons;

    /// <summary>Reads a file of the truth: file, record and what the record belongs to.</summary>
    public static TrueRecords Read(string path, CancellationToken cancel)
    {
        TextTable table = ExtractReader.Read([path], 1, cancel)[0].Table;
        if (table.Columns.Count < 3) throw new Store.StoreException(Store.StoreFault.Request, "The file of the truth needs the columns file, record and what the record belongs to.");
        Dictionary<(string, string), string> persons = new(table.Rows);
        for (int row = 0; row < table.Rows; row++)
            if (table.Columns[0][row] is { } source && table.Columns[1][row] is { } record && table.Columns[2][row] is { } person) persons[(source, record)] = person;
        return new TrueRecords(persons);
    }

    /// <summary>What a record belongs to; null when it is not known.</summary>
    public string? Of(string source, string record) => _persons.GetValueOrDefault((source, record));

    /// <summary>The true person of most records of a person who was found; of equally many, the first by name.</summary>
    public Func<string, string?> Majority(TextTable people)
    {
        (TextColumn source, TextColumn record, TextColumn person) = (people.Find("source")!, people.Find("record")!, people.Find("person")!);
        Dictionary<string, string?> majority = Enumerable.Range(0, people.Rows)
            .Select(row => (Found: person[row]!, True: Of(source[row]!, record[row]!)))
            .Where(each => each.True is not null)
            .GroupBy(each => each.Found, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.GroupBy(each => each.True, StringComparer.Ordinal).OrderByDescending(each => each.Count()).ThenBy(each => each.Key, StringComparer.Ordinal).First().Key);
        return found => majority.GetValueOrDefault(found);
    }

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
