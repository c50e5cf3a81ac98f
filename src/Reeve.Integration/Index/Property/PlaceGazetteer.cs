using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Index.Property;

/// <summary>The gazetteer that a source of a place is: one row an address, of a property as many as it has.</summary>
/// <remarks>
/// Fields are known by their standards (<c>uprn</c>, <c>uk-address</c>, <c>postcode</c>), and by their names where the standard says too little: <c>parent_uprn</c>, <c>classification</c>,
/// <c>organisation</c>, <c>logical_status</c> (1 approved, 3 alternative, 6 provisional, 8 historical, as BS 7666 numbers them), <c>licence</c>.
/// </remarks>
public static class PlaceGazetteer
{
    const string Organisation = "organisation", Status = "logical_status", Parent = "parent_uprn", Classification = "classification", Licence = "licence";

    static readonly string[] Parts = ["sub_building", "building_name", "number", "number_suffix", "number_to", "street", "locality", "town", "postcode"];

    /// <summary>The columns that are read of its table. The table need not have all.</summary>
    /// <param name="source">The source.</param>
    /// <exception cref="StoreException">Request: it has no address.</exception>
    public static IReadOnlyList<string> Columns(SourceFile source)
    {
        AddressColumns columns = Addresses(source);
        return [.. columns.Places.Except([columns.Address!]), .. Parts.Select(part => $"{columns.Address}_{part}"), Organisation, Status, Parent, Classification, Licence];
    }

    /// <summary>Reads it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="table">Of its standardised table, those of <see cref="Columns"/> that are there.</param>
    /// <exception cref="StoreException">Request: it has no address. Data: it has no rows.</exception>
    public static Gazetteer Read(SourceFile source, TextTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Rows == 0) throw new StoreException(StoreFault.Data, $"Source `{source.Name}` has no rows: a gazetteer has one for each address.");
        AddressColumns columns = Addresses(source);
        TextColumn uprn = table.Find(columns.Uprn!)!;
        TextColumn? postcode = columns.Postcode is null ? null : table.Find(columns.Postcode);
        TextColumn?[] parts = [.. Parts.Select(part => table.Find($"{columns.Address}_{part}"))];
        (TextColumn? organisation, TextColumn? statuses, TextColumn? parent, TextColumn? classification) = (table.Find(Organisation), table.Find(Status), table.Find(Parent), table.Find(Classification));
        List<GazetteerRow> rows = new(table.Rows);
        for (int row = 0; row < table.Rows; row++)
        {
            if (uprn[row] is not { } value) continue;
            AddressStatus status = StatusOf(statuses?[row]);
            rows.Add(new GazetteerRow(value, new AddressParts
            {
                Organisation = organisation?[row], Unit = parts[0]?[row], Building = parts[1]?[row], Number = Number(parts[2]?[row], parts[3]?[row], parts[4]?[row]),
                Street = parts[5]?[row], Locality = parts[6]?[row], Town = parts[7]?[row], Postcode = postcode?[row] ?? parts[8]?[row],
            })
            {
                Status = status, PropertyStatus = status == AddressStatus.Alternative ? AddressStatus.Approved : status,
                Parent = parent?[row], Classification = classification?[row],
            });
        }

        string[] licences = table.Find(Licence)?.Values ?? [];
        return Gazetteer.Build(rows, licences.Length == 0 ? null : string.Join("; ", licences.Order(StringComparer.Ordinal)));
    }

    static AddressColumns Addresses(SourceFile source)
    {
        ArgumentNullException.ThrowIfNull(source);
        AddressColumns columns = PlaceProperties.Columns(source, new LinkedSource(source.Name, [], source.At));
        return columns.Address is null || columns.Uprn is null
            ? throw new StoreException(StoreFault.Request, $"Source `{source.Name}` is no gazetteer: it needs a field of standard `uprn` and one of standard `uk-address`.")
            : columns;
    }

    static string? Number(string? start, string? suffix, string? end) => start is null ? null : end is not null ? $"{start}{suffix}-{end}" : suffix is null ? start : start + suffix;

    static AddressStatus StatusOf(string? number) => number switch
    {
        "3" => AddressStatus.Alternative,
        "6" => AddressStatus.Provisional,
        "8" => AddressStatus.Historical,
        _ => AddressStatus.Approved,
    };
}
