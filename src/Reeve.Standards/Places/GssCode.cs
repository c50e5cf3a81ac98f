using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>A GSS code of an area: a letter for the country and eight digits, as in <c>E05000001</c>.</summary>
/// <remarks>
/// ONS, Register of Geographic Codes and "Code History Database"; in use since 1 January 2011. The letter and two digits name the entity
/// (what kind of area), six digits the area. There is no check digit; whether the area exists, or has been replaced, is known only to the
/// register. Letters: E, W, S and N are the four countries; K names areas that several share. J (areas across a border), L (Channel
/// Islands) and M (Isle of Man) are in use in ONS lookups; they could not be checked against the register when this was written.
/// </remarks>
public sealed record GssCode
{
    internal const int Length = 9;
    internal const string WrongForm = "is not a letter and eight digits";
    internal const string UnknownLetter = "begins with a letter that no country has";
    const string Letters = "EWSNKJLM";

    static readonly FrozenDictionary<string, string> Entities =
        EmbeddedText.Lines("gss-entities.txt").ToFrozenDictionary(line => line[..3], line => line[4..]);

    GssCode(string value) => Value = value;

    /// <summary>The canonical form: nine characters.</summary>
    public string Value { get; }

    /// <summary>The first three characters, which say what kind of area it is: <c>E05</c>.</summary>
    public string Entity => Value[..3];

    /// <summary>What the entity is (<c>ward</c>), or null when it is not among the common ones that Reeve can name.</summary>
    public string? EntityName => Entities.GetValueOrDefault(Entity);

    /// <summary>
    /// <c>england</c>, <c>wales</c>, <c>scotland</c>, <c>northern-ireland</c>, <c>channel-islands</c> or <c>isle-of-man</c>;
    /// <c>several</c> for an area of more than one.
    /// </summary>
    public string Country => CountryOf(Value);

    /// <summary>Reads a code; letter case and spaces do not matter.</summary>
    /// <returns>False when it is not one of the letters and eight digits.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out GssCode? code)
    {
        Span<char> characters = stackalloc char[Length];
        code = Fault(text, characters) is null ? new GssCode(new string(characters)) : null;
        return code is not null;
    }

    /// <summary>Nine characters, or null when the text is not a GSS code.</summary>
    public static string? Canonical(string? text)
    {
        Span<char> code = stackalloc char[Length];
        return text is not null && Fault(text, code) is null ? Characters.Reuse(text, code) : null;
    }

    /// <summary>Withheld: a small area beside a person is personal.</summary>
    public override string ToString() => Withheld.Text;

    internal static string CountryOf(string code) => code[0] switch
    {
        'E' => "england",
        'W' => "wales",
        'S' => "scotland",
        'N' => "northern-ireland",
        'L' => "channel-islands",
        'M' => "isle-of-man",
        _ => "several",
    };

    /// <summary>Null when the text is a code, which then stands in <paramref name="code"/>; otherwise why it is not.</summary>
    internal static string? Fault(ReadOnlySpan<char> text, Span<char> code)
    {
        if (Characters.CopyCode(text, code) != Length || !char.IsAsciiLetterUpper(code[0])) return WrongForm;
        if (code[1..].ContainsAnyExceptInRange('0', '9')) return WrongForm;
        return Letters.Contains(code[0]) ? null : UnknownLetter;
    }
}
