using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>
/// A code of the Standard Occupational Classification 2020: a unit group (four digits), or a group above it (one to three).
/// </summary>
/// <remarks>
/// ONS, "SOC 2020 Volume 1: structure and descriptions of unit groups": 9 major, 26 sub-major, 104 minor and 412 unit groups. Each
/// group's code begins with the code of the group above. The list is <c>soc-2020.txt</c>. Four digits mean another occupation in SOC 2010
/// and SOC 2000, and a code does not say which edition it is of: 2136 is testers in 2020 and was programmers in 2010.
/// </remarks>
public sealed record SocCode
{
    internal const int UnitDigits = 4;

    static readonly FrozenDictionary<string, string> Titles =
        EmbeddedText.Lines("soc-2020.txt").Select(line => line.Split(' ', 2)).ToFrozenDictionary(parts => parts[0], parts => parts[1]);

    static readonly FrozenSet<string> MinorGroups = UnitCodes().Select(code => code[..3]).ToFrozenSet();

    static readonly FrozenDictionary<string, string> ByTitle = UnitCodes().ToFrozenDictionary(code => Phrases.Fold(Titles[code])!, code => code);

    SocCode(string value) => Value = value;

    /// <summary>The 412 unit groups, in order.</summary>
    internal static IReadOnlyList<string> UnitGroups { get; } = [.. UnitCodes().Order(StringComparer.Ordinal)];

    /// <summary>The canonical form: 1 to 4 digits. Personal.</summary>
    public string Value { get; }

    /// <summary>Whether it is a unit group, and not a group above one.</summary>
    public bool IsUnitGroup => Value.Length == UnitDigits;

    /// <summary>The title of the group; null for a minor group, whose titles are not in the list.</summary>
    public string? Title => TitleOf(Value);

    /// <summary>Reads a code, with or without the group's title behind it, or the title of a unit group alone.</summary>
    /// <returns>False when SOC 2020 has no such code, or the title is another group's.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out SocCode? code)
    {
        code = SocText.Read(text, out string? value) is null ? new SocCode(value!) : null;
        return code is not null;
    }

    /// <summary>One to four digits, or null when the text is not a code or title of SOC 2020.</summary>
    public static string? Canonical(string? text) => TryParse(text, out SocCode? code) ? code.Value : null;

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;

    /// <summary>Whether SOC 2020 has this group, at any level.</summary>
    internal static bool Exists(string code) => code.Length == 3 ? MinorGroups.Contains(code) : Titles.ContainsKey(code);

    internal static string? TitleOf(string code) => Titles.GetValueOrDefault(code);

    /// <summary>The unit group of a title, folded as <see cref="Phrases"/> does; null when no unit group has it.</summary>
    internal static string? OfTitle(string phrase) => ByTitle.GetValueOrDefault(phrase);

    static IEnumerable<string> UnitCodes() => Titles.Keys.Where(code => code.Length == UnitDigits);
}
