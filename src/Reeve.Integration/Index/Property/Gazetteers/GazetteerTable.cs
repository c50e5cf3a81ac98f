using System.Globalization;
using Reeve.Integration.Index.Infer;
using Reeve.Standards;
using Reeve.Store;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>A gazetteer out of any table: columns are known by their headers, and where those say nothing by what is in them.</summary>
static class GazetteerTable
{
    /// <summary>Parts that stand in columns of their own.</summary>
    static readonly GazetteerColumn[] Parts = [GazetteerColumn.Organisation, GazetteerColumn.Unit, GazetteerColumn.Building, GazetteerColumn.Number, GazetteerColumn.Street, GazetteerColumn.Locality, GazetteerColumn.Town];

    /// <summary>The rows of a table.</summary>
    /// <param name="table">At least an identifier and one column of addresses.</param>
    /// <param name="name">What faults call the table.</param>
    /// <param name="licence">The one licence that a column states, when there is such a column; null otherwise.</param>
    /// <param name="warnings">Told what was left out.</param>
    /// <exception cref="StoreException">Data: it has no rows, no identifier or no address; or its licences differ.</exception>
    public static IReadOnlyList<GazetteerRow> Rows(TextTable table, string name, out string? licence, ICollection<string> warnings)
    {
        if (table.Rows == 0) throw new StoreException(StoreFault.Data, $"{name} has no rows: a gazetteer has one for each address.");
        Dictionary<GazetteerColumn, TextColumn> columns = [];
        List<TextColumn> lines = [];
        foreach (TextColumn column in table.Columns)
        {
            GazetteerColumn? found = GazetteerHeaders.Find(column.Name);
            if (found == GazetteerColumn.Line) lines.Add(column);
            else if (found is { } one) columns.TryAdd(one, column);
        }
        bool inParts = columns.ContainsKey(GazetteerColumn.Street) && (columns.ContainsKey(GazetteerColumn.Number) || columns.ContainsKey(GazetteerColumn.Building));
        if (!inParts && lines.Count == 0 && !columns.ContainsKey(GazetteerColumn.Whole)) Infer(table, columns, lines, name);
        TextColumn id = columns.TryGetValue(GazetteerColumn.Uprn, out TextColumn? known) ? known : Identifier(table, name);
        licence = Licence(columns.GetValueOrDefault(GazetteerColumn.Licence), name);

        List<GazetteerRow> rows = new(table.Rows);
        int unnamed = 0, empty = 0;
        for (int row = 0; row < table.Rows; row++)
        {
            if (id[row] is not { } uprn) { unnamed++; continue; }
            AddressParts? address = inParts ? InParts(columns, row) : Whole(columns, lines, row);
            if (address is null) { empty++; continue; }
            rows.Add(new GazetteerRow(uprn, address)
            {
                Status = Status(Text(columns, GazetteerColumn.Status, row)),
                PropertyStatus = Status(Text(columns, GazetteerColumn.PropertyStatus, row) ?? Text(columns, GazetteerColumn.Status, row)),
                Parent = Text(columns, GazetteerColumn.Parent, row),
                Classification = Text(columns, GazetteerColumn.Classification, row),
                X = Number(Text(columns, GazetteerColumn.X, row)),
                Y = Number(Text(columns, GazetteerColumn.Y, row)),
            });
        }
        if (unnamed > 0) warnings.Add($"{unnamed:N0} rows of the gazetteer have no value in `{id.Name}` and were left out.");
        if (empty > 0) warnings.Add($"{empty:N0} rows of the gazetteer have no address and were left out.");
        return rows.Count > 0 ? rows : throw new StoreException(StoreFault.Data, $"No row of {name} has both an identifier in `{id.Name}` and an address.");
    }

    static AddressParts? InParts(Dictionary<GazetteerColumn, TextColumn> columns, int row)
    {
        if (!Parts.Any(part => Text(columns, part, row) is not null)) return null;
        string? Span(GazetteerColumn start, GazetteerColumn suffix, GazetteerColumn end, GazetteerColumn endSuffix)
        {
            string first = Text(columns, start, row) + Text(columns, suffix, row), last = Text(columns, end, row) + Text(columns, endSuffix, row);
            return first.Length == 0 ? null : last.Length == 0 ? first : $"{first}-{last}";
        }
        string? unit = Text(columns, GazetteerColumn.Unit, row), unitNumber = Span(GazetteerColumn.UnitStart, GazetteerColumn.UnitStartSuffix, GazetteerColumn.UnitEnd, GazetteerColumn.UnitEndSuffix);
        return new AddressParts
        {
            Organisation = Text(columns, GazetteerColumn.Organisation, row),
            Unit = unit is not null && unitNumber is not null ? $"{unit} {unitNumber}" : unit ?? unitNumber,
            Building = Text(columns, GazetteerColumn.Building, row),
            Number = Span(GazetteerColumn.Number, GazetteerColumn.NumberSuffix, GazetteerColumn.NumberEnd, GazetteerColumn.NumberEndSuffix),
            Street = Text(columns, GazetteerColumn.Street, row),
            Locality = Text(columns, GazetteerColumn.Locality, row),
            Town = Text(columns, GazetteerColumn.Town, row),
            Postcode = Text(columns, GazetteerColumn.Postcode, row),
        };
    }

