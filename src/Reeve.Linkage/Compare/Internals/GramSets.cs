using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reeve.Linkage.Compare;

/// <summary>Sets of q-grams, each in one word, in a table with open addressing: sorting them takes several times as long.</summary>
static class GramSets
{
    const int OnStack = 256;
    const byte Free = 0, Left = 1, Right = 2, Both = Left | Right;

    /// <param name="left">At least <paramref name="q"/> characters.</param>
    /// <param name="right">At least <paramref name="q"/> characters.</param>
    /// <param name="q">1 to 4.</param>
    [SkipLocalsInit]
    internal static double Jaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int q)
    {
        // At most half full, so that a free slot is near.
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * (left.Length + right.Length)));
        ulong[]? rentedGrams = null;
        byte[]? rentedOwners = null;
        Span<ulong> grams = size <= OnStack ? stackalloc ulong[OnStack] : rentedGrams = ArrayPool<ulong>.Shared.Rent(size);
        Span<byte> owners = size <= OnStack ? stackalloc byte[OnStack] : rentedOwners = ArrayPool<byte>.Shared.Rent(size);
        grams = grams[..size];
        owners = owners[..size];
        owners.Clear();
        (int inLeft, _) = Add(left, q, Left, grams, owners);
        (int onlyRight, int shared) = Add(right, q, Right, grams, owners);
        if (rentedGrams is not null) ArrayPool<ulong>.Shared.Return(rentedGrams);
        if (rentedOwners is not null) ArrayPool<byte>.Shared.Return(rentedOwners);
        return (double)shared / (inLeft + onlyRight);
    }

    /// <summary>Puts the q-grams of a text into the table; returns how many were in no text before, and how many were in the other one only.</summary>
    static (int New, int Shared) Add(ReadOnlySpan<char> text, int q, byte owner, Span<ulong> grams, Span<byte> owners)
    {
        ulong inside = ulong.MaxValue >> (64 - (16 * q));
        int shift = 64 - BitOperations.Log2((uint)grams.Length);
        int fresh = 0, shared = 0;
        ulong gram = 0;
        for (int i = 0; i < text.Length; i++)
        {
            gram = ((gram << 16) | text[i]) & inside;
            if (i < q - 1) continue;
            // Multiplicative hashing: the upper bits of the product depend on all bits of the gram.
            int slot = (int)((gram * 0x9E3779B97F4A7C15) >> shift);
            while (owners[slot] != Free && grams[slot] != gram) slot = (slot + 1) & (grams.Length - 1);
            if (owners[slot] == Free)
            {
                grams[slot] = gram;
                fresh++;
            }
            else if (owners[slot] == (Both ^ owner))
            {
                shared++;
            }

            owners[slot] |= owner;
        }

        return (fresh, shared);
    }
}
