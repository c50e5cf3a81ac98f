using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

/// <summary>Texts for any standard: values as they come, and what breaks careless code.</summary>
static class Samples
{
    /// <summary>Values as they come, of all kinds. Nobody's.</summary>
    internal static string[] Texts { get; } =
    [
        "SMITH, John", "Dr. Zoë O\u2019Brien-Jones Jr", "Jan van den Berg", "Teller", "J A Smith", "王 小明", "24/06/1971", "1971-06-24", "1971", "06/1971", "31/02/1971",
        "01/01/1900", "26108", "24 June '71", "9999-12-31", "SW1A 1AA", "sw1a1aa", "SO1", "S01 1AA", "ZZ99 3VZ", "Flat 2b, Maple House, 14a-16 Park Rd, Wexcombe, SW1A 1AA",
        "12 High Street", "No fixed abode", "07700 900123", "+44 (0)20 7946 0018 ext 12", "jane@example.org", "none@example.org", "999 000 0018", "9990000000", "F", "male", "9",
        "0", "Y", "no", "TN240671F", "63T12345", "N/K", "unknown", "£1,234.50", "-12.3", "(500)", "100023336956", "UPRN 10033544614", "E05000001", "A123456789012",
        "White British", "A", "2231", "nurse", "English", "Example Ltd.", "THE WEXCOMBE TRUST LIMITED", "prefer not to say", "true", "1",
    ];

    /// <summary>Those, parts of them, and generated garbage.</summary>
    internal static Arbitrary<string> AnyText { get; } = Gen.OneOf(
        Gen.Elements(Texts),
        Generated.AnyText.Generator,
        Gen.Elements(Texts).SelectMany(text => Generated.AnyText.Generator.Select(more => text + more)),
        Gen.Elements(Texts).SelectMany(text => Gen.Choose(0, text.Length).Select(length => text[..length]))).ToArbitrary();

    /// <summary>Texts of a length that no value has.</summary>
    internal static IEnumerable<string> Huge { get; } =
        [.. ((string[])["1", "a", "A", "é", " a", "1 ", "a,", "-", "\uD83D", "\u0301", "٣", "@", "O'", "flat 1 ", "mr "]).Select(piece => string.Concat(Enumerable.Repeat(piece, 20_000)))];
}