    static AddressParts? Whole(Dictionary<GazetteerColumn, TextColumn> columns, List<TextColumn> lines, int row)
    {
        IEnumerable<string?> texts = lines.Count > 0
            ? [.. lines.Select(line => line[row]), Text(columns, GazetteerColumn.Street, row), Text(columns, GazetteerColumn.Locality, row), Text(columns, GazetteerColumn.Town, row)]
            : columns.ContainsKey(GazetteerColumn.Whole) ? [Text(columns, GazetteerColumn.Whole, row)]
            : Parts.Select(part => Text(columns, part, row));
        return WholeAddress.Parts(string.Join(", ", texts.Where(text => text is not null)), Text(columns, GazetteerColumn.Postcode, row));
    }

    /// <summary>No header says that it is an address: what the values look like decides.</summary>
    static void Infer(TextTable table, Dictionary<GazetteerColumn, TextColumn> columns, List<TextColumn> lines, string name)
    {
        foreach (InferredColumn column in ColumnInference.Infer(table, new Dictionary<string, ColumnKind>(StringComparer.Ordinal)))
        {
            if (columns.ContainsValue(column.Column)) continue;
            if (column.Kind == ColumnKind.FullAddress) columns.TryAdd(GazetteerColumn.Whole, column.Column);
            else if (column.Kind is ColumnKind.HouseNumber or ColumnKind.Street or ColumnKind.AddressLine) lines.Add(column.Column);
            else if (column.Kind == ColumnKind.Postcode) columns.TryAdd(GazetteerColumn.Postcode, column.Column);
        }
        if (lines.Count == 0 && !columns.ContainsKey(GazetteerColumn.Whole) && AddressValues.Find(table.Columns.Where(column => !columns.ContainsValue(column))) is { } whole) columns.Add(GazetteerColumn.Whole, whole);
        if (lines.Count == 0 && !columns.ContainsKey(GazetteerColumn.Whole) && !columns.ContainsKey(GazetteerColumn.Building) && !columns.ContainsKey(GazetteerColumn.Street))
            throw new StoreException(StoreFault.Data, $"{name} has no column of addresses: call one `address`, or several `building_name`, `building_number`, `street`, `town`, `postcode`.");
    }

    static TextColumn Identifier(TextTable table, string name)
    {
        TextColumn[] unique = [.. table.Columns.Where(column => column.Values.Length == table.Rows && GazetteerHeaders.Find(column.Name) is null)];
        return unique.FirstOrDefault(column => Array.TrueForAll(column.Values, value => Uprn.Canonical(value) is not null)) ?? unique.FirstOrDefault(column => HeaderLexicon.NumbersThings(column.Name))
            ?? throw new StoreException(StoreFault.Data, $"{name} has no column of property numbers: call it `uprn`, or give a column that is filled and different in every row.");
    }

    static string? Licence(TextColumn? column, string name) => column?.Values.Length switch
    {
        null or 0 => null,
        1 => column.Values[0],
        _ => throw new StoreException(StoreFault.Data, $"The rows of {name} state {column.Values.Length:N0} different licences in `{column.Name}`: split it by licence, or state one with --licence and drop the column."),
    };

    static string? Text(Dictionary<GazetteerColumn, TextColumn> columns, GazetteerColumn column, int row) => columns.TryGetValue(column, out TextColumn? found) ? found[row] : null;

    static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    static AddressStatus Status(string? text) => text?.ToLowerInvariant() switch
    {
        "3" or "5" or "alternative" => AddressStatus.Alternative,
        "6" or "7" or "provisional" or "candidate" => AddressStatus.Provisional,
        "8" or "9" or "historical" or "historic" => AddressStatus.Historical,
        _ => AddressStatus.Approved,
    };
}
