using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;

namespace Reeve.Integration.Tests.Index.Property;

/// <summary>A gazetteer of a few streets with the cases that matter, written out.</summary>
static class SmallGazetteer
{
    public static readonly GazetteerRow[] Rows =
    [
        Row("100", "", "", "14A", "High Street", "", "WX1 2AB", classification: "PP"),
        Row("101", "Flat 1", "", "14A", "High Street", "", "WX1 2AB", "100"), Row("102", "Flat 2", "", "14A", "High Street", "", "WX1 2AB", "100"),
        Row("103", "", "", "14", "High Street", "", "WX1 2AB"), Row("104", "", "", "16-18", "High Street", "", "WX1 2AB"),
        Row("110", "", "Maple Court", "7", "Mill Lane", "", "WX1 3DE", classification: "PP"),
        .. Enumerable.Range(1, 4).Select(flat => Row($"11{flat}", $"Flat {flat}", "Maple Court", "7", "Mill Lane", "", "WX1 3DE", "110")),
        Row("120", "", "Rose Cottage", "", "Mill Lane", "Aldren", "WX4 5EF"), Row("120", "", "", "9", "Mill Lane", "Aldren", "WX4 5EF") with { Status = AddressStatus.Alternative },
        Row("122", "", "", "22", "Mill Lane", "", "WX1 3DE"), Row("122", "", "", "24", "Mill Lane", "", "WX1 3DE") with { Status = AddressStatus.Historical }, Row("123", "", "", "24", "Mill Lane", "", "WX1 3DE"),
        Row("130", "", "", "5", "Church Road", "", "WX2 1AA"), Row("131", "", "", "5", "Church Road", "Aldren", "WX4 1AA"),
        Row("140", "", "", "8", "Station Road", "", "WX3 1AA", classification: "RH01"),
        .. Enumerable.Range(1, 3).Select(room => Row($"14{room}", $"Room {room}", "", "8", "Station Road", "", "WX3 1AA", "140", "RH02")),
        Row("150", "", "Old Works", "30", "Mill Lane", "", "WX1 3DE") with { PropertyStatus = AddressStatus.Historical },
        Row("160", "", "Ivy House", "", "Mill Lane", "", "WX1 3DE"), Row("161", "", "Ivy House", "", "Mill Lane", "", "WX1 3DE"),
        Row("170", "Flat 1", "", "40", "Station Road", "", "WX3 1AA"), Row("171", "Flat 2", "", "40", "Station Road", "", "WX3 1AA"),
        Row("180", "", "", "31", "Park View", "", "WX5 1AA", classification: "PP"), Row("181", "", "", "31A", "Park View", "", "WX5 1AA", "180"), Row("182", "", "", "31B", "Park View", "", "WX5 1AA", "180"),
        Row("190", "", "St Anne's Lodge", "", "St Anne's Lane", "Wex Quay", "WX10 1AB"),
        Row("195", "", "Flats 1-6", "50", "Station Road", "", "WX3 1AA", classification: "PP"),
        Row("196", "Flat 1", "", "52", "Station Road", "", "WX3 1AA", "195"), Row("197", "Flat 2", "", "52", "Station Road", "", "WX3 1AA", "195"),
    ];

    public static Gazetteer Gazetteer { get; } = Gazetteer.Build(Rows, "an example's own licence");

    public static PropertyMatch Find(string? address, string? postcode = null, string? uprn = null) => PropertyMatcher.Match(Gazetteer, new AddressInput(address, postcode, uprn));

    static GazetteerRow Row(string uprn, string unit, string building, string number, string street, string locality, string postcode, string? parent = null, string classification = "RD04")
    {
        static string? Part(string text) => text.Length == 0 ? null : text;
        return new GazetteerRow(uprn, new AddressParts { Unit = Part(unit), Building = Part(building), Number = Part(number), Street = street, Locality = Part(locality), Town = "Wexcombe", Postcode = postcode }) { Parent = parent, Classification = classification };
    }
}
