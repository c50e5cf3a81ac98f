namespace Reeve.Linkage.Compare;

/// <summary>What every edit distance may leave out: a common beginning and a common end.</summary>
static class CommonEnds
{
    /// <summary>Makes <paramref name="left"/> the shorter text; all distances here are symmetric.</summary>
    internal static void Order(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        if (left.Length <= right.Length) return;
        ReadOnlySpan<char> longer = left;
        left = right;
        right = longer;
    }

    /// <summary>Takes the common beginning and end away. Short texts are compared faster than it takes to look for them.</summary>
    /// <param name="left">The shorter text.</param>
    /// <param name="right">The longer text.</param>
    internal static void Strip(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        int start = 0;
        while (start < left.Length && left[start] == right[start]) start++;
        int end = 0;
        while (end < left.Length - start && left[^(end + 1)] == right[^(end + 1)]) end++;
        left = left[start..^end];
        right = right[start..^end];
    }
}
