using System.Buffers;

namespace Reeve.Standards;

/// <summary>Ethnic group: the 19 groups of the 2021 census of England and Wales.</summary>
/// <remarks>
/// The table <c>ethnicity.txt</c> has the codes of the NHS, the DfE, the police and older censuses, each list with its source; the page
/// <c>docs/reference/codes.md</c> shows it. A value that names only one of the five groups (<c>White</c>) is partial and kept as that
/// group. A refusal is an answer: the NHS has a national code for it (Z, asked and declined) and a default code for what was not asked
/// (99). So it is the valid value <c>prefer-not-to-say</c>, at every level, and not missing. Numbers are not read: 1 is Bangladeshi in
/// the census's own list and something else in every local one.
/// <para>
/// A1 is Indian for the police, and White British with a local mark for the NHS, whose second character is free for local use. A column
/// that also has single letters of the NHS is read the NHS's way.
/// </para>
/// </remarks>
sealed class EthnicityStandard() : CategoryStandard("ethnicity.txt", OnlyGroup)
{
    internal const string OnlyGroup = "only the group is known";
    const string FiveGroups = "five-groups";

    static readonly SearchValues<char> NhsLetters = SearchValues.Create("ABCDEFGHJKLMNPRSZabcdefghjklmnprsz");

    public override string Name => "ethnicity";

    public override string Title => "Ethnic group";

    public override string Definition =>
        "ONS, Census 2021 dictionary, variable ethnic_group_tb: 19 groups of England and Wales. Codes of the NHS, the DfE and the police, and labels of older censuses, "
        + "are read as docs/reference/codes.md says. One of the five groups alone is partial. A refusal is an answer; what was not asked is missing.";

    public override Sensitivity Sensitivity => Sensitivity.SpecialCategory;

    public override IReadOnlyList<string> Levels { get; } = [FiveGroups];

    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) =>
        distinctValues.Any(IsNhsLetter) ? new NhsReader(this) : base.Reader(distinctValues);

    public override string? Generalise(string canonical, string level, GeneralisationContext context)
    {
        if (level != FiveGroups) return base.Generalise(canonical, level, context);
        int dash = canonical.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 || canonical == Refusal ? canonical : canonical[..dash];
    }

    static bool IsNhsLetter(string text) => text.AsSpan().Trim() is { Length: 1 } letter && NhsLetters.Contains(letter[0]);

    sealed class NhsReader(EthnicityStandard standard) : StandardReader
    {
        public override StandardValue Read(string text)
        {
            ReadOnlySpan<char> code = text.AsSpan().Trim();
            bool isMarked = code.Length == 2 && NhsLetters.Contains(code[0]) && char.IsAsciiLetterOrDigit(code[1]);
            return standard.Read(isMarked ? code[..1] : code);
        }
    }
}
