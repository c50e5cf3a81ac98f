using Reeve.Standards;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>Whether a column holds addresses, told from what is in it.</summary>
static class AddressValues
{
    const int Sample = 200;
    const double Share = 0.6;

    /// <summary>The first column most of whose values have a street, and a number or a postcode.</summary>
    public static TextColumn? Find(IEnumerable<TextColumn> columns) => columns.FirstOrDefault(AreAddresses);

    static bool AreAddresses(TextColumn column)
    {
        string[] sample = column.Values.Length > Sample ? column.Values[..Sample] : column.Values;
        return sample.Length > 0 && sample.Count(value => UkAddress.Parse(value) is { Street: not null } address && (address.Number ?? address.Postcode) is not null) >= Share * sample.Length;
    }
}
