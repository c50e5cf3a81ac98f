using FsCheck;
using FsCheck.Fluent;
using Reeve.Linkage.Block;

namespace Reeve.Linkage.Tests.Block;

public sealed class PairNumbersTests
{
    [Fact]
    public void Pairs_are_numbered_as_a_dictionary_numbers_them() =>
        Prop.ForAll(Gen.ListOf(Gen.Zip(Gen.Choose(0, 30), Gen.Elements(0, 1, 2, 65_535, 65_536, int.MaxValue))).ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), (pairs, expected) =>
        {
            Dictionary<(int, int), int> reference = [];
            PairNumbers numbers = new(expected);
            foreach ((int first, int second) in pairs)
            {
                if (!reference.TryGetValue((first, second), out int number)) reference.Add((first, second), number = reference.Count);
                Assert.Equal(number, numbers[first, second]);
            }
            Assert.Equal(reference.Count, numbers.Count);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_grows_beyond_what_was_expected()
    {
        PairNumbers numbers = new(0);
        for (int at = 0; at < 10_000; at++) Assert.Equal(at, numbers[at % 100, at / 100]);
        for (int at = 0; at < 10_000; at++) Assert.Equal(at, numbers[at % 100, at / 100]);
    }
}
