using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reeve.Linkage.Model;
using static Reeve.Linkage.Model.Condition;
using static Reeve.Linkage.Model.KeyExpression;

namespace Reeve.Linkage.Tests.Splink;

/// <summary>Reads the settings that Splink saves, so far as the published models use them. An expression it does not know is an exception, never a guess.</summary>
static partial class SplinkModel
{
    public static LinkageModel Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
        return new LinkageModel
        {
            Prior = json.RootElement.GetProperty("probability_two_random_records_match").GetDouble(),
            Blocking = [BlockingRule.On(new Field("all"))],
            Comparisons = [.. json.RootElement.GetProperty("comparisons").EnumerateArray().Select(Comparison)],
        };
    }

    static Comparison Comparison(JsonElement comparison) => new(comparison.GetProperty("output_column_name").GetString()!,
        [.. comparison.GetProperty("comparison_levels").EnumerateArray().Select(level => Level(level, comparison.GetProperty("comparison_levels").GetArrayLength()))]);

    static ComparisonLevel Level(JsonElement level, int levels)
    {
        string sql = level.GetProperty("sql_condition").GetString()!;
        bool isNull = level.TryGetProperty("is_null_level", out JsonElement flag) && flag.GetBoolean();
        double? Number(string name) => level.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
        string? frequency = level.TryGetProperty("tf_adjustment_column", out JsonElement column) ? column.GetString() : null;
        return new ComparisonLevel(sql, Condition(sql))
        {
            // For a level that Splink could not train it takes its first guess: 0.95 for exact agreement in matches, the rest in equal parts.
            IsNull = isNull, M = isNull ? null : Number("m_probability") ?? 0.05 / (levels - 2), U = isNull ? null : Number("u_probability") ?? 0.95 / (levels - 2),
            TermFrequency = frequency is null ? null : new TermFrequency(new Field(frequency), Number("tf_minimum_u_value") is > 0 and double floor ? floor : null, Number("tf_adjustment_weight") ?? 1),
        };
    }

    static Condition Condition(string sql)
    {
        if (sql == "ELSE") return new Otherwise();
        string text = sql.Replace("\"", "", StringComparison.Ordinal);
        if (text == "(length(middle_name_l) = 1 or length(middle_name_r) = 1) and substr(middle_name_l,1,1) = substr(middle_name_r,1,1)") return new Initial(new Field("middle_name"));
        string[] parts = Split().Split(text);
        if (parts.Length > 1)
        {
            Condition[] of = [.. parts.Select(part => Condition(Bare(part)))];
            bool any = Split().Match(text).Value == " OR ";
            if (!any && of is [CrossEqual first, CrossEqual second] && first.First == second.First && first.Second == second.Second) return new Swapped(first.First, first.Second);
            // Missing on the left or missing on the right is one condition here.
            return any ? of.All(each => each == of[0]) ? of[0] : new Any(of) : new All(of);
        }
        text = Bare(text);
        if (Similar().Match(text) is { Success: true } similar) return new Similar(Key(similar.Groups[1].Value), SimilarityMeasure.JaroWinkler, double.Parse(similar.Groups[2].Value, CultureInfo.InvariantCulture));
        if (Edits().Match(text) is { Success: true } edits) return new Edits(new Field(edits.Groups[2].Value), edits.Groups[1].Value == "levenshtein" ? EditMeasure.Levenshtein : EditMeasure.DamerauLevenshtein, int.Parse(edits.Groups[3].Value, CultureInfo.InvariantCulture));
        if (Epoch().Match(text) is { Success: true } epoch)
        {
            // febrl3's birth dates have no dashes: Splink's own condition can never hold there, nor does it here, where only ISO dates are dates.
            double seconds = double.Parse(epoch.Groups[2].Value, CultureInfo.InvariantCulture);
            return seconds == 2629800 ? new DatesWithin(new Field(epoch.Groups[1].Value), 1, DateUnit.Months) : new DatesWithin(new Field(epoch.Groups[1].Value), (int)(seconds / 31557600), DateUnit.Years);
        }
        // A date that does not parse is missing to Splink: such a column is added beside the text.
        if (text.EndsWith(" IS NULL", StringComparison.Ordinal)) return new Missing(new Field(Strip(NullOf().Match(text).Groups[1].Value) + (text.StartsWith("try_strptime", StringComparison.Ordinal) ? "_parsed" : "")));
        if (Equal().Match(text) is { Success: true } equal)
        {
            string left = equal.Groups[1].Value, right = equal.Groups[2].Value;
            if (left[..^2] == right[..^2]) return new Exact(new Field(left[..^2]));
            string a = left.EndsWith("_l", StringComparison.Ordinal) ? left : right, b = a == left ? right : left;
            return new CrossEqual(new Field(string.CompareOrdinal(a, b) < 0 ? a[..^2] : b[..^2]), new Field(string.CompareOrdinal(a, b) < 0 ? b[..^2] : a[..^2]));
        }
        int at = text.IndexOf(") = ", StringComparison.Ordinal);
        return at > 0 ? new Exact(Key(text[..(at + 1)])) : throw new NotSupportedException(sql);
    }

    static KeyExpression Key(string text)
    {
        if (text.Contains("split_part", StringComparison.Ordinal)) return new Before(new Field(Strip(Inner().Match(text).Groups[1].Value)), " ");
        if (text.Contains("regexp_extract", StringComparison.Ordinal)) return new Before(new Field(Strip(Inner().Match(text).Groups[1].Value)), "@");
        return new Field(Strip(text));
    }

    static string Strip(string name) => name.EndsWith("_l", StringComparison.Ordinal) || name.EndsWith("_r", StringComparison.Ordinal) ? name[..^2] : name;

    static string Bare(string text)
    {
        text = text.Trim();
        while (text.StartsWith('(') && Closes(text) == text.Length - 1) text = text[1..^1].Trim();
        return text;
    }

    static int Closes(string text)
    {
        int depth = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '(') depth++;
            else if (text[at] == ')' && --depth == 0) return at;
        }
        return -1;
    }

    // Both words split at the top level only: what stands in parentheses with its own OR comes first as a whole.
    [GeneratedRegex(@"(?<=\)) (?:AND|and) (?=\()|(?<=^[^()]*) (?:AND|and|OR) (?=[^()]*$)|(?<=NULL) OR (?=try_strptime)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Split();

    [GeneratedRegex(@"^jaro_winkler_similarity\((.+?), .+\) >= ([\d.]+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Similar();

    [GeneratedRegex(@"^(levenshtein|damerau_levenshtein)\((\w+)_l, \w+_r\) <= (\d+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Edits();

    [GeneratedRegex(@"^ABS\(EPOCH\(try_strptime\((\w+)_l, '[^']+'\)\) - .* <= ([\d.]+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Epoch();

    [GeneratedRegex(@"(\w+_[lr])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NullOf();

    [GeneratedRegex(@"^(\w+_[lr]) = (\w+_[lr])$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Equal();

    [GeneratedRegex(@"(?:split_part|regexp_extract)\((\w+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inner();
}
