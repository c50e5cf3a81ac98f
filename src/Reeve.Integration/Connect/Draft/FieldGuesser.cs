using System.Globalization;
using Reeve.Integration.Index.Infer;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Draft;

/// <summary>Guesses the fields of a table.</summary>
static class FieldGuesser
{
    /// <summary>How many different values of a column are looked at.</summary>
    const int SampleSize = 2000;

    /// <summary>Fewer rows than this do not show that a field is always there.</summary>
    const int FewestRows = 20;

    const int LongText = 60;

    const string Address = "uk-address";

    /// <summary>Guesses each column; the lines of an address become one field.</summary>
    public static IEnumerable<FieldGuess> Guess(TextTable table)
    {
        FieldNames names = new();
        List<int> lines = AddressLines(table);
        for (int at = 0; at < table.Columns.Count; at++)
        {
            if (lines.Contains(at))
            {
                if (at == lines[0]) yield return Joined([.. lines.Select(line => table.Columns[line])], table.Rows, names, at + 1);
                continue;
            }
            yield return One(table.Columns[at], table.Rows, names, at + 1);
        }
    }

    static FieldGuess One(TextColumn column, int rows, FieldNames names, int number)
    {
        string[] sample = [.. column.Values.Where(value => !Placeholders.IsPlaceholder(value)).Take(SampleSize)];
        int filled = column.Codes.Count(code => code >= 0);
        (FieldType type, string why) = Type(column.Name, sample);
        IReadOnlyList<string> parts = type is FieldType.Standardised { Standard: var standard } ? standard.Parts : [];
        return new FieldGuess
        {
            Name = names.Take(column.Name, number, parts: parts),
            From = [column.Name],
            Type = type,
            Sensitivity = Sensitivity(type, column.Name, sample),
            Required = rows >= FewestRows && filled == rows || rows > 0 && filled == rows && column.Values.Length == rows,
            Unique = rows > 1 && filled == rows && column.Values.Length == rows,
            Filled = rows == 0 ? 0 : (double)filled / rows,
            Distinct = column.Values.Length,
            Why = why,
        };
    }

    static (FieldType Type, string Why) Type(string header, string[] sample)
    {
        if (sample.Length == 0) return (new FieldType.Plain(PlainType.Text), "it holds no value");
        PlainType plain = PlainTypes.Of(sample);
        // A standard of dates would drop the time.
        if (plain == PlainType.Timestamp) return (new FieldType.Plain(plain), "all of its values are");
        if (StandardTrial.Suggested(HeaderStandards.Suggested(header), sample) is { } suggested)
            return (new FieldType.Standardised(suggested.Standard), $"its header says so, and {Share(suggested.Valid)} of its different values are");
        if (StandardTrial.FromValues(sample, plain is PlainType.Integer or PlainType.Number) is { } shown) return (new FieldType.Standardised(shown.Standard), $"{Share(shown.Valid)} of its different values are");
        return (new FieldType.Plain(plain), plain == PlainType.Text ? "its values have no form that is known" : "all of its values are");
    }

    static Sensitivity Sensitivity(FieldType type, string header, string[] sample)
    {
        Sensitivity sounds = HeaderStandards.Sounds(header) ?? (sample.Any(value => value.Length > LongText) ? Standards.Sensitivity.Personal : Standards.Sensitivity.Internal);
        if (type is not FieldType.Standardised { Standard: var standard }) return sounds;
        // A ward's code is open by its standard; a header may make a value more sensitive, never less.
        return sounds is Standards.Sensitivity.SpecialCategory or Standards.Sensitivity.CriminalOffence ? sounds : standard.Sensitivity;
    }

    static List<int> AddressLines(TextTable table)
    {
        if (StandardCatalogue.Find(Address) is not { JoinsColumns: true }) return [];
        List<int> lines = [.. Enumerable.Range(0, table.Columns.Count).Where(at => HeaderLexicon.Find(table.Columns[at].Name)
            is ColumnKind.AddressLine or ColumnKind.Street or ColumnKind.HouseNumber or ColumnKind.Locality or ColumnKind.Town && table.Columns[at].Values.Length > 0)];
        return lines.Count > 1 && lines.Any(at => HeaderLexicon.Find(table.Columns[at].Name) is ColumnKind.AddressLine or ColumnKind.Street) ? lines : [];
    }

    static FieldGuess Joined(TextColumn[] columns, int rows, FieldNames names, int number)
    {
        Standard standard = StandardCatalogue.Find(Address)!;
        int filled = Enumerable.Range(0, rows).Count(row => columns.Any(column => column.Codes[row] >= 0));
        HashSet<string> distinct = [.. Enumerable.Range(0, rows).Select(row => string.Join(',', columns.Select(column => column.Codes[row])))];
        return new FieldGuess
        {
            Name = names.Take("address", number, parts: standard.Parts),
            From = [.. columns.Select(column => column.Name)],
            Type = new FieldType.Standardised(standard),
            Sensitivity = standard.Sensitivity,
            Required = rows >= FewestRows && filled == rows,
            Unique = false,
            Filled = rows == 0 ? 0 : (double)filled / rows,
            Distinct = distinct.Count,
            Why = "its headers are lines of an address",
        };
    }

    static string Share(double share) => share.ToString("0.#%", CultureInfo.InvariantCulture);
}
