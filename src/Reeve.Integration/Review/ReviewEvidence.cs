using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Integration.Index.Link;
using Reeve.Linkage.Explain;
using Reeve.Store;

namespace Reeve.Integration.Review;

/// <summary>How the match weight of a task came about when it was built: no value of a record.</summary>
/// <param name="Prior">log2 of the prior odds.</param>
/// <param name="Comparisons">What each comparison said.</param>
/// <param name="Household">What was taken because the two might be of one household, in bits.</param>
/// <param name="Vetoed">Whether an identifier of which a person has one differs.</param>
public sealed record ReviewEvidence(double Prior, IReadOnlyList<ExplainedComparison> Comparisons, double Household, bool Vetoed)
{
    const int Digits = 6;

    /// <summary>The label of the level of values that are not there.</summary>
    const string Missing = "missing";

    /// <summary>A sentence for each comparison that says something, in the model's order, one for those that say nothing, and one for households where that counts.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Lines =>
    [
        .. Comparisons.Where(each => !IsMissing(each)).Select(Sentences.Of),
        .. Comparisons.Any(IsMissing) ? [$"Missing in one or both: {string.Join(", ", Comparisons.Where(IsMissing).Select(each => Sentences.Words(each.Comparison)))}."] : Array.Empty<string>(),
        .. Household < -0.05 ? [$"They might be two people of one household; that counts against it ({Household:0.0} bits)."] : Array.Empty<string>(),
        .. Vetoed ? ["An identifier of which a person has one differs."] : Array.Empty<string>(),
    ];

    static bool IsMissing(ExplainedComparison comparison) => comparison is { Level: Missing, Weight: 0, TermFrequency: 0 };

    internal static ReviewEvidence Of(PairExplanation explained) => new(
        Math.Round(explained.Prior, Digits),
        [.. explained.Comparisons.Select(each => each with { Weight = Math.Round(each.Weight, Digits), TermFrequency = Math.Round(each.TermFrequency, Digits) })],
        Math.Round(explained.Household, Digits), explained.Vetoed);

    internal string ToJson() => JsonSerializer.Serialize(this, ReviewEvidenceJson.Default.ReviewEvidence);

    /// <summary>Reads what a task holds.</summary>
    /// <exception cref="StoreException">Surroundings: it is damaged.</exception>
    public static ReviewEvidence FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ReviewEvidenceJson.Default.ReviewEvidence) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            // The parser's own words may quote the text.
            throw new StoreException(StoreFault.Surroundings, "The evidence of a task in the register is damaged: build again, or restore the last backup.");
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ReviewEvidence))]
sealed partial class ReviewEvidenceJson : JsonSerializerContext;
