using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using Reeve.Linkage.Train;
using static Reeve.Linkage.Model.Condition;
using static Reeve.Linkage.Model.KeyExpression;

namespace Reeve.Linkage.Tests.Train;

public sealed class TrainerTests
{
    static readonly Field Name = new("name"), Town = new("town"), Born = new("born");

    static Comparison Plain(Field field) => new(field.Name, [new("missing", new Missing(field)) { IsNull = true }, new("same", new Exact(field)), new("different", new Otherwise())]);

    static LinkageModel Model => new() { Comparisons = [Plain(Name), Plain(Town), Plain(Born)], Blocking = [BlockingRule.On(Name), BlockingRule.On(Born)] };

    /// <summary>Two records of each of 2,000 people; the second repeats name, town and birth with known probabilities. Seeded.</summary>
    static RecordSet People(double name, double town, double born, int seed = 7)
    {
        Random random = new(seed);
        List<string?[]> rows = [];
        for (int person = 0; person < 2000; person++)
        {
            string?[] first = [Draw(500), Draw(20), Draw(5000)];
            rows.Add(first);
            rows.Add([Again(first[0], name, 500), Again(first[1], town, 20), Again(first[2], born, 5000)]);
        }
        return Records.Of(["name", "town", "born"], rows, null);

        string Draw(int of) => "v" + random.Next(of);
        string? Again(string? value, double keep, int of) => random.NextDouble() < keep ? value : "w" + random.Next(of);
    }

    [Fact]
    public void Parameters_that_made_the_records_are_recovered()
    {
        Training training = Trainer.Train(People(0.9, 0.8, 0.95), Model, new LinkageOptions { Threads = 2 });
        Assert.InRange(Level(training, 0).M!.Value, 0.87, 0.93);
        Assert.InRange(Level(training, 1).M!.Value, 0.77, 0.83);
        Assert.InRange(Level(training, 2).M!.Value, 0.92, 0.98);
        // Strangers agree on town about once in 20 x (1 + 0.8)^2 / 4: half the records draw from the shared towns, and 80% of the other half.
        Assert.InRange(Level(training, 1).U!.Value, 0.035, 0.05);
        Assert.Equal(2000 / (4000 * 3999 / 2.0), training.Model.Prior!.Value, 4);
        Assert.InRange(training.Model.Prior!.Value * 4000 * 3999 / 2, 1900, 2100);
    }

    [Fact]
    public void Random_pairs_drawn_and_all_pairs_agree_on_u()
    {
        RecordSet records = People(0.9, 0.8, 0.95);
        Training all = Trainer.Train(records, Model, new LinkageOptions { Threads = 2, RandomPairs = long.MaxValue });
        Training some = Trainer.Train(records, Model, new LinkageOptions { Threads = 2, RandomPairs = 400_000 });
        Assert.InRange(Level(some, 1).U!.Value / Level(all, 1).U!.Value, 0.97, 1.03);
    }

    [Fact]
    public void The_result_does_not_depend_on_threads_and_does_on_the_seed()
    {
        RecordSet records = People(0.9, 0.8, 0.95);
        LinkageModel fuzzy = Model with { Comparisons = [Plain(Name), Plain(Town), new("born", [new("near", new Edits(Born, EditMeasure.Levenshtein, 1)), new("else", new Otherwise())])] };
        Training one = Train(1, 1), two = Train(2, 1), seven = Train(7, 1), other = Train(2, 2);
        Assert.Equal(Numbers(one), Numbers(two));
        Assert.Equal(Numbers(one), Numbers(seven));
        Assert.NotEqual(Numbers(one), Numbers(other));

        Training Train(int threads, ulong seed) => Trainer.Train(records, fuzzy, new LinkageOptions { Threads = threads, Seed = seed, RandomPairs = 100_000 });
        static double[] Numbers(Training training) => [training.Model.Prior!.Value, .. training.Model.Comparisons.SelectMany(c => c.Levels).SelectMany(l => new[] { l.M ?? 0, l.U ?? 0 })];
    }

    [Fact]
    public void What_the_model_has_already_is_kept()
    {
        LinkageModel pinned = Model with { Prior = 0.123, Comparisons = [Plain(Name), new("town", [new("same", new Exact(Town)) { M = 0.5, U = 0.25 }, new("different", new Otherwise())]), Plain(Born)] };
        Training training = Trainer.Train(People(0.9, 0.8, 0.95), pinned, new LinkageOptions { Threads = 1 });
        Assert.Equal(0.123, training.Model.Prior);
        Assert.Equal((0.5, 0.25), (training.Model.Comparisons[1].Levels[0].M, training.Model.Comparisons[1].Levels[0].U));
        Assert.True(training.Model.IsTrained);
    }

