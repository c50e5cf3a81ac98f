namespace Reeve.Workspace.Reading;

/// <summary>Members of an enumeration as files have them: <c>special-category</c>.</summary>
static class Words
{
    /// <exception cref="ArgumentException">The word is none of them; the shape has let no other through.</exception>
    public static T Parse<T>(string word) where T : struct, Enum => Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    public static string Of<T>(T member) where T : struct, Enum =>
        string.Concat(member.ToString().Select((letter, at) => at > 0 && char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
