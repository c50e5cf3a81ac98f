using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Property;

/// <summary>A source whose records are to be found. It prints <c>[withheld]</c>.</summary>
/// <param name="Name">The source.</param>
/// <param name="Columns">Which of its columns say where.</param>
/// <param name="Table">These columns, with the name of the record; null when the source is as it was when the earlier properties were found.</param>
/// <param name="Before">The columns that say where, as they were then, row by row of the earlier properties; null when that is not known any more.</param>
public sealed record PropertySource(string Name, AddressColumns Columns, TextTable? Table, TextTable? Before = null)
{
    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
