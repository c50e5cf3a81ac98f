namespace Reeve.Linkage.Train;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): the one source of chance in the engine, a hash of a seed and a number.</summary>
static class SplitMix
{
    /// <summary>Sixty-four well-mixed bits.</summary>
    public static ulong Hash(ulong seed, ulong number)
    {
        ulong z = seed + (number + 1) * 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
