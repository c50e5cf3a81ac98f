using System.Text.RegularExpressions;
using Reeve.Integration.Connect;
using Reeve.Integration.Index.Infer;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Link;

/// <summary>The truth, where a column or a pattern gives it: a number for each record, equal for one person, -1 where unknown. Nothing but evaluation reads it.</summary>
static class Truths
{
    public static int[]? Find(IReadOnlyList<Extract> extracts, IReadOnlyList<IReadOnlyList<InferredColumn>> columns, IReadOnlyList<string> ids, LinkRequest request, CancellationToken cancel)
    {
        int given = new[] { request.Truth, request.TruthPattern, request.TruthFile }.Count(way => way is not null);
        if (given == 0) return null;
        if (given > 1) throw new LinkException("Give one of --truth, --truth-pattern and --truth-file.", isData: false);
        if (request.TruthFile is { } path) return FromFile(ExtractReader.Read([path], 1, cancel)[0].Table, extracts, ids);
        Regex? pattern = request.TruthPattern is null ? null : Pattern(request.TruthPattern);
        Dictionary<string, int> people = new(StringComparer.Ordinal);
        List<int> truth = [];
        for (int file = 0; file < extracts.Count; file++)
        {
            TextTable table = extracts[file].Table;
            TextColumn? column = pattern is null
                ? table.Columns.FirstOrDefault(each => each.Name.Equals(request.Truth, StringComparison.OrdinalIgnoreCase))
                : columns[file].FirstOrDefault(each => each.Kind == ColumnKind.Id)?.Column
                    ?? throw new LinkException($"--truth-pattern reads the record's identifier, and no column of {extracts[file].Label} identifies its records; name it with --id.", isData: false);
            for (int row = 0; row < table.Rows; row++) truth.Add(Number(column?[row]));
        }
        if (truth.All(person => person < 0)) throw new LinkException("The truth is not known for a single record: look at --truth or --truth-pattern.", isData: false);
        return [.. truth];

        int Number(string? text)
        {
            if (text is null) return -1;
            if (pattern is not null)
            {
                Match match = pattern.Match(text);
                if (!match.Success) return -1;
                text = match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
            }
            if (!people.TryGetValue(text, out int person)) people.Add(text, person = people.Count);
            return person;
        }
    }

    static int[] FromFile(TextTable table, IReadOnlyList<Extract> extracts, IReadOnlyList<string> ids)
    {
        if (table.Columns.Count is < 2 or > 3) throw new LinkException("The file of the truth needs the columns file, record and person (or record and person).", isData: false);
        TextColumn person = table.Columns[^1], record = table.Columns[^2];
        Dictionary<string, int> people = new(StringComparer.Ordinal);
        for (int row = 0; row < table.Rows; row++)
        {
            // Records of one file alone are called by their identifier; rows of other files are of nobody here.
            if (table.Columns.Count == 3 && extracts.Count == 1 && table.Columns[0][row] != extracts[0].Label) continue;
            string name = table.Columns.Count == 3 && extracts.Count > 1 ? $"{table.Columns[0][row]}:{record[row]}" : record[row] ?? "";
            people[name] = person.Codes[row];
        }
        int[] truth = [.. ids.Select(id => people.GetValueOrDefault(id, -1))];
        return truth.All(each => each < 0) ? throw new LinkException("The file of the truth names none of the records.", isData: false) : truth;
    }

    static Regex Pattern(string pattern)
    {
        // The pattern comes from the command line: an engine that never goes back cannot be made to run for ever.
        try { return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)); }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new LinkException("--truth-pattern is not a regular expression that can be used (look-around and back-references cannot).", isData: false);
        }
    }
}
