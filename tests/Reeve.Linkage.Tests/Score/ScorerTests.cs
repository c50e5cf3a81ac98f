using Reeve.Linkage.Explain;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using static Reeve.Linkage.Model.Condition;
using static Reeve.Linkage.Model.KeyExpression;

namespace Reeve.Linkage.Tests.Score;

public sealed class ScorerTests
{
    static readonly Field Surname = new("surname"), Sex = new("sex");

    static LinkageModel Model(double? floor = null, double damping = 1) => new()
    {
        Prior = 0.01,
        Blocking = [BlockingRule.On(Sex), BlockingRule.On(Surname)],
        Comparisons =
        [
            new("surname",
            [
                new("missing", new Missing(Surname)) { IsNull = true },
                new("same", new Exact(Surname)) { M = 0.8, U = 0.1, TermFrequency = new TermFrequency(Surname, floor, damping) },
                new("alike", new Similar(Surname, SimilarityMeasure.JaroWinkler, 0.9)) { M = 0.1, U = 0.02 },
                new("different", new Otherwise()) { M = 0.1, U = 0.88 },
            ]),
            new("sex", [new("missing", new Missing(Sex)) { IsNull = true }, new("same", new Exact(Sex)) { M = 0.98, U = 0.5 }, new("different", new Otherwise()) { M = 0.02, U = 0.5 }]),
        ],
    };

    static readonly RecordSet People = Records.Of(["surname", "sex"], ["smith", "f"], ["smith", "f"], ["smith", "m"], ["zywiec", "f"], ["zywiec", "f"], [null, "f"], ["smyth", null], ["jones", "f"]);

    static double Weight(LinkageModel model, int left, int right) => PairScorer.Score(People, model, 0, new LinkageOptions { Threads = 1 }).Pairs.Single(pair => pair.Left == left && pair.Right == right).Weight;

    [Fact]
    public void A_match_weight_is_the_prior_the_levels_and_the_rarity_of_the_value()
    {
        // 3 of 7 filled surnames are smith, 2 are zywiec.
        double prior = Math.Log2(0.01 / 0.99), same = Math.Log2(0.8 / 0.1), sex = Math.Log2(0.98 / 0.5);
        Assert.Equal(prior + same + sex + Math.Log2(0.1 / (3.0 / 7)), Weight(Model(), 0, 1), 10);
        Assert.Equal(prior + same + sex + Math.Log2(0.1 / (2.0 / 7)), Weight(Model(), 3, 4), 10);
        Assert.Equal(prior + sex, Weight(Model(), 0, 5), 10);
        Assert.Equal(prior + Math.Log2(0.1 / 0.88) + sex, Weight(Model(), 0, 7), 10);
    }

    [Fact]
    public void Damping_takes_a_share_of_the_adjustment_and_a_floor_bounds_it()
    {
        double plain = Math.Log2(0.01 / 0.99) + Math.Log2(0.8 / 0.1) + Math.Log2(0.98 / 0.5);
        Assert.Equal(plain + 0.5 * Math.Log2(0.1 / (3.0 / 7)), Weight(Model(damping: 0.5), 0, 1), 10);
        Assert.Equal(plain, Weight(Model(damping: 0), 0, 1), 10);
        Assert.Equal(plain + Math.Log2(0.1 / 0.4), Weight(Model(floor: 0.4), 3, 4), 10);
    }

    [Fact]
    public void An_explanation_adds_up_to_the_match_weight()
    {
        LinkageModel families = Model() with { Households = true, HouseholdPrior = 0.02 };
        families = families with { Comparisons = [families.Comparisons[0] with { IsShared = true, Levels = [.. families.Comparisons[0].Levels.Select(level => level with { H = 0.3 })] }, families.Comparisons[1] with { Levels = [.. families.Comparisons[1].Levels.Select(level => level with { H = 0.5 })] }] };
        foreach (LinkageModel model in new[] { Model(), families })
        {
            Explainer explainer = new(People, model, new LinkageOptions());
            foreach (ScoredPair pair in PairScorer.Score(People, model, 0, new LinkageOptions { Threads = 2 }).Pairs)
                Assert.Equal(pair.Weight, explainer.Explain(pair.Left, pair.Right).Weight, 10);
        }
    }

    [Fact]
    public void A_household_explains_away_what_it_shares()
    {
        // Three hypotheses by hand: match, household, stranger.
        LinkageModel model = Model(damping: 0) with { Households = true, HouseholdPrior = 0.02 };
        model = model with { Comparisons = [model.Comparisons[0] with { IsShared = true, Levels = [.. model.Comparisons[0].Levels.Select((level, at) => level with { H = at == 1 ? 0.9 : 0.05 })] }, model.Comparisons[1] with { Levels = [.. model.Comparisons[1].Levels.Select(level => level with { H = 0.5 })] }] };
        double match = 0.01 * 0.8 * 0.98, household = 0.02 * 0.9 * 0.5, stranger = 0.97 * 0.1 * 0.5;
        Assert.Equal(match / (match + household + stranger), MatchWeight.Probability(Weight(model, 0, 1)), 12);
    }

    [Fact]
    public void Different_identifiers_veto_a_match()
    {
        RecordSet records = Records.Of(["surname", "sex", "nhs"], ["smith", "f", "1"], ["smith", "f", "2"], ["smith", "f", null], ["smith", "f", "1"]);
        ScoredPairs scored = PairScorer.Score(records, Model() with { Vetoes = [new Veto("nhs")] }, 0, new LinkageOptions { Threads = 1 });
        Assert.DoesNotContain(scored.Pairs, pair => (pair.Left, pair.Right) is (0, 1) or (1, 3));
        Assert.Equal(2, scored.Vetoed);
        Assert.Equal(4, scored.Pairs.Count);
    }

    [Fact]
    public void Probability_is_exact_at_the_ends_and_never_overflows()
    {
        Assert.Equal(0.5, MatchWeight.Probability(0));
        Assert.Equal(0, MatchWeight.Probability(-5000));
        Assert.Equal(1, MatchWeight.Probability(5000));
        Assert.Equal(0.75, MatchWeight.Probability(Math.Log2(3)), 12);
        Assert.Equal(-7.25, MatchWeight.FromProbability(MatchWeight.Probability(-7.25)), 9);
    }

    [Fact]
    public void A_model_that_cannot_be_used_says_why()
    {
        Assert.Contains("train it first", Assert.Throws<ModelException>(() => PairScorer.Score(People, Model() with { Prior = null }, 0, new LinkageOptions())).Message, StringComparison.Ordinal);
        LinkageModel other = Model() with { Blocking = [BlockingRule.On(new Field("town"))] };
        Assert.Contains("`town`", Assert.Throws<ModelException>(() => PairScorer.Score(People, other, 0, new LinkageOptions())).Message, StringComparison.Ordinal);
        Assert.Throws<ModelException>(() => (Model() with { Comparisons = [.. Model().Comparisons, Model().Comparisons[0]] }).Validate());
        Assert.Throws<ModelException>(() => (Model() with { Prior = 1.5 }).Validate());
    }
}
