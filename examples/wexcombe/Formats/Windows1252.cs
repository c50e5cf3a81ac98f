using System.Text;
using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Formats;

/// <summary>The code page of Western European Windows.</summary>
static class Windows1252
{
    /// <summary>The encoding; what it has no letter for is a fault, so text goes through <see cref="Text"/> first.</summary>
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text with plain letters for those that the code page lacks: é stays, ł becomes l.</summary>
    public static string Text(string text)
    {
        if (text.All(static c => c <= 'ÿ')) return text;
        return string.Concat(text.Select(static c => c <= 'ÿ' || c is 'Š' or 'š' or 'Ž' or 'ž' ? c.ToString() : Accents.Without(c.ToString())));
    }
}
