namespace Reeve.Standards;

/// <summary>
/// Reads texts of occupations: <c>2461</c>, <c>2461.0</c>, <c>2461/02</c> (an extended code), <c>2461 - Social workers</c>, <c>Social
/// workers</c>.
/// </summary>
static class SocText
{
    internal const string NoSuchGroup = "SOC 2020 has no such group";
    internal const string OtherTitle = "the title is not that of the code";
    internal const string NoCode = "is neither a code nor a title of SOC 2020";

    /// <returns>Null when the text is one, or why it is not; the value is given even where only the title is wrong.</returns>
    internal static string? Read(ReadOnlySpan<char> text, out string? value)
    {
        value = null;
        text = text.Trim();
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = text.Length;
        if (digits == 0) return ByTitle(text, out value);
        if (digits > SocCode.UnitDigits) return NoCode;
        ReadOnlySpan<char> rest = text[digits..];
        if (rest.Length > 0 && char.IsLetterOrDigit(rest[0])) return NoCode;
        string code = text[..digits].ToString();
        if (!SocCode.Exists(code)) return IsTail(rest) || digits == SocCode.UnitDigits ? NoSuchGroup : NoCode;
        bool hasTitle = !IsTail(rest);
        if (hasTitle && digits < SocCode.UnitDigits) return NoCode; // "3 days a week" is no major group
        value = code;
        return hasTitle && Phrases.Fold(rest) != Phrases.Fold(SocCode.TitleOf(code)) ? OtherTitle : null;
    }

    /// <summary>Nothing, a spreadsheet's <c>.0</c>, or the two digits that the extended classification adds to a unit group.</summary>
    static bool IsTail(ReadOnlySpan<char> rest) =>
        rest.Length == 0 || rest is ".0" || (rest.Length == 3 && rest[0] == '/' && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]));

    static string? ByTitle(ReadOnlySpan<char> text, out string? value)
    {
        value = Phrases.Fold(text) is { } phrase ? SocCode.OfTitle(phrase) : null;
        return value is null ? NoCode : null;
    }
}
