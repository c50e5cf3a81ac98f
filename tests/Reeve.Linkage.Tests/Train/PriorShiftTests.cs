using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using Reeve.Linkage.Train;

namespace Reeve.Linkage.Tests.Train;

/// <summary>The shift of the prior, against a slow search and against shifts that were put in.</summary>
public sealed class PriorShiftTests
{
    /// <summary>Pairs as a model might see them: many that are sure, some that are not, some that are no links; true when one person's with the odds of a shifted weight.</summary>
    static (double Weight, bool IsMatch)[] Population(Random random, int size, double shift) =>
    [
        .. Enumerable.Range(0, size).Select(at =>
        {
            double weight = at % 10 < 7 ? 5.7 + 12 * random.NextDouble() : 7.7 * random.NextDouble() - 2;
            return (weight, random.NextDouble() < MatchWeight.Probability(weight + shift));
        }),
    ];

    /// <summary>Half of the sample from the sure pairs, a quarter each from the others, as reviewers are asked.</summary>
    static List<JudgedPair> Sample(Random random, (double Weight, bool IsMatch)[] population, int size)
    {
        List<JudgedPair> sample = [];
        foreach ((Func<double, bool> of, int count) in new (Func<double, bool>, int)[] { (weight => weight > 5.6, size / 2), (weight => weight is > 0 and <= 5.6, size / 4), (weight => weight <= 0, size / 4) })
        {
            (double Weight, bool IsMatch)[] stratum = [.. population.Where(pair => of(pair.Weight))];
            random.Shuffle(stratum);
            sample.AddRange(stratum.Take(count).Select(pair => new JudgedPair(pair.Weight, pair.IsMatch, stratum.Length / (double)count)));
        }

        return sample;
    }

    [Fact]
    public void Newtons_method_finds_what_a_search_over_all_shifts_finds()
    {
        Random random = new(20260401);
        for (int set = 0; set < 200; set++)
        {
            JudgedPair[] pairs = [.. Enumerable.Range(0, 1 + random.Next(60)).Select(_ => new JudgedPair(80 * random.NextDouble() - 40, random.Next(2) == 0, Math.Exp(6 * random.NextDouble() - 1)))];
            double fast = PriorShift.Of(pairs), slow = Search(pairs);
            Assert.Equal(slow, fast, 4);
            Assert.True(PriorShift.LogDensity(pairs, fast) >= PriorShift.LogDensity(pairs, slow) - 1e-9);
        }

        // Over a grid, then over a finer one around the best of it.
        static double Search(JudgedPair[] pairs)
        {
            double best = 0, step = 10;
            for (int round = 0; round < 9; round++, step /= 10)
            {
                double from = best;
                for (int at = -10; at <= 10; at++)
                    if (PriorShift.LogDensity(pairs, from + at * step) > PriorShift.LogDensity(pairs, best)) best = from + at * step;
            }

            return best;
        }
    }

