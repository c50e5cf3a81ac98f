using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Store.DuckDb;

namespace Reeve.Store.Snapshots.Internals;

/// <summary>A snapshot's description of itself, <c>snapshot.json</c> beside its rows.</summary>
sealed record SnapshotFile
{
    public const string Name = "snapshot.json", RowsName = "rows.parquet";

    const int CurrentFormat = 1;

    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", Converters = { new JsonStringEnumConverter<DuckDbType>() }, RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The version of this description.</summary>
    public int Format { get; init; } = CurrentFormat;

    public required string Table { get; init; }

    /// <summary>As <see cref="SnapshotId.Content"/>.</summary>
    public required string Content { get; init; }

    public required long Rows { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The bytes of <see cref="RowsName"/>.</summary>
    public required long Bytes { get; init; }

    /// <summary>The SHA-256 of <see cref="RowsName"/>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Describes rows that were written.</summary>
    public static SnapshotFile Of(string table, IReadOnlyList<TableColumn> columns, long rows, long bytes, string sha256) => new()
    {
        Table = table, Columns = columns, Rows = rows, Bytes = bytes, Sha256 = sha256, Content = ContentOf(columns, rows, sha256),
    };

    public byte[] Json() => [.. JsonSerializer.SerializeToUtf8Bytes(this, s_json), (byte)'\n'];

    /// <summary>Reads a description; null when it is none, or does not fit what it says of itself.</summary>
    public static SnapshotFile? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            SnapshotFile? file = JsonSerializer.Deserialize<SnapshotFile>(json, s_json);
            return file is { Format: CurrentFormat } && file.Content == ContentOf(file.Columns, file.Rows, file.Sha256) ? file : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The name of a content: the table is not in it, since it is the folder above.</summary>
    static string ContentOf(IReadOnlyList<TableColumn> columns, long rows, string sha256)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"reeve snapshot {CurrentFormat}\nrows {rows}\n");
        foreach (TableColumn column in columns) text.Append(CultureInfo.InvariantCulture, $"column {column.Type} {column.Name.Length} {column.Name}\n");
        text.Append(CultureInfo.InvariantCulture, $"file {sha256}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
