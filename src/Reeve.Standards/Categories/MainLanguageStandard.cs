namespace Reeve.Standards;

/// <summary>A person's main language, as an ISO 639-3 code.</summary>
/// <remarks>
/// The question is that of Census 2021 ("What is your main language?", English or other); the codes are those of ISO 639-3, since the
/// census's own categories lump many languages together. The table <c>main-language.txt</c> has the names, and codes of ISO 639-1, ISO
/// 639-2 and the DfE. Codes of the DfE are read where they agree with ISO 639 or could be checked (those from ACL to BNG, and the codes
/// for English, other and unknown); a few of its others mean another language in ISO 639, so for school census files look at what came
/// out. "Other than English" is the partial value <c>other</c>. A refusal is the valid value <c>prefer-not-to-say</c>. A language that
/// the table does not have is invalid here, and the source keeps it.
/// </remarks>
sealed class MainLanguageStandard() : CategoryStandard("main-language.txt", OnlyNotEnglish)
{
    internal const string OnlyNotEnglish = "only that it is not English is known";
    const string EnglishOrOther = "english-or-other";

    public override string Name => "main-language";

    public override string Title => "Main language";

    public override string Definition =>
        "ONS, Census 2021 dictionary, variables main_language and main_language_detailed; ISO 639-3 codes, from names, ISO 639-1 and 639-2 codes, and those of the "
        + "DfE's that could be checked. Other than English, not said which, is partial.";

    public override Sensitivity Sensitivity => Sensitivity.Personal;

    public override IReadOnlyList<string> Levels { get; } = [EnglishOrOther];

    public override string? Generalise(string canonical, string level, GeneralisationContext context)
    {
        if (level != EnglishOrOther) return base.Generalise(canonical, level, context);
        return canonical switch { "eng" => "english", Refusal => Refusal, _ => "other" };
    }
}
