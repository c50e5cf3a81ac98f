namespace Reeve.Integration.Review;

/// <summary>Text for cells of a spreadsheet, which runs what looks like a formula.</summary>
static class SpreadsheetText
{
    const char Mark = '\'';

    /// <summary>The text; behind an apostrophe where a program might run it (OWASP, CSV injection), and where it begins with one.</summary>
    public static string? Safe(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '%' or Mark ? Mark + text : text;

    /// <summary>What <see cref="Safe"/> was given.</summary>
    public static string? Plain(string? text) => text is { Length: > 1 } && text[0] == Mark ? text[1..] : text;
}
