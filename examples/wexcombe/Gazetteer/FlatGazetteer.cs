using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Town;

namespace Reeve.Wexcombe.Gazetteer;

/// <summary>The gazetteer as a plain table: one row a property, with its approved address (or the one it had).</summary>
static class FlatGazetteer
{
    static readonly string[] Header =
    [
        "uprn", "parent_uprn", "usrn", "classification", "logical_status", "state", "organisation", "sub_building", "building", "number", "street", "locality", "town",
        "postcode", "easting", "northing", "area_code", "ward_code", "start_date", "end_date",
    ];

    /// <summary>Writes data/gazetteer.csv.</summary>
    public static void Write(string path, IReadOnlyList<Premises> all) => CsvText.Write(path, "\n", all.Select(Row).Prepend(Header));

    static string[] Row(Premises one) =>
    [
        one.Uprn,
        one.Parent?.Uprn ?? "",
        one.Street.Usrn,
        one.Classification,
        $"{Logical.Of(one)}",
        $"{(int)one.State}",
        one.Organisation ?? "",
        one.Address.Unit ?? "",
        one.Address.Building ?? "",
        one.Address.Number ?? "",
        one.Address.Street,
        one.Address.Locality ?? "",
        one.Address.Town,
        one.Address.Postcode,
        $"{one.At.Easting}",
        $"{one.At.Northing}",
        one.Area.Code,
        one.Area.Ward.Code,
        Layout.Date(one.Since, "yyyy-MM-dd"),
        Layout.Date(one.Until, "yyyy-MM-dd"),
    ];
}
