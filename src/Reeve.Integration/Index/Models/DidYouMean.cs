using Reeve.Linkage.Compare;

namespace Reeve.Integration.Index.Models;

/// <summary>Finds the word that was meant.</summary>
public static class DidYouMean
{
    /// <summary>". Did you mean `x`?", or "; there are: x, y, z" when nothing is near.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The words there are; never values of records.</param>
    public static string Sentence(string written, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(known);
        string? nearest = known.Where(word => Levenshtein.Damerau(written, word) <= Math.Max(1, word.Length / 3)).MinBy(word => Levenshtein.Damerau(written, word));
        return nearest is not null ? $". Did you mean `{nearest}`?" : $"; there are: {string.Join(", ", known)}";
    }
}
