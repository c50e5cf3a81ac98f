using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reeve.Runs.Build;

/// <summary>All that decides what a node gives: with the same recipe it gives the same bytes, and is not run again.</summary>
/// <param name="Configuration">A hash of what the place's files say to this node.</param>
/// <param name="Revision">The revision of the kind of node: raised when its output changes.</param>
/// <param name="Inputs">What it reads, by name, with a hash of the content; in the order of names.</param>
public sealed record Recipe(string Configuration, int Revision, IReadOnlyList<RecipeInput> Inputs)
{
    /// <summary>The recipe's own hash: SHA-256 of its JSON, in hexadecimal.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, RecipeJson.Default.Recipe)));

    /// <summary>Makes a recipe with its inputs in order.</summary>
    public static Recipe Of(string configuration, int revision, IEnumerable<RecipeInput> inputs) =>
        new(configuration, revision, [.. inputs.OrderBy(static input => input.Name, StringComparer.Ordinal)]);

    /// <summary>As JSON, to be kept beside what was made by it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RecipeJson.Default.Recipe);

    /// <summary>Reads what <see cref="ToJson"/> wrote; null when it is from a program that wrote otherwise.</summary>
    public static Recipe? FromJson(string? json)
    {
        if (json is null) return null;
        try
        {
            return JsonSerializer.Deserialize(json, RecipeJson.Default.Recipe);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Why a node that was made by an earlier recipe has to run again, in a few words; null when it has not.</summary>
    /// <param name="earlier">The recipe it was made by; null when it never was.</param>
    public string? Since(Recipe? earlier)
    {
        if (earlier is null) return "it has not been built";
        if (earlier.Hash == Hash) return null;
        List<string> reasons = [];
        if (earlier.Revision != Revision) reasons.Add("this version of Reeve makes it differently");
        if (earlier.Configuration != Configuration) reasons.Add("its files changed");
        Dictionary<string, string> before = earlier.Inputs.ToDictionary(static input => input.Name, static input => input.Hash, StringComparer.Ordinal);
        string[] changed = [.. Inputs.Where(input => before.GetValueOrDefault(input.Name) != input.Hash).Select(static input => input.Name)];
        string[] gone = [.. before.Keys.Except(Inputs.Select(static input => input.Name))];
        if (changed.Length > 0) reasons.Add($"{string.Join(", ", changed)} changed");
        if (gone.Length > 0) reasons.Add($"{string.Join(", ", gone)} is no longer read");
        return string.Join("; ", reasons);
    }
}

/// <summary>Something that a node reads.</summary>
/// <param name="Name">What it is: a table, a load, a file.</param>
/// <param name="Hash">A hash of its content.</param>
public sealed record RecipeInput(string Name, string Hash);

[JsonSerializable(typeof(Recipe))]
sealed partial class RecipeJson : JsonSerializerContext;
