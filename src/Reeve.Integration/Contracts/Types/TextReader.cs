using Reeve.Standards;

namespace Reeve.Integration.Contracts.Types;

/// <summary>Plain text, trimmed.</summary>
/// <param name="known">Texts that the contract allows; one of them is a value even where it looks like a placeholder (<c>NA</c>).</param>
sealed class TextReader(IReadOnlySet<string> known) : StandardReader
{
    /// <inheritdoc/>
    public override StandardValue Read(string text)
    {
        string trimmed = text.Trim();
        return Placeholders.IsPlaceholder(trimmed) && !known.Contains(trimmed) ? StandardValue.Missing : StandardValue.Valid(trimmed);
    }
}
