using Reeve.Wexcombe.Population;
using Reeve.Wexcombe.Town;

namespace Reeve.Wexcombe.Extracts;

/// <summary>Which property the address of each record is, and what its clerk made of it: for evaluation only.</summary>
static class AddressTruth
{
    static readonly string[] Header = ["source", "record", "uprn", "wrong"];

    /// <summary>Writes truth/addresses.csv: a row for each record of people, <c>uprn</c> empty where the address is in no property of the place.</summary>
    public static void Write(string path, MadePlace place, IReadOnlyList<Export> exports)
    {
        Dictionary<string, Premises> premises = place.Premises.ToDictionary(static one => one.Uprn, StringComparer.Ordinal);
        IEnumerable<string[]> rows = exports.SelectMany((export, system) => export.Records.Select((written, row) =>
            (string[])[place.Systems[system].Source, export.Rows[row][0], written.Record.Address.Uprn ?? "", Wrong(written.Record, premises.GetValueOrDefault(written.Record.Address.Uprn ?? ""))]));
        CsvText.Write(path, "\n", rows.Prepend(Header));
    }

    /// <summary>What differs from the gazetteer's address, in words with spaces between them; letter case and spaces do not count.</summary>
    static string Wrong(Sighting record, Premises? there)
    {
        if (there is null) return "";
        Address said = record.Address, known = there.Address;
        List<string> wrong = [];
        if (Plain(said.Street) != Plain(known.Street)) wrong.Add(Plain(said.Street).Split(' ').Length == Plain(known.Street).Split(' ').Length && Last(said.Street) != Last(known.Street) && Front(said.Street) == Front(known.Street) ? "street-ending" : "street");
        if (said.Building is null && known.Building is not null) wrong.Add("no-building");
        if (said.Locality is null && known.Locality is not null) wrong.Add("no-locality");
        string postcode = Plain(record.Postcode).Replace(" ", "", StringComparison.Ordinal), right = Plain(known.Postcode).Replace(" ", "", StringComparison.Ordinal);
        if (postcode.Length == 0) wrong.Add("no-postcode");
        else if (postcode != right) wrong.Add("postcode");
        return string.Join(' ', wrong);
    }

    static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    static string Last(string text) => Plain(text).Split(' ')[^1];

    static string Front(string text) => string.Join(' ', Plain(text).Split(' ')[..^1]);
}
