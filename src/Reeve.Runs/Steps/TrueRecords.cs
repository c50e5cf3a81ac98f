using System.Runtime.InteropServices;
using Reeve.Integration.Connect;
using Reeve.Store.Tables;

namespace Reeve.Runs.Steps;

/// <summary>What records belong to in truth: read to evaluate, and for nothing else. It prints <c>[withheld]</c>.</summary>
sealed class TrueRecords
{
    readonly string[] _names;
    readonly Dictionary<string, Dictionary<string, int>> _sources;

    TrueRecords(string[] names, Dictionary<string, Dictionary<string, int>> sources) => (_names, _sources) = (names, sources);

    /// <summary>Reads a file of the truth: file, record and what the record belongs to.</summary>
    public static TrueRecords Read(string path, int threads, CancellationToken cancel)
    {
        TextTable table = ExtractReader.Read([path], threads, cancel)[0].Table;
        if (table.Columns.Count < 3) throw new Store.StoreException(Store.StoreFault.Request, "The file of the truth needs the columns file, record and what the record belongs to.");
        (TextColumn source, TextColumn record, TextColumn name) = (table.Columns[0], table.Columns[1], table.Columns[2]);
        Dictionary<string, int>[] of = [.. source.Values.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        for (int row = 0; row < table.Rows; row++)
            if (source.Codes[row] >= 0 && record[row] is { } own && name.Codes[row] >= 0) of[source.Codes[row]][own] = name.Codes[row];
        return new TrueRecords(name.Values, source.Values.Zip(of).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>What a record belongs to; null when it is not known.</summary>
    public string? Of(string source, string record) => _sources.TryGetValue(source, out Dictionary<string, int>? records) && records.TryGetValue(record, out int name) ? _names[name] : null;

    /// <summary>What records of a source belong to; null when it is not known.</summary>
    public Func<string, string?> Of(string source)
    {
        if (!_sources.TryGetValue(source, out Dictionary<string, int>? records)) return static _ => null;
        return record => records.TryGetValue(record, out int name) ? _names[name] : null;
    }

    /// <summary>The true person of most records of a person who was found; of equally many, the first by name.</summary>
    public Func<string, string?> Majority(TextTable people)
    {
        (TextColumn source, TextColumn record, TextColumn person) = (people.Find("source")!, people.Find("record")!, people.Find("person")!);
        Dictionary<string, int>?[] known = [.. source.Values.Select(_sources.GetValueOrDefault)];
        // Person in the upper half and name in the lower: records of one person and name stand together once they are sorted.
        List<long> pairs = new(people.Rows);
        for (int row = 0; row < people.Rows; row++)
            if (person.Codes[row] >= 0 && known[source.Codes[row]] is { } records && records.TryGetValue(record[row]!, out int name)) pairs.Add(((long)person.Codes[row] << 32) | (uint)name);
        pairs.Sort();
        Dictionary<string, (int Name, int Records)> majority = new(StringComparer.Ordinal);
        ReadOnlySpan<long> sorted = CollectionsMarshal.AsSpan(pairs);
        for (int at = 0, end; at < sorted.Length; at = end)
        {
            for (end = at + 1; end < sorted.Length && sorted[end] == sorted[at];) end++;
            (string found, int name, int count) = (person.Values[(int)(sorted[at] >> 32)], (int)sorted[at], end - at);
            bool isFirst = !majority.TryGetValue(found, out (int Name, int Records) best);
            if (isFirst || count > best.Records || (count == best.Records && string.CompareOrdinal(_names[name], _names[best.Name]) < 0)) majority[found] = (name, count);
        }

        return found => majority.TryGetValue(found, out (int Name, int Records) best) ? _names[best.Name] : null;
    }

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
