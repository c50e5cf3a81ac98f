namespace Reeve.Standards;

/// <summary>Gender as a person states it: woman, man, non-binary, another, or a refusal.</summary>
/// <remarks>
/// Kept apart from sex, which is another fact: neither is ever filled from the other. That somebody is trans is not kept, since it says
/// more than the field asks. A person's own word for another gender becomes <c>another</c> if the table has it; a word that it does not
/// have is invalid here, and the source keeps it. A column that is headed "gender" but holds a record of sex should be given the standard
/// <c>sex</c>.
/// </remarks>
sealed class GenderStandard() : CategoryStandard("gender.txt")
{
    public override string Name => "gender";

    public override string Title => "Gender, as stated";

    public override string Definition =>
        "NHS Data Model and Dictionary, GENDER IDENTITY CODE (release of November 2024); other terms as grouped by ONS, Census 2021, gender identity. "
        + "Never made from a record of sex, nor the other way round.";

    public override Sensitivity Sensitivity => Sensitivity.SpecialCategory;
}
