using System.Text.RegularExpressions;

namespace Reeve.Workspace.Shapes;

/// <summary>A form of text: what the reader checks and what the schema says.</summary>
/// <param name="What">In words: <c>a share, as `5%`</c>.</param>
/// <param name="Pattern">A regular expression that the whole text matches; means the same here and in ECMAScript, as schemas have it.</param>
/// <param name="Examples">Texts of the form; the first is shown in messages.</param>
sealed record TextForm(string What, string Pattern, params IReadOnlyList<string> Examples)
{
    readonly Regex regex = new($@"\A(?:{Pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    /// <summary>Whether what stands there may be a secret that somebody wrote out, so that no message may show it.</summary>
    public bool MayBeSecret { get; init; }

    public bool Fits(string text) => regex.IsMatch(text);

    /// <summary>Any text but none.</summary>
    public static TextForm Any { get; } = new("text", @"[\s\S]*\S[\s\S]*", "Head of housing records", "x");

    public static TextForm Name { get; } = new("a name: lower case letters and digits, in words joined by `_`, at most 63", "[a-z](_?[a-z0-9]){0,62}", "tenancy_ref", "name", "uprn2");

    public static TextForm HyphenName { get; } = new("a name: lower case letters and digits, in words joined by `-`", "[a-z](-?[a-z0-9]){0,62}", "ends-after-start", "wexcombe-council", "x1");

    public static TextForm Secret { get; } =
        new("a reference to a secret", @"env:[A-Za-z_][A-Za-z0-9_]*|file:[^\s].*", "env:REEVE_REGISTER", "file:secrets/register", "env:x") { MayBeSecret = true };

    public static TextForm Duration { get; } =
        new("a length of time: a number and `days`, `weeks`, `months` or `years`", "[1-9][0-9]{0,3} (days?|weeks?|months?|years?)", "7 years", "1 week", "30 days", "18 months");

    public static TextForm TimeLimit { get; } =
        new("a length of time: a number and `seconds`, `minutes` or `hours`", "[1-9][0-9]{0,3} (seconds?|minutes?|hours?)", "60 seconds", "5 minutes", "1 hour");

    public static TextForm Day { get; } = new("a day, as `2026-05-03`", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-05-03", "2024-02-29");

    public static TextForm Share { get; } = new("a share from 0% to 100%", @"(100(\.0+)?|[0-9]{1,2}(\.[0-9]{1,6})?)%", "5%", "0%", "99.5%", "100%");

    public static TextForm Percent { get; } = new("a share of 100% or more", @"[1-9][0-9]{2,4}(\.[0-9]{1,6})?%", "200%", "100%", "1000.5%");

    public static TextForm Delimiter { get; } = new("one character, or `tab`", @"[^\s""0-9A-Za-z]|tab", ";", "|", "tab");
}
