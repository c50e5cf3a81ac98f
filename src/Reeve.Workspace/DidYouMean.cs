namespace Reeve.Workspace;

/// <summary>Finds the word that was meant.</summary>
public static class DidYouMean
{
    const int MostShown = 50;

    /// <summary>". Did you mean `x`?", or "; there are: x, y, z" when nothing is near.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The words there are; never values of records.</param>
    public static string Sentence(string written, IReadOnlyCollection<string> known) =>
        Nearest(written, known) is { } nearest ? $". Did you mean `{nearest}`?" : $"; {There(known)}";

    /// <summary>The same as a next step: "Did you mean `x`?", or "there are: x, y, z".</summary>
    internal static string Step(string written, IReadOnlyCollection<string> known) =>
        Nearest(written, known) is { } nearest ? $"Did you mean `{nearest}`?" : There(known);

    static string There(IReadOnlyCollection<string> known) => known.Count switch
    {
        0 => "there are none",
        > MostShown => $"there are: {string.Join(", ", known.Take(MostShown))} and {known.Count - MostShown} more",
        _ => $"there are: {string.Join(", ", known)}",
    };

    /// <summary>The nearest word that is near enough to be meant, or null.</summary>
    internal static string? Nearest(string written, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(known);
        (string? nearest, int least) = (null, int.MaxValue);
        foreach (string word in known)
        {
            int most = Math.Max(1, word.Length / 3);
            if (Math.Abs(written.Length - word.Length) > most) continue;
            int edits = Edits(written, word);
            if (edits <= most && edits < least) (nearest, least) = (word, edits);
        }
        return nearest;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words; no letter is edited twice (optimal string alignment).</summary>
    internal static int Edits(string left, string right)
    {
        int[] before = new int[right.Length + 1], above = new int[right.Length + 1], row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++) above[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int edits = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                row[j] = swapped ? Math.Min(edits, before[j - 2] + 1) : edits;
            }
            (before, above, row) = (above, row, before);
        }
        return above[right.Length];
    }
}
