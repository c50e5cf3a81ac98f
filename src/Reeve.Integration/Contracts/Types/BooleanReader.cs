using Reeve.Standards;

namespace Reeve.Integration.Contracts.Types;

/// <summary>True and false, as files write them: <c>true</c>, <c>yes</c>, <c>Y</c>, <c>t</c>, <c>1</c>, <c>on</c> and their opposites.</summary>
sealed class BooleanReader : StandardReader
{
    static readonly StandardValue True = StandardValue.Valid("true"), False = StandardValue.Valid("false");

    /// <inheritdoc/>
    public override StandardValue Read(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "y" or "t" or "1" or "on" => True,
        "false" or "no" or "n" or "f" or "0" or "off" => False,
        _ => PlainTypes.NotOfType(text, "is neither true nor false"),
    };
}
