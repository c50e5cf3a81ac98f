using Reeve.Linkage.Block.Phonetics;
using Reeve.Linkage.Compare;

namespace Reeve.Linkage.Tests.Compare;

public sealed class AllocationTests
{
    /// <summary>As long as names, as addresses and as short notes: what fits on the stack.</summary>
    static readonly (string Left, string Right)[] Cases =
    [
        ("shackleford", "shackelford"),
        ("flat 12 belmarton house 4 dorwick road wexcombe", "flat 21 belmarton hse 4 dorwick rd wexcombe"),
        (string.Concat(Enumerable.Repeat("belmarton ", 12)), string.Concat(Enumerable.Repeat("dorwick el ", 11))),
    ];

    [Fact]
    public void Comparing_allocates_nothing()
    {
        double sum = CompareAll();
        long before = GC.GetAllocatedBytesForCurrentThread();
        sum -= CompareAll();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, sum);
    }

    static double CompareAll()
    {
        double sum = 0;
        Span<char> room = stackalloc char[256];
        foreach ((string left, string right) in Cases)
        {
            sum += Jaro.Winkler(left, right) + Levenshtein.Distance(left, right) + Levenshtein.Within(left, right, 1);
            sum += Levenshtein.Damerau(left, right) + Levenshtein.DamerauWithin(left, right, 2);
            sum += QGrams.CharacterJaccard(left, right) + Tokens.Cosine(left, right) + Tokens.Cosine(left, right, static token => token.Length);
            sum += Tokens.Jaccard(left, right) + Tokens.Containment(left, right) + Tokens.Sort(left, room);
            sum += Sets.IntersectionSize(left, right, ' ') + Soundex.Encode(left, room) + Metaphone.Encode(right, room);
            if (left.Length <= 64) sum += Levenshtein.OptimalStringAlignment(left, right) + QGrams.Jaccard(left, right, 3);
        }

        return sum + (Dates.DaysApart("1976-07-04", "1976-04-07") ?? 0) + Geography.Kilometres(51, -1, 52, 0);
    }
}
