using Reeve.Standards;

namespace Reeve.Integration.NeverLink.Internals;

/// <summary>Comparisons of what is not a name. Each errs on the side of hiding.</summary>
static class PersonForms
{
    /// <summary>The digits of a number, by which numbers are compared also when their check digit is wrong; null when there are not ten.</summary>
    public static string? Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit)) is { Length: 10 } digits ? digits : null;

    /// <summary>Letters and digits of a postcode.</summary>
    public static string Postcode(string postcode) => string.Concat(postcode.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>A key as it is compared: without spaces at the ends and case.</summary>
    public static string Key(string text) => text.Trim().ToUpperInvariant();

    /// <summary>Whether two days can be one: equal; day and month swapped; or, where only a month or a year is known, as far as it is known.</summary>
    /// <param name="day">A whole day, <c>yyyy-MM-dd</c>.</param>
    /// <param name="other">A day, a month or a year.</param>
    public static bool CanBeOneDay(string day, string other) =>
        day.StartsWith(other, StringComparison.Ordinal) || (other.Length == day.Length && other[..4] == day[..4] && other[5..7] == day[8..] && other[8..] == day[5..7])
        || (other.Length == 7 && other[..4] == day[..4] && other[5..] == day[8..]);

    /// <summary>Whether a date says nothing of the person: there is none, or one that systems store when none is known.</summary>
    public static bool SaysNothing(StandardValue date) => date.Canonical is null || date.State == ValueState.Suspect;
}
