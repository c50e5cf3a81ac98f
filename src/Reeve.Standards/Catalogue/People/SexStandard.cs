namespace Reeve.Standards;

/// <summary>Sex as recorded. Gender is another standard: a word for a gender is no sex here, and none is inferred.</summary>
sealed class SexStandard : Standard
{
    const string Female = "female", Male = "male", Indeterminate = "indeterminate";

    /// <inheritdoc/>
    public override string Name => "sex";

    /// <inheritdoc/>
    public override string Title => "Sex";

    /// <inheritdoc/>
    public override string Definition =>
        "NHS Data Model and Dictionary, PERSON PHENOTYPIC SEX and the codes of ISO/IEC 5218:2022 (1 male, 2 female, 0 not known; 9, indeterminate in the NHS). X is "
        + "indeterminate, but not known in a column of such digits, as in the NHS. Never told from gender, title or name.";

    /// <inheritdoc/>
    public override Sensitivity Sensitivity => Sensitivity.Personal;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values { get; } = [Female, Male, Indeterminate];

    /// <inheritdoc/>
    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => new ColumnReader(distinctValues.Any(IsCode));

    static bool IsCode(string text) => text.AsSpan().Trim() is "0" or "1" or "2" or "9";

    sealed class ColumnReader(bool codes) : StandardReader
    {
        public override StandardValue Read(string text)
        {
            ReadOnlySpan<char> bare = text.AsSpan().Trim();
            if (bare is "0" or "00" or "0.0" or "u" or "U" || (codes && bare is "x" or "X")) return StandardValue.Missing;
            if (Sex.TryParse(text, out Sex? sex)) return StandardValue.Valid(sex == Sex.Female ? Female : sex == Sex.Male ? Male : Indeterminate);
            return Placeholders.IsPlaceholder(text) ? StandardValue.Missing : StandardValue.Invalid("no word or code for a sex");
        }
    }
}
