namespace Reeve.Linkage.Tests.Compare;

/// <summary>Edit distances by the whole matrix, as their papers define them.</summary>
static class TextbookEdits
{
    /// <summary>Wagner and Fischer (1974).</summary>
    internal static int Levenshtein(string left, string right) => Matrix(left, right, (_, _, _) => int.MaxValue);

    /// <summary>Levenshtein with swaps of neighbours that nothing else touches.</summary>
    internal static int OptimalStringAlignment(string left, string right) => Matrix(left, right, (d, i, j) =>
        i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] ? d[i - 2, j - 2] + 1 : int.MaxValue);

    /// <summary>Lowrance and Wagner (1975): every earlier pair of crossing characters is tried.</summary>
    internal static int Damerau(string left, string right) => Matrix(left, right, (d, i, j) =>
    {
        int best = int.MaxValue;
        for (int k = 1; k < i; k++)
        {
            for (int l = 1; l < j; l++)
            {
                if (left[k - 1] == right[j - 1] && left[i - 1] == right[l - 1])
                    best = Math.Min(best, d[k - 1, l - 1] + (i - k - 1) + 1 + (j - l - 1));
            }
        }

        return best;
    });

    static int Matrix(string left, string right, Func<int[,], int, int, int> swap)
    {
        int[,] d = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0) d[i, j] = i + j;
                else
                {
                    int changed = d[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                    d[i, j] = Math.Min(Math.Min(changed, Math.Min(d[i - 1, j], d[i, j - 1]) + 1), swap(d, i, j));
                }
            }
        }

        return d[left.Length, right.Length];
    }
}