    [Theory]
    [InlineData(-2.4)]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(1.5)]
    public void A_shift_that_was_put_in_is_recovered_from_a_large_sample_within_its_standard_error(double shift)
    {
        (double Weight, bool IsMatch)[] population = Population(new Random(7), 40_000, shift);
        List<JudgedPair> all = [.. population.Select(pair => new JudgedPair(pair.Weight, pair.IsMatch, 1))];
        double information = all.Sum(pair => MatchWeight.Probability(pair.Weight + shift) * (1 - MatchWeight.Probability(pair.Weight + shift))) * Math.Log(2) * Math.Log(2);
        Assert.InRange((PriorShift.Of(all) - shift) * Math.Sqrt(information), -3, 3);
    }

    [Theory]
    [InlineData(-2.4)]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(1.5)]
    public void Samples_that_favour_hard_pairs_recover_it_on_average_and_expect_as_many_matches_as_there_are(double shift)
    {
        Random random = new(11);
        const int times = 300;
        double sum = 0, before = 0, after = 0;
        for (int time = 0; time < times; time++)
        {
            (double Weight, bool IsMatch)[] population = Population(random, 3000, shift);
            double found = PriorShift.Of(Sample(random, population, 200));
            sum += found;
            double matches = population.Count(pair => pair.IsMatch);
            before += Math.Abs(population.Sum(pair => MatchWeight.Probability(pair.Weight)) - matches) / matches;
            after += Math.Abs(population.Sum(pair => MatchWeight.Probability(pair.Weight + found)) - matches) / matches;
        }

        // It is drawn towards no change by about a tenth, and by no more.
        Assert.InRange(sum / times, Math.Min(shift, 0.88 * shift) - 0.08, Math.Max(shift, 0.88 * shift) + 0.08);
        Assert.True(after / times < 0.025, $"{after / times}");
        if (Math.Abs(shift) > 1) Assert.True(after < before / 3, $"{before / times} {after / times}");
    }

    [Fact]
    public void Few_judgements_move_little_and_one_can_never_move_much()
    {
        Assert.Equal(0, PriorShift.Of([]));
        // A link of a million to one that somebody calls wrong, and one that somebody calls right.
        Assert.InRange(PriorShift.Of([new JudgedPair(20, false, 1000)]), -PriorShift.Doubt * PriorShift.Doubt * Math.Log(2), -1);
        Assert.InRange(PriorShift.Of([new JudgedPair(20, true, 1000)]), 0, 1e-5);
        // Twenty that are as the model expects.
        Assert.InRange(PriorShift.Of([.. Enumerable.Repeat(new JudgedPair(MatchWeight.FromProbability(0.99), true, 50), 20)]), 0, 0.35);
    }

    [Fact]
    public void More_of_the_same_moves_further()
    {
        double last = 0;
        foreach (int count in new[] { 1, 3, 10, 30, 100 })
        {
            double shift = PriorShift.Of([.. Enumerable.Range(0, 10 * count).Select(at => new JudgedPair(5, at % 10 < 7, 20))]);
            Assert.True(shift < last, $"{count}: {shift}");
            last = shift;
        }

        // Seven in ten are odds of 1.22 bits.
        Assert.InRange(last, 1.22 - 5, 1.22 - 5 + 0.15);
    }

    [Fact]
    public void Only_how_much_pairs_count_against_one_another_matters()
    {
        List<JudgedPair> sample = Sample(new Random(3), Population(new Random(3), 2000, -1), 100);
        Assert.Equal(PriorShift.Of(sample), PriorShift.Of([.. sample.Select(pair => pair with { Pairs = 7 * pair.Pairs })]), 9);
    }

    [Fact]
    public void Every_match_weight_of_the_model_moves_by_the_shift_and_the_odds_of_households_stay()
    {
        LinkageModel model = new() { Comparisons = [], Blocking = [], Prior = 0.02, Households = true, HouseholdPrior = 0.05 };
        LinkageModel moved = PriorShift.Applied(model, -1.7);
        static double Odds(double? share, LinkageModel of) => Math.Log2(share!.Value / (1 - of.Prior!.Value - of.HouseholdPrior.GetValueOrDefault()));
        Assert.Equal(Odds(model.Prior, model) - 1.7, Odds(moved.Prior, moved), 12);
        Assert.Equal(Odds(model.HouseholdPrior, model), Odds(moved.HouseholdPrior, moved), 12);

        LinkageModel alone = model with { Households = false, HouseholdPrior = null };
        Assert.Equal(MatchWeight.PriorWeight(0.02) + 3, MatchWeight.PriorWeight(PriorShift.Applied(alone, 3).Prior!.Value), 12);
        Assert.InRange(PriorShift.Applied(model, 60).Prior!.Value, 0.9, 1);
        Assert.Throws<ModelException>(() => PriorShift.Applied(model with { Prior = null }, 1));
    }
}
