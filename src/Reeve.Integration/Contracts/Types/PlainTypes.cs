using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Types;

/// <summary>Readers of the plain types.</summary>
static class PlainTypes
{
    /// <summary>A reader for one column of a plain type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="distinctValues">The column's distinct values: dates tell from them in which order they are written.</param>
    /// <param name="known">Texts that the contract allows; none of them is a placeholder.</param>
    public static StandardReader Reader(PlainType type, IReadOnlyCollection<string> distinctValues, IReadOnlySet<string> known) => type switch
    {
        PlainType.Text => new TextReader(known),
        PlainType.Integer => new IntegerReader(),
        PlainType.Number => new NumberReader(),
        PlainType.Date => DateReader.For(distinctValues),
        PlainType.Timestamp => TimestampReader.For(distinctValues),
        PlainType.Boolean => new BooleanReader(),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Missing when the text is a placeholder, else invalid for a reason.</summary>
    public static StandardValue NotOfType(string text, string reason) =>
        Placeholders.IsPlaceholder(text) ? StandardValue.Missing : StandardValue.Invalid(reason);

    /// <summary>The string itself when it already has these characters (most do), otherwise a new one.</summary>
    public static string Reuse(string text, ReadOnlySpan<char> characters) => characters.SequenceEqual(text) ? text : new string(characters);
}
