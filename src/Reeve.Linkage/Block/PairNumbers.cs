using System.Numerics;

namespace Reeve.Linkage.Block;

/// <summary>Numbers pairs of small numbers in the order in which they first come. Open addressing: a key is made for every record of every rule, and this is half of the work.</summary>
/// <param name="expected">Pairs that may come; it grows beyond them.</param>
sealed class PairNumbers(int expected)
{
    const ulong Spread = 0x9E3779B97F4A7C15;

    ulong[] keys = new ulong[Capacity(expected)];
    int[] numbers = new int[Capacity(expected)];

    /// <summary>The pairs that have a number.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a pair; at least 0.</summary>
    /// <param name="first">At least 0.</param>
    /// <param name="second">At least 0.</param>
    public int this[int first, int second]
    {
        get
        {
            // No pair is 0, which marks a free place.
            ulong key = ((ulong)(uint)first << 32 | (uint)second) + 1;
            int at = Place(key);
            if (keys[at] == key) return numbers[at];
            if (2 * (Count + 1) > keys.Length)
            {
                Grow();
                at = Place(key);
            }
            keys[at] = key;
            return numbers[at] = Count++;
        }
    }

    static int Capacity(int expected) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * Math.Min(expected, 1 << 29)));

    int Place(ulong key)
    {
        int mask = keys.Length - 1, at = (int)(key * Spread >> 32) & mask;
        while (keys[at] != 0 && keys[at] != key) at = (at + 1) & mask;
        return at;
    }

    void Grow()
    {
        (ulong[] oldKeys, int[] oldNumbers) = (keys, numbers);
        (keys, numbers) = (new ulong[2 * oldKeys.Length], new int[2 * oldKeys.Length]);
        for (int old = 0; old < oldKeys.Length; old++)
        {
            if (oldKeys[old] == 0) continue;
            int at = Place(oldKeys[old]);
            (keys[at], numbers[at]) = (oldKeys[old], oldNumbers[old]);
        }
    }
}
