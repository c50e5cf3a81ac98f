namespace Reeve.Integration.Contracts.Exchange;

/// <summary>Properties of our own in descriptors of others, which allow them; and members of enumerations as files write them.</summary>
static class ReeveNames
{
    public const string Name = "reeve:name", From = "reeve:from", PartOf = "reeve:partOf", Also = "reeve:also", Type = "reeve:type", Standard = "reeve:standard",
        Sensitivity = "reeve:sensitivity", OnFail = "reeve:onFail", Codes = "reeve:codes", Allowed = "reeve:allowed", Range = "reeve:range", Pattern = "reeve:pattern",
        Required = "reeve:required", Unique = "reeve:unique", Source = "reeve:source", Sources = "reeve:sources";

    /// <summary><c>special-category</c> for <c>SpecialCategory</c>.</summary>
    public static string Word<T>(T member) where T : struct, Enum =>
        string.Concat(member.ToString().Select((letter, at) => at > 0 && char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    /// <summary>The member that a word stands for, or null.</summary>
    public static T? Member<T>(string? word) where T : struct, Enum =>
        word is null ? null : Enum.GetValues<T>().Where(member => Word(member) == word).Select(member => (T?)member).FirstOrDefault();
}
