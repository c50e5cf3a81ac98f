using Reeve.Standards;

namespace Reeve.Workspace.Tests.Support;

/// <summary>A standard as these tests need one: the catalogue's own are tested beside it.</summary>
sealed class TestStandard(string name, Sensitivity sensitivity, Func<string, bool> reads) : Standard
{
    public static IReadOnlyList<Standard> All { get; } =
    [
        new TestStandard("person-name", Sensitivity.Personal, text => text.Any(char.IsLetter)) { Made = ["forename", "surname"], Joins = true },
        new TestStandard("date-of-birth", Sensitivity.Personal, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _)),
        new TestStandard("uk-address", Sensitivity.Personal, text => text.Length > 5) { Made = ["street", "town"], Joins = true },
        new TestStandard("postcode", Sensitivity.Personal, text => text.Length is >= 5 and <= 8),
        new TestStandard("uprn", Sensitivity.Personal, text => text.Length <= 12 && text.All(char.IsAsciiDigit)),
        new TestStandard("ethnicity", Sensitivity.SpecialCategory, text => false) { Listed = ["white-british", "bangladeshi"] },
        new TestStandard("yes-no", Sensitivity.Personal, text => false) { Listed = ["yes", "no"] },
    ];

    IReadOnlyList<string> Made { get; init; } = [];

    IReadOnlyList<string> Listed { get; init; } = [];

    bool Joins { get; init; }

    public override string Name => name;

    public override string Title => name;

    public override string Definition => "These tests";

    public override Sensitivity Sensitivity => sensitivity;

    public override IReadOnlyList<string> Parts => Made;

    public override IReadOnlyList<string> Values => Listed;

    public override bool JoinsColumns => Joins;

    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => new Reading(this, reads);

    sealed class Reading(TestStandard standard, Func<string, bool> reads) : StandardReader
    {
        public override StandardValue Read(string text) =>
            standard.Values.Contains(text.ToLowerInvariant()) || reads(text) ? StandardValue.Valid(standard.Values.Count > 0 ? text.ToLowerInvariant() : text) : StandardValue.Invalid("is none");
    }
}