    [Fact]
    public void Records_that_say_nothing_give_finite_weights()
    {
        foreach (RecordSet records in new[]
        {
            Records.Of(["name", "town", "born"], [null, null, null], [null, null, null]),
            Records.Of(["name", "town", "born"], ["a", "b", "c"], ["a", "b", "c"], ["a", "b", "c"]),
            Records.Of(["name", "town", "born"], ["a", "b", "c"], ["d", "e", "f"]),
            Records.Of(["name", "town", "born"], ["a", "b", "c"]),
        })
        {
            Training training = Trainer.Train(records, Model, new LinkageOptions { Threads = 2 });
            Assert.All(training.Model.Comparisons.SelectMany(c => c.Levels), level => Assert.True(double.IsFinite(level.MatchWeight)));
            ScoredPairs scored = PairScorer.Score(records, training.Model, 0, new LinkageOptions { Threads = 2 });
            Assert.All(scored.Pairs, pair => Assert.True(double.IsFinite(pair.Weight)));
        }
    }

    [Fact]
    public void A_handful_of_records_cannot_run_away_with_the_parameters()
    {
        // Ten people and two copies: too few to learn from, so the usual values stand nearly as they were.
        List<string?[]> rows = [.. Enumerable.Range(0, 10).Select(at => new string?[] { "n" + at, "t" + at % 2, "d" + at }), ["n1", "t1", "d1"], ["n2", "t0", "dx"]];
        Training training = Trainer.Train(Records.Of(["name", "town", "born"], rows, null), Model, new LinkageOptions { Threads = 1 });
        Assert.All(Enumerable.Range(0, 3), at => Assert.InRange(Level(training, at).M!.Value, 0.7, 0.97));
    }

    [Fact]
    public void A_pass_leaves_out_comparisons_that_read_a_blocked_column()
    {
        Training training = Trainer.Train(People(0.9, 0.8, 0.95), Model, new LinkageOptions { Threads = 1 });
        Assert.Equal([["town", "born"], ["name", "town"]], training.Passes.Select(pass => pass.Trained.ToArray()));
    }

    [Fact]
    public void Families_become_a_class_of_their_own_and_are_not_taken_for_one_person()
    {
        // 1,500 homes of one to four people who share surname and address; one person in four is recorded twice.
        Random random = new(11);
        List<string?[]> rows = [];
        List<int> truth = [];
        for (int home = 0; home < 1500; home++)
        {
            string surname = "s" + random.Next(400), address = "a" + home;
            for (int member = random.Next(1, 5); member > 0; member--)
            {
                string?[] person = ["f" + random.Next(100), surname, address, "d" + random.Next(20000)];
                for (int copy = random.NextDouble() < 0.25 ? 2 : 1; copy > 0; copy--)
                {
                    rows.Add([random.NextDouble() < 0.1 ? "f" + random.Next(100) : person[0], person[1], person[2], random.NextDouble() < 0.1 ? "d" + random.Next(20000) : person[3]]);
                    truth.Add(home * 10 + member);
                }
            }
        }
        RecordSet records = Records.Of(["forename", "surname", "address", "born"], rows, null);
        Field forename = new("forename"), surname2 = new("surname"), address2 = new("address"), born = new("born");
        LinkageModel plain = new()
        {
            Comparisons = [Plain(forename), Plain(surname2) with { IsShared = true }, Plain(address2) with { IsShared = true }, Plain(born)],
            Blocking = [BlockingRule.On(address2), BlockingRule.On(forename, surname2), BlockingRule.On(born)], TrainingRules = [BlockingRule.On(born), BlockingRule.On(forename, surname2)],
        };
        long wrongWithout = Wrong(plain), wrongWith = Wrong(plain with { Households = true });
        Assert.True(wrongWith * 4 < wrongWithout, $"{wrongWith} false links with households, {wrongWithout} without");
        LinkageModel trained = Trainer.Train(records, plain with { Households = true }, new LinkageOptions { Threads = 2 }).Model;
        Assert.InRange(trained.Comparisons[1].Levels[1].H!.Value, 0.9, 1);
        Assert.InRange(trained.Comparisons[0].Levels[1].H!.Value, 0, 0.05);

        long Wrong(LinkageModel model)
        {
            LinkageModel fitted = Trainer.Train(records, model, new LinkageOptions { Threads = 2 }).Model;
            return PairScorer.Score(records, fitted, 0.5, new LinkageOptions { Threads = 2 }).Pairs.Count(pair => truth[pair.Left] != truth[pair.Right]);
        }
    }

    static ComparisonLevel Level(Training training, int comparison) => training.Model.Comparisons[comparison].Levels[1];
}
