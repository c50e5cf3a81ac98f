using System.Globalization;
using System.Text;
using System.Text.Json;
using ExcelDataReader;
using Microsoft.Data.Sqlite;
using Reeve.Store.Tables;

namespace Reeve.Wexcombe.Tests.Reading;

/// <summary>Reads what is not delimited text, each by a reader that somebody else wrote.</summary>
static class OtherFormats
{
    // ExcelDataReader asks for Windows-1252 whatever it reads.
    static OtherFormats() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A sheet: days as ISO text.</summary>
    public static List<Dictionary<string, string>> Xlsx(string path, int headerRow)
    {
        List<object?[]> rows = Cells(path);
        string[] header = [.. rows[headerRow - 1].Select(static cell => (string)cell!)];
        return [.. rows.Skip(headerRow).Select(row => header.Zip(row).ToDictionary(static pair => pair.First, static pair => Text(pair.Second)))];
    }

    public static List<object?[]> Cells(string path)
    {
        using FileStream file = File.OpenRead(path);
        using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(file);
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }

    public static List<Dictionary<string, string>> Parquet(string path)
    {
        TextTable table = TableFiles.ReadText(path);
        return [.. Enumerable.Range(0, table.Rows).Select(row => table.Columns.ToDictionary(static column => column.Name, column => column[row] ?? ""))];
    }

    public static List<Dictionary<string, string>> Sqlite(string path, string query)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!));
        return rows;
    }

    /// <summary>Objects, flat: <c>address.postcode</c>.</summary>
    public static List<Dictionary<string, string>> Json(string path, params string[] records)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement list = document.RootElement;
        foreach (string name in records) list = list.GetProperty(name);
        return [.. list.EnumerateArray().Select(static one => Flat(one).ToDictionary())];
    }

    static IEnumerable<KeyValuePair<string, string>> Flat(JsonElement one, string before = "") =>
        one.EnumerateObject().SelectMany(property => property.Value.ValueKind == JsonValueKind.Object
            ? Flat(property.Value, before + property.Name + ".")
            : [new(before + property.Name, property.Value.ToString())]);

    static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}
