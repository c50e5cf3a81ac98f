using System.Text.Encodings.Web;
using System.Text.Json;
using Reeve.Wexcombe.Extracts;

namespace Reeve.Wexcombe.Geography;

/// <summary>The areas as files: polygons (GeoJSON, RFC 7946) and a table.</summary>
static class AreasFiles
{
    static readonly string[] Header = ["area_code", "area_name", "ward_code", "ward_name", "deprivation_decile", "population", "households"];

    /// <summary>Writes the polygons: longitude and latitude of WGS84, the outer ring anticlockwise and closed.</summary>
    /// <param name="path">Where.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="counts">Residents and households by the number of the area.</param>
    public static void WriteGeoJson(string path, IReadOnlyList<Area> areas, IReadOnlyList<(int Residents, int Households)> counts)
    {
        using var stream = new MemoryStream();
        stream.Write("{\"type\":\"FeatureCollection\",\"features\":["u8);
        foreach (Area area in areas)
        {
            stream.Write(area.Number == 0 ? "\n"u8 : ",\n"u8);
            using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            writer.WriteStartObject();
            writer.WriteString("type", "Feature");
            writer.WriteStartObject("properties");
            string[] row = Row(area, counts[area.Number]);
            for (int i = 0; i < Header.Length; i++)
            {
                if (i < 4) writer.WriteString(Header[i], row[i]);
                else writer.WriteNumber(Header[i], int.Parse(row[i]));
            }
            writer.WriteEndObject();
            writer.WriteStartObject("geometry");
            writer.WriteString("type", "Polygon");
            writer.WriteStartArray("coordinates");
            writer.WriteStartArray();
            foreach (GridPoint point in area.Ring.Points.Append(area.Ring.Points[0]))
            {
                (double longitude, double latitude) = NationalGrid.ToWgs84(point);
                writer.WriteStartArray();
                writer.WriteNumberValue(longitude);
                writer.WriteNumberValue(latitude);
                writer.WriteEndArray();
            }
            writer.WriteEndArray();
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        stream.Write("\n]}\n"u8);
        File.WriteAllBytes(path, stream.ToArray());
    }

    /// <summary>Writes the table.</summary>
    /// <param name="path">Where.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="counts">Residents and households by the number of the area.</param>
    public static void WriteCsv(string path, IReadOnlyList<Area> areas, IReadOnlyList<(int Residents, int Households)> counts) =>
        CsvText.Write(path, "\n", areas.Select(area => Row(area, counts[area.Number])).Prepend(Header));

    static string[] Row(Area area, (int Residents, int Households) count) =>
        [area.Code, area.Name, area.Ward.Code, area.Ward.Name, $"{area.Decile}", $"{count.Residents}", $"{count.Households}"];
}
