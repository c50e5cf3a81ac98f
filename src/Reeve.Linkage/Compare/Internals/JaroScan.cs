using System.Buffers;

namespace Reeve.Linkage.Compare;

/// <summary>Jaro for texts of any length, by looking through the window for each character.</summary>
static class JaroScan
{
    const int OnStack = 1024;

    internal static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int length = left.Length + right.Length;
        bool[]? rented = null;
        Span<bool> flags = length <= OnStack ? stackalloc bool[OnStack] : rented = ArrayPool<bool>.Shared.Rent(length);
        flags = flags[..length];
        flags.Clear();
        int matches = Match(left, right, flags[..left.Length], flags[left.Length..]);
        double similarity = matches == 0
            ? 0
            : JaroBits.Score(left.Length, right.Length, matches, OutOfOrder(left, right, flags[..left.Length], flags[left.Length..]));
        if (rented is not null) ArrayPool<bool>.Shared.Return(rented);
        return similarity;
    }

    static int Match(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<bool> used, Span<bool> matched)
    {
        int reach = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        int matches = 0;
        for (int j = 0; j < right.Length; j++)
        {
            int end = Math.Min(left.Length - 1, j + reach);
            for (int i = Math.Max(0, j - reach); i <= end; i++)
            {
                if (left[i] != right[j] || used[i]) continue;
                used[i] = matched[j] = true;
                matches++;
                break;
            }
        }

        return matches;
    }

    static int OutOfOrder(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<bool> used, Span<bool> matched)
    {
        int count = 0;
        int i = 0;
        for (int j = 0; j < right.Length; j++)
        {
            if (!matched[j]) continue;
            while (!used[i]) i++;
            if (left[i++] != right[j]) count++;
        }

        return count;
    }
}
