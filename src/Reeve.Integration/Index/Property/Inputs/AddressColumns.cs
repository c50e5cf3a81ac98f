using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Index.Property.Inputs;

/// <summary>The columns of a table that hold addresses to be found.</summary>
/// <param name="Lines">Those of the address, in the order of an envelope; at least one.</param>
/// <param name="Postcode">The one of the postcode, or null when it stands in the address or nowhere.</param>
/// <param name="Uprn">The one of a UPRN that is to be heeded, or null.</param>
public sealed record AddressColumns(IReadOnlyList<TextColumn> Lines, TextColumn? Postcode, TextColumn? Uprn = null)
{
    static readonly GazetteerColumn[] Envelope = [GazetteerColumn.Unit, GazetteerColumn.Building, GazetteerColumn.Number, GazetteerColumn.Street, GazetteerColumn.Line, GazetteerColumn.Locality, GazetteerColumn.Town];

    /// <summary>Finds the columns by their headers, and where none says that it is an address, by what is in them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">What faults call it.</param>
    /// <exception cref="StoreException">Request: no column is an address.</exception>
    public static AddressColumns Find(TextTable table, string name)
    {
        ArgumentNullException.ThrowIfNull(table);
        ILookup<GazetteerColumn?, TextColumn> found = table.Columns.ToLookup(column => GazetteerHeaders.Find(column.Name));
        TextColumn? postcode = found[GazetteerColumn.Postcode].FirstOrDefault();
        TextColumn[] lines = found[GazetteerColumn.Whole].Any() ? [found[GazetteerColumn.Whole].First(), .. found[GazetteerColumn.Town].Take(1)] : [.. Envelope.SelectMany(kind => found[kind])];
        bool told = found[GazetteerColumn.Whole].Any() || found[GazetteerColumn.Street].Any() || found[GazetteerColumn.Line].Any();
        if (!told)
        {
            IReadOnlyList<InferredColumn> inferred = ColumnInference.Infer(table, new Dictionary<string, ColumnKind>(StringComparer.Ordinal));
            lines = [.. inferred.Where(column => column.Kind is ColumnKind.FullAddress or ColumnKind.HouseNumber or ColumnKind.Street or ColumnKind.AddressLine or ColumnKind.Town).Select(column => column.Column)];
            postcode ??= inferred.FirstOrDefault(column => column.Kind == ColumnKind.Postcode)?.Column;
            if (!inferred.Any(column => column.Kind is ColumnKind.FullAddress or ColumnKind.Street or ColumnKind.AddressLine))
                lines = AddressValues.Find(table.Columns) is { } whole ? [whole]
                    : throw new StoreException(StoreFault.Request, $"No column of {name} is an address: name those that make it up with --column, in the order of an envelope.");
        }
        return new AddressColumns(lines, postcode);
    }

    /// <summary>The columns of these names.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">What faults call it.</param>
    /// <param name="columns">Those of the address, the postcode among them or not; none to find them.</param>
    /// <param name="uprn">The one of a UPRN that is to be heeded, or null.</param>
    /// <exception cref="StoreException">Request: there is no such column, or none is an address.</exception>
    public static AddressColumns Of(TextTable table, string name, IReadOnlyList<string> columns, string? uprn)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(columns);
        AddressColumns found = columns.Count == 0 ? Find(table, name) : new AddressColumns([.. columns.Select(Named)], null);
        return uprn is null ? found : found with { Uprn = Named(uprn) };

        TextColumn Named(string column) => table.Find(column)
            ?? throw new StoreException(StoreFault.Request, $"{name} has no column `{column}`{DidYouMean.Sentence(column, [.. table.Columns.Select(each => each.Name)])}");
    }

    /// <summary>The address of a row.</summary>
    public AddressInput this[int row]
    {
        get
        {
            string?[] parts = [.. Lines.Select(line => line[row])];
            return AddressInput.OfParts(parts, Postcode?[row], Uprn?[row]);
        }
    }
}
