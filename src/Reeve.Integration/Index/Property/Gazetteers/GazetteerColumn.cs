using System.Collections.Frozen;
using Reeve.Integration.Index.Infer;

namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>What a column of a gazetteer can be.</summary>
enum GazetteerColumn
{
    Uprn, Parent, Status, PropertyStatus, Classification, X, Y, Licence,
    Organisation, Unit, UnitStart, UnitStartSuffix, UnitEnd, UnitEndSuffix, Building, Number, NumberSuffix, NumberEnd, NumberEndSuffix,
    Street, Locality, Town, Postcode, Line, Whole,
}

/// <summary>What the headers of gazetteers mean, AddressBase and GeoPlace's among them.</summary>
static class GazetteerHeaders
{
    static readonly FrozenDictionary<string, GazetteerColumn> Known = new (GazetteerColumn Column, string Headers)[]
    {
        (GazetteerColumn.Uprn, "uprn|property uprn|unique property reference number|property reference number|property reference|property ref|property id|address id"),
        (GazetteerColumn.Parent, "parent uprn|parent|parent property|parent id"),
        (GazetteerColumn.Status, "lpi logical status|address status|logical status|status"),
        (GazetteerColumn.PropertyStatus, "blpu logical status|property status"),
        (GazetteerColumn.Classification, "classification|classification code|class|blpu class|property class"),
        (GazetteerColumn.X, "easting|eastings|x|x coordinate|longitude|lon|lng|long"),
        (GazetteerColumn.Y, "northing|northings|y|y coordinate|latitude|lat"),
        (GazetteerColumn.Licence, "licence|license"),
        (GazetteerColumn.Organisation, "organisation|organisation name|organization|organization name|organisation la organisation"),
        (GazetteerColumn.Unit, "sub building|sub building name|sub building number|flat|flat number|unit|unit number|sao|sao text|secondary addressable object|saon|secondary name"),
        (GazetteerColumn.UnitStart, "sao start number"), (GazetteerColumn.UnitStartSuffix, "sao start suffix"), (GazetteerColumn.UnitEnd, "sao end number"), (GazetteerColumn.UnitEndSuffix, "sao end suffix"),
        (GazetteerColumn.Building, "building|building name|house name|property name|pao text|premises name|primary name"),
        (GazetteerColumn.Number, "number|building number|house number|street number|property number|pao start number|pao|paon|house no|building no"),
        (GazetteerColumn.NumberSuffix, "pao start suffix|number suffix|suffix"), (GazetteerColumn.NumberEnd, "pao end number"), (GazetteerColumn.NumberEndSuffix, "pao end suffix"),
        (GazetteerColumn.Street, "street|street name|road|road name|thoroughfare|thoroughfare name|street description|street descriptor"),
        (GazetteerColumn.Locality, "locality|locality name|dependent locality|village|suburb"),
        (GazetteerColumn.Town, "town|town name|post town|city|town city"),
        (GazetteerColumn.Postcode, "postcode|post code|postcode locator|pcode|postal code"),
        (GazetteerColumn.Whole, "address|full address|single line address|address text|property address|address full|address string|postal address"),
    }.SelectMany(entry => entry.Headers.Split('|').Select(header => (header, entry.Column))).ToFrozenDictionary(entry => entry.header, entry => entry.Column, StringComparer.Ordinal);

    /// <summary>What a header says, or null.</summary>
    public static GazetteerColumn? Find(string header)
    {
        string[] words = HeaderLexicon.Words(header);
        if (Known.TryGetValue(string.Join(' ', words), out GazetteerColumn column)) return column;
        // "addressline1" and "PAO_TEXT" alike.
        foreach ((string known, GazetteerColumn of) in Known)
            if (known.Length > 5 && known.Replace(" ", "", StringComparison.Ordinal) == string.Concat(words)) return of;
        return HeaderLexicon.Find(header) switch
        {
            ColumnKind.AddressLine => GazetteerColumn.Line,
            ColumnKind.FullAddress => GazetteerColumn.Whole,
            ColumnKind.Street => GazetteerColumn.Street,
            ColumnKind.Locality => GazetteerColumn.Locality,
            ColumnKind.Town => GazetteerColumn.Town,
            ColumnKind.Postcode => GazetteerColumn.Postcode,
            _ => null,
        };
    }
}
