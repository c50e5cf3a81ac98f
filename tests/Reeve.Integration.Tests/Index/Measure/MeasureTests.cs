using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Measure;

namespace Reeve.Integration.Tests.Index.Measure;

public class MeasureTests
{
    /// <summary>Wilson's interval of 15 of 148: Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_of_a_share_is_as_published(long hits, long total, double low, double high)
    {
        MeasuredShare share = new(hits, total, total);
        Assert.Equal((low, high), (Math.Round(share.Low, 4), Math.Round(share.High, 4)));
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.9999, 3.719016485455709)]
    [InlineData(0.001, -3.090232306167813)]
    public void Quantiles_of_the_normal_distribution_are_those_of_tables(double p, double quantile) => Assert.Equal(quantile, Normal.Quantile(p), 1e-8);

    [Fact]
    public void Pairs_of_one_person_count_as_one_observation()
    {
        ShareSum alike = new(), apart = new();
        for (int person = 0; person < 10; person++) alike.Add(10, 10);
        for (int pair = 0; pair < 100; pair++) apart.Add(1, 1);
        Assert.Equal((10.0, 100.0), (alike.Share.Effective, apart.Share.Effective));
        Assert.True(alike.Share.Low < apart.Share.Low);
    }

    [Fact]
    public void Of_nothing_there_is_no_share() => Assert.Equal((double.NaN, double.NaN, double.NaN), (new ShareSum().Share.Value, new ShareSum().Share.Low, new ShareSum().Share.High));

    [Fact]
    public void Figures_of_groups_are_those_of_looking_at_every_pair() => Prop.ForAll(SmallIndex.Any, records =>
    {
        foreach (string characteristic in new[] { "sex", IndexMeasures.BySource })
        {
            foreach (GroupMeasure group in IndexMeasures.Of(records).Groups.Where(group => group.Characteristic == characteristic && group.Figures is not null))
            {
                GroupFigures slow = PairByPair.Figures(records, characteristic, group.Group), fast = group.Figures!;
                Assert.Equal((slow.People, slow.Records), (fast.People, fast.Records));
                foreach (Func<GroupFigures, MeasuredShare?> of in new Func<GroupFigures, MeasuredShare?>[] { each => each.Unlinked, each => each.Precision, each => each.Recall, each => each.Exact })
                    Assert.Equal((of(slow)?.Hits, of(slow)?.Total), (of(fast)?.Hits, of(fast)?.Total));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_records_does_not_matter() => Prop.ForAll(SmallIndex.Any, records =>
    {
        IndexMeasures one = IndexMeasures.Of(records), other = IndexMeasures.Of(SmallIndex.Turned(records));
        Assert.Equal(one.Groups, other.Groups);
        Assert.Equal(one.All, other.All);
        Assert.Equal(one.OverLinking, other.OverLinking);
        Assert.Equal(one.Equality, other.Equality);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Groups_of_fewer_than_ten_people_are_not_shown_nor_another_from_which_they_could_be_worked_out()
    {
        string?[] sexes = [.. Enumerable.Repeat("female", 30), .. Enumerable.Repeat("male", 20), .. Enumerable.Repeat("other", 9)];
        IReadOnlyList<GroupMeasure> groups = [.. IndexMeasures.Of(SmallIndex.OfSingles(sexes)).Groups.Where(group => group.Characteristic == "sex")];
        Assert.Equal([("female", 30), ("male", null), ("other", null)], groups.Select(group => (group.Group, group.Figures?.People)));
        IReadOnlyList<GroupMeasure> ten = [.. IndexMeasures.Of(SmallIndex.OfSingles([.. sexes, "other"])).Groups.Where(group => group.Characteristic == "sex")];
        Assert.All(ten, group => Assert.NotNull(group.Figures));
    }

    [Fact]
    public void A_gap_that_chance_gives_is_told_from_one_that_it_does_not()
    {
        IndexMeasures unequal = IndexMeasures.Of(SmallIndex.OfPairs(("female", 400, 400), ("male", 400, 300))), equal = IndexMeasures.Of(SmallIndex.OfPairs(("female", 400, 390), ("male", 400, 386)));
        Assert.Equal("Linkage error is not equal between groups: by sex, 75.0% of the matches of \u201Cmale\u201D are found, and 100.0% of \u201Cfemale\u201D. The gap is 25.0 points (at least 20.3), beyond chance.", unequal.Equality);
        Assert.Equal("No difference between groups is beyond chance. The largest is 1.0 points: by sex, 96.5% of the matches of \u201Cmale\u201D are found, and 97.5% of \u201Cfemale\u201D.", equal.Equality);
        Assert.Null(IndexMeasures.Of(SmallIndex.OfPairs(("female", 400, 400), ("male", 400, 300)) with { Truth = null }).Equality);
    }

    [Fact]
    public void Twins_and_fathers_and_sons_are_counted_when_they_are_put_together()
    {
        DateOnly born = new(2016, 2, 9), father = new(1983, 6, 3), son = new(2013, 10, 28);
        IndexRecords records = new()
        {
            Persons = [0, 0, 1, 2, 2, 3, 4], Truth = [0, 1, 1, 2, 3, 2, 4], Sources = [.. Enumerable.Repeat("gp", 7)], Characteristics = [],
            Forenames = ["adaeze", "chidera", "chi", "adam", "adam", "adam", "ada"], Surnames = ["okonkwo", "okonkwo", "okonkwo", "kowalski", "kowalski", "kowalski", "okonkwo"],
            Births = [born, born, born, father, son, father, born], Properties = ["22", "22", "22", "24", "24", "24", "23"],
        };
        // "chi" may be short for Chidera, and is not for Adaeze; Ada lives elsewhere.
        Assert.Equal([new("twins", 2, 1, 1, 0), new("namesakes", 2, 1, 1, 0)], OverLinking.Of(records));
        Assert.Equal([new("twins", 2, 1, null, null), new("namesakes", 2, 1, null, null)], OverLinking.Of(records with { Truth = null }));
        Assert.Equal("[withheld]", $"{records}");
    }
}
