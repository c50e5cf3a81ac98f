namespace Reeve.Benchmarks.Compare;

/// <summary>The comparisons as a textbook writes them down: flags for Jaro, whole matrices for edit distances.</summary>
static class Textbook
{
    internal static double JaroWinkler(string left, string right)
    {
        int reach = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        bool[] used = new bool[left.Length], matched = new bool[right.Length];
        int matches = 0;
        for (int i = 0; i < left.Length; i++)
        {
            for (int j = Math.Max(0, i - reach); j < Math.Min(right.Length, i + reach + 1); j++)
            {
                if (matched[j] || left[i] != right[j]) continue;
                used[i] = matched[j] = true;
                matches++;
                break;
            }
        }

        if (matches == 0) return 0;
        int moved = 0;
        for (int i = 0, j = 0; i < left.Length; i++)
        {
            if (!used[i]) continue;
            while (!matched[j]) j++;
            if (left[i] != right[j++]) moved++;
        }

        double m = matches;
        double jaro = ((m / left.Length) + (m / right.Length) + ((m - (moved / 2)) / m)) / 3;
        int prefix = 0;
        while (prefix < 4 && prefix < left.Length && prefix < right.Length && left[prefix] == right[prefix]) prefix++;
        return jaro > 0.7 ? jaro + (prefix * 0.1 * (1 - jaro)) : jaro;
    }

    internal static int Levenshtein(string left, string right)
    {
        int[,] d = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++) d[i, 0] = i;
        for (int j = 0; j <= right.Length; j++) d[0, j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
                d[i, j] = Math.Min(d[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
        }

        return d[left.Length, right.Length];
    }

    /// <summary>Lowrance and Wagner (1975) with a dictionary of the last row of each character.</summary>
    internal static int Damerau(string left, string right)
    {
        Dictionary<char, int> lastRow = [];
        int far = left.Length + right.Length;
        int[,] d = new int[left.Length + 2, right.Length + 2];
        d[0, 0] = far;
        for (int i = 0; i <= left.Length; i++) (d[i + 1, 0], d[i + 1, 1]) = (far, i);
        for (int j = 0; j <= right.Length; j++) (d[0, j + 1], d[1, j + 1]) = (far, j);
        for (int i = 1; i <= left.Length; i++)
        {
            int lastColumn = 0;
            for (int j = 1; j <= right.Length; j++)
            {
                int k = lastRow.GetValueOrDefault(right[j - 1]), l = lastColumn;
                bool equal = left[i - 1] == right[j - 1];
                if (equal) lastColumn = j;
                int edited = Math.Min(d[i, j] + (equal ? 0 : 1), Math.Min(d[i, j + 1], d[i + 1, j]) + 1);
                d[i + 1, j + 1] = Math.Min(edited, d[k, l] + (i - k - 1) + 1 + (j - l - 1));
            }

            lastRow[left[i - 1]] = i;
        }

        return d[left.Length + 1, right.Length + 1];
    }
}
