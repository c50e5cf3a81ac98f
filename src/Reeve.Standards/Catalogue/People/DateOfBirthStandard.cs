namespace Reeve.Standards;

/// <summary>Dates of birth.</summary>
sealed class DateOfBirthStandard : Standard
{
    const int FirstYear = 1800, LastYear = 2199;

    /// <inheritdoc/>
    public override string Name => "date-of-birth";

    /// <inheritdoc/>
    public override string Title => "Date of birth";

    /// <inheritdoc/>
    public override string Definition =>
        "NHS Data Model and Dictionary, PERSON BIRTH DATE, in the form of ISO 8601-1:2019; read as `date` is. Defaults such as 1900-01-01 are kept and flagged; "
        + "whether a date lies in the future is for a range in the contract. Ages: whole years on the day asked for; bands of five years to 90 and over as in "
        + "ONS population estimates; groups 0-14, 15-24, 25-44, 45-64, 65+, each made of whole bands.";

    /// <inheritdoc/>
    public override Sensitivity Sensitivity => Sensitivity.Personal;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Levels { get; } = ["month", "year", "age", "age-band", "age-group"];

    /// <inheritdoc/>
    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => DateColumnReader.For(distinctValues, Judge);

    /// <inheritdoc/>
    public override string? Generalise(string canonical, string level, GeneralisationContext context) => level switch
    {
        "month" or "year" => DateLevels.Generalise(canonical, level),
        "age" => Age(canonical, context, AgeLevels.Years),
        "age-band" => Age(canonical, context, AgeLevels.Band),
        "age-group" => Age(canonical, context, AgeLevels.Group),
        _ => base.Generalise(canonical, level, context),
    };

    static string? Age(string canonical, GeneralisationContext context, Func<int, string> label) =>
        DateText.TryParse(canonical, DateFormat.YearFirst, out PartialDate born) ? AgeLevels.At(born, context.AsOf, label) : null;

    static StandardValue? Judge(PartialDate date)
    {
        if (DateStandard.DefaultReason(date) is { } reason) return new StandardValue(ValueState.Suspect, date.Value, reason);
        return date.Year is < FirstYear or > LastYear ? StandardValue.Invalid("no year of a birth") : null;
    }
}
