using FsCheck;
using FsCheck.Fluent;
using Reeve.Linkage.Block;
using Reeve.Linkage.Model;
using static Reeve.Linkage.Model.KeyExpression;

namespace Reeve.Linkage.Tests.Block;

public sealed class PairStreamTests
{
    static readonly Field A = new("a"), B = new("b"), C = new("c");

    static readonly BlockingRule[][] RuleSets =
    [
        [BlockingRule.On(A)],
        [BlockingRule.On(A, B)],
        [BlockingRule.On(A), BlockingRule.On(B), BlockingRule.On(C)],
        [BlockingRule.Transposed(A, B)],
        [BlockingRule.On(B), BlockingRule.Transposed(A, B), BlockingRule.On(A)],
        [BlockingRule.On(new Token(C)), BlockingRule.On(A)],
        [BlockingRule.On(new Prefix(A, 1)), BlockingRule.On(B, new Token(C)), BlockingRule.Transposed(B, A)],
        [new BlockingRule([new KeyEquality(A, B)]), BlockingRule.On(new Suffix(C, 1))],
    ];

    public static TheoryData<int> Sets => [.. Enumerable.Range(0, RuleSets.Length)];

    /// <summary>Small alphabets, so that records often agree; words for the tokens; missing values.</summary>
    static Gen<RecordSet> AnyRecords() =>
        from count in Gen.Choose(0, 40)
        from rows in Gen.ArrayOf(from a in Cell() from b in Cell() from c in Words() select new[] { a, b, c }, count)
        from sources in Gen.ArrayOf(Gen.Choose(0, 2), count)
        from mode in Gen.Choose(0, 2)
        select Records.Of(["a", "b", "c"], rows, mode == 0 ? null : sources, mode == 2);

    static Gen<string?> Cell() => Gen.Elements<string?>(null, "x", "xy", "y", "yx", "z");

    static Gen<string?> Words() => Gen.Elements<string?>(null, "p", "q p", "p q r", "r", "s t", "t t s");

    [Theory, MemberData(nameof(Sets))]
    public void Each_pair_that_a_rule_holds_for_comes_once_from_the_first_such_rule_with_any_number_of_threads(int set) =>
        Prop.ForAll(AnyRecords().ToArbitrary(), records =>
        {
            List<(int, int, int)> expected = Reference(records, RuleSets[set]);
            foreach (int threads in (int[])[1, 2, 7])
            {
                List<(int, int, int)> pairs = Pairs(records, RuleSets[set], threads);
                pairs.Sort();
                Assert.Equal(expected, pairs);
            }
        }).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(Sets))]
    public void Where_only_some_records_are_wanted_every_pair_with_one_of_them_comes_and_no_other(int set) =>
        Prop.ForAll(AnyRecords().ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (records, every) =>
        {
            bool[] wanted = [.. Enumerable.Range(0, records.Count).Select(record => record % every == 0)];
            List<(int Rule, int Left, int Right)> pairs = Pairs(records, RuleSets[set], 2, wanted);
            pairs.Sort();
            Assert.Equal(Reference(records, RuleSets[set]).Where(pair => wanted[pair.Left] || wanted[pair.Right]), pairs);
        }).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(Sets))]
    public void A_rule_is_tested_without_its_blocks_as_with_them(int set) =>
        Prop.ForAll(AnyRecords().ToArbitrary(), records =>
        {
            KeyColumns columns = new(records);
            foreach (BlockingRule rule in RuleSets[set])
            {
                RuleKeys keys = new(rule, records, columns);
                RuleTest test = new(rule, columns);
                for (int a = 0; a < records.Count; a++)
                    for (int b = 0; b < records.Count; b++)
                        if (a != b) Assert.Equal(keys.Holds(a, b), test.Holds(a, b));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_reference_tells_a_wrong_rule_from_a_right_one()
    {
        RecordSet records = Records.Of(["a", "b", "c"], ["x", "y", null], ["y", "x", null], ["x", "x", null]);
        Assert.NotEqual(Reference(records, [BlockingRule.On(A, B)]), Pairs(records, [BlockingRule.Transposed(A, B)], 1));
        Assert.Equal([(0, 0, 1)], Pairs(records, [BlockingRule.Transposed(A, B)], 1));
    }

    [Fact]
    public void A_block_larger_than_a_unit_of_work_loses_no_pair()
    {
        RecordSet records = Records.Of(["a", "b", "c"], [.. Enumerable.Range(0, 700).Select(at => new string?[] { "same", at % 2 == 0 ? "even" : "odd", null })]);
        Assert.Equal(700 * 699 / 2, Pairs(records, [BlockingRule.On(A)], 2).Distinct().Count());
        Assert.Equal(700 * 699 / 2, BlockingCost.UpperBound(records, BlockingRule.On(A)));
    }

    [Fact]
    public void Cancelling_stops_the_stream()
    {
        RecordSet records = Records.Of(["a", "b", "c"], [.. Enumerable.Range(0, 3000).Select(_ => new string?[] { "same", null, null })]);
        using CancellationTokenSource stop = new();
        Assert.Throws<OperationCanceledException>(() => new PairStream(records, new KeyColumns(records), [BlockingRule.On(A)])
            .Run(2, () => 0, (_, _, _, _) => stop.Cancel(), cancel: stop.Token));
    }

    static List<(int Rule, int Left, int Right)> Pairs(RecordSet records, BlockingRule[] rules, int threads, bool[]? wanted = null) =>
        [.. new PairStream(records, new KeyColumns(records), rules, wanted).Run(threads, () => new List<(int, int, int)>(), (mine, rule, left, right) =>
        {
            for (int at = 0; at < left.Length; at++) mine.Add((rule, left[at], right[at]));
        }).SelectMany(pairs => pairs)];

    /// <summary>Slow and obvious: every pair, every rule, text by text.</summary>
    static List<(int Rule, int Left, int Right)> Reference(RecordSet records, BlockingRule[] rules)
    {
        List<(int Rule, int Left, int Right)> pairs = [];
        for (int i = 0; i < records.Count; i++)
            for (int j = i + 1; j < records.Count; j++)
            {
                if (records.BetweenSourcesOnly && records.Sources![i] == records.Sources[j]) continue;
                int rule = Array.FindIndex(rules, rule => rule.Equalities.All(e => Equal(e, i, j)) || rule.Equalities.All(e => Equal(e, j, i)));
                if (rule >= 0) pairs.Add((rule, i, j));
            }
        pairs.Sort();
        return pairs;

        bool Equal(KeyEquality equality, int left, int right) => Keys(equality.Left, left).Intersect(Keys(equality.Right, right)).Any();

        string[] Keys(KeyExpression key, int record)
        {
            if (records[key.Column][record] is not { } text) return [];
            return key switch
            {
                Prefix prefix => [text[..Math.Min(text.Length, prefix.Length)]],
                Suffix suffix => [text[^Math.Min(text.Length, suffix.Length)..]],
                Token => text.Split(' '),
                _ => [text],
            };
        }
    }
}
