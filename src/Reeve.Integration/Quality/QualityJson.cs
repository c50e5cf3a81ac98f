using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Store;

namespace Reeve.Integration.Quality;

/// <summary>Results and histories as JSON: how the register keeps them. The same result gives the same text.</summary>
public static class QualityJson
{
    /// <summary>One result as JSON on one line.</summary>
    public static string Write(QualityResult result) => JsonSerializer.Serialize(result, QualityJsonContext.Default.QualityResult);

    /// <summary>A history as JSON on one line.</summary>
    public static string Write(QualityHistory history) => JsonSerializer.Serialize(history, QualityJsonContext.Default.QualityHistory);

    /// <summary>A result that <see cref="Write(QualityResult)"/> wrote.</summary>
    /// <exception cref="StoreException">The text is no such result.</exception>
    public static QualityResult ReadResult(string json) => Read(() => JsonSerializer.Deserialize(json, QualityJsonContext.Default.QualityResult));

    /// <summary>A history that <see cref="Write(QualityHistory)"/> wrote.</summary>
    /// <exception cref="StoreException">The text is no such history.</exception>
    public static QualityHistory ReadHistory(string json) => Read(() => JsonSerializer.Deserialize(json, QualityJsonContext.Default.QualityHistory));

    static T Read<T>(Func<T?> read)
        where T : class
    {
        const string wrong = "A result of quality that was kept cannot be read; it was damaged or written by a newer version. Build the source again.";
        try
        {
            return read() ?? throw new StoreException(StoreFault.Data, wrong);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            // The parser's own words may quote the text, so they are not passed on.
            throw new StoreException(StoreFault.Data, wrong);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(QualityResult))]
[JsonSerializable(typeof(QualityHistory))]
sealed partial class QualityJsonContext : JsonSerializerContext;
