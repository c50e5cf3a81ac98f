namespace Reeve.Wexcombe.Chances;

/// <summary>
/// A stream of chance that is the same on every machine and will never change: SplitMix64 (Steele, Lea and Flood 2014).
/// Only integers and IEEE multiplication are used, no functions whose last digit differs between platforms.
/// </summary>
sealed class Chance
{
    const ulong Golden = 0x9E3779B97F4A7C15;

    readonly ulong seed;
    ulong state;

    /// <param name="seed">Any number; near ones give unrelated streams.</param>
    public Chance(ulong seed) => this.seed = state = seed;

    /// <summary>
    /// A stream of its own for one topic and number. Drawing from it does not move this stream, so that a change to how phones
    /// are drawn leaves names as they were.
    /// </summary>
    public Chance For(string topic, int number = 0)
    {
        // FNV-1a; string.GetHashCode differs in every process.
        ulong hash = 14695981039346656037;
        foreach (char c in topic) hash = (hash ^ c) * 1099511628211;
        return new Chance(Mix(seed ^ Mix(hash + (ulong)number)));
    }

    /// <summary>64 uniform bits.</summary>
    public ulong Next() => Mix(state += Golden);

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>A number in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with this probability.</summary>
    public bool Happens(double probability) => Unit() < probability;

    /// <summary>One of the items, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A day between two, both included.</summary>
    public DateOnly Day(DateOnly first, DateOnly last) => first.AddDays(Below(last.DayNumber - first.DayNumber + 1));

    /// <summary>Puts the items in a random order, in place (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
