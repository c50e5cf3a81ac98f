namespace Reeve.Linkage.Tests.Compare;

/// <summary>Jaro and Jaro-Winkler as the papers tell them, with the places where a wrong program differs as parameters.</summary>
static class TextbookJaro
{
    internal static double Similarity(string left, string right, int extraReach = 0, bool halfTranspositions = false)
    {
        if (left.Length == 0 && right.Length == 0) return 1;
        int reach = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1 + extraReach);
        bool[] taken = new bool[right.Length];
        List<char> fromLeft = [];
        for (int i = 0; i < left.Length; i++)
        {
            for (int j = 0; j < right.Length; j++)
            {
                if (Math.Abs(i - j) > reach || taken[j] || left[i] != right[j]) continue;
                taken[j] = true;
                fromLeft.Add(left[i]);
                break;
            }
        }

        char[] fromRight = [.. right.Where((_, j) => taken[j])];
        double m = fromLeft.Count;
        if (m == 0) return 0;
        int moved = fromLeft.Where((c, rank) => c != fromRight[rank]).Count();
        double t = halfTranspositions ? moved / 2.0 : moved / 2;
        return ((m / left.Length) + (m / right.Length) + ((m - t) / m)) / 3;
    }

    internal static double Winkler(string left, string right, double scale = 0.1, double threshold = 0.7, int longest = 4)
    {
        double similarity = Similarity(left, right);
        int prefix = 0;
        while (prefix < longest && prefix < left.Length && prefix < right.Length && left[prefix] == right[prefix]) prefix++;
        return similarity > threshold ? similarity + (prefix * scale * (1 - similarity)) : similarity;
    }
}
