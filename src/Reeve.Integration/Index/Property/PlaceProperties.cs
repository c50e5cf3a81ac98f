using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Index.Property;

/// <summary>Finds the properties of the records that a linkage to properties covers, and of these reads address, postcode and UPRN alone.</summary>
public static class PlaceProperties
{
    /// <summary>Raised when the same tables would give other properties: a node that was run by an older revision is run again.</summary>
    public const int Revision = 1;

    /// <summary>The columns that are read of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="linked">What the linkage covers of it: the first address, postcode and UPRN among its fields are read.</param>
    public static AddressColumns Columns(SourceFile source, LinkedSource linked)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(linked);
        return new AddressColumns(First("uk-address"), First("postcode"), First("uprn"));

        string? First(string standard) => source.Fields
            .FirstOrDefault(field => (linked.Fields.Count == 0 || linked.Fields.Contains(field.Name)) && field.Type is FieldType.Standardised named && named.Standard.Name == standard)?.Name;
    }

    /// <summary>The gazetteer that a source is: one row an address, of a property as many as it has.</summary>
    /// <remarks>
    /// Fields are known by their standards (<c>uprn</c>, <c>uk-address</c>, <c>postcode</c>), and by their names where the standard says too little: <c>parent_uprn</c>, <c>classification</c>,
    /// <c>organisation</c>, <c>logical_status</c> (1 approved, 3 alternative, 6 provisional, 8 historical, as BS 7666 numbers them), <c>licence</c>.
    /// </remarks>
    /// <param name="source">The source.</param>
    /// <param name="table">Its standardised table, all columns.</param>
    /// <exception cref="StoreException">Data: it has no address.</exception>
    public static Gazetteer Gazetteer(SourceFile source, TextTable table)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(table);
        AddressColumns columns = Columns(source, new LinkedSource(source.Name, [], source.At));
        if (columns.Address is not { } address || columns.Uprn is not { } number)
            throw new StoreException(StoreFault.Request, $"Source `{source.Name}` is no gazetteer: it needs a field of standard `uprn` and one of standard `uk-address`.");
        TextColumn uprn = table.Find(number)!;
        List<GazetteerRow> rows = new(table.Rows);
        for (int row = 0; row < table.Rows; row++)
        {
            if (uprn[row] is not { } value) continue;
            string? start = Part("number", row), end = Part("number_to", row);
            AddressStatus status = Status(Cell("logical_status", row));
            rows.Add(new GazetteerRow(value, new AddressParts
            {
                Organisation = Cell("organisation", row), Unit = Part("sub_building", row), Building = Part("building_name", row),
                Number = start is null ? null : end is null ? start + Part("number_suffix", row) : $"{start}{Part("number_suffix", row)}-{end}",
                Street = Part("street", row), Locality = Part("locality", row), Town = Part("town", row),
                Postcode = (columns.Postcode is { } postcode ? Cell(postcode, row) : null) ?? Part("postcode", row),
            })
            {
                Status = status, PropertyStatus = status == AddressStatus.Alternative ? AddressStatus.Approved : status,
                Parent = Cell("parent_uprn", row), Classification = Cell("classification", row),
            });
        }

        string[] licences = table.Find("licence")?.Values ?? [];
        return Gazetteers.Gazetteer.Build(rows, licences.Length == 0 ? null : string.Join("; ", licences.Order(StringComparer.Ordinal)));

        string? Cell(string column, int row) => table.Find(column)?[row];

        string? Part(string part, int row) => Cell($"{address}_{part}", row);
    }

    /// <summary>The property of each record: columns source, record, uprn, parent_uprn, score, kind and reason, in the order of the sources and their records.</summary>
    /// <param name="gazetteer">Where addresses are looked for.</param>
    /// <param name="sources">The sources, with the columns of <see cref="Columns"/> and the name of the record.</param>
    /// <param name="threads">Threads; at least 1. The result does not depend on it.</param>
    /// <param name="progress">Told the share that is done, in [0, 1], from any thread.</param>
    /// <param name="cancel">Stops the work.</param>
    public static PropertyRows Match(
        Gazetteer gazetteer, IReadOnlyList<(string Source, TextTable Table, AddressColumns Columns)> sources, int threads, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(sources);
        List<RecordKey> records = [];
        List<AddressInput> inputs = [];
        foreach ((string source, TextTable table, AddressColumns columns) in sources)
        {
            TextColumn record = table.Find(ContractedColumns.Record)!;
            TextColumn? address = Find(columns.Address), postcode = Find(columns.Postcode), uprn = Find(columns.Uprn);
            for (int row = 0; row < table.Rows; row++)
            {
                records.Add(new RecordKey(source, record[row]!));
                inputs.Add(new AddressInput(address?[row], postcode?[row], uprn?[row]));
            }

            TextColumn? Find(string? column) => column is null ? null : table.Find(column);
        }

        PropertyMatches matches = PropertyMatcher.Match(gazetteer, inputs, new PropertyOptions { Threads = threads }, progress, cancel);
        return new PropertyRows(records, matches, [.. matches.Rows.Select(match => gazetteer.Find(match.Uprn) is >= 0 and var at && gazetteer.Properties[at].Parent is >= 0 and var parent ? gazetteer.Properties[parent].Uprn : null)]);
    }

    static AddressStatus Status(string? number) => number switch
    {
        "3" => AddressStatus.Alternative,
        "6" => AddressStatus.Provisional,
        "8" => AddressStatus.Historical,
        _ => AddressStatus.Approved,
    };
}

/// <summary>The columns of a source that say where; null for what it does not have.</summary>
/// <param name="Address">The whole address.</param>
/// <param name="Postcode">The postcode where it stands apart.</param>
/// <param name="Uprn">The property's number, as the source has it.</param>
public sealed record AddressColumns(string? Address, string? Postcode, string? Uprn)
{
    /// <summary>All that are there, with the name of the record.</summary>
    public IReadOnlyList<string> Names => [.. new[] { ContractedColumns.Record, Address, Postcode, Uprn }.OfType<string>()];
}
