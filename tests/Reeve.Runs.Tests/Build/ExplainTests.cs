using Reeve.Integration.Index.Identity;
using Reeve.Runs.Explaining;
using Reeve.Runs.State;
using Reeve.Store;

namespace Reeve.Runs.Tests.Build;

public class ExplainTests
{
    [Fact]
    public void A_record_a_person_and_two_records_are_explained_without_a_value_until_somebody_asks()
    {
        using SmallPlace place = new();
        place.Build();
        using OpenPlace open = place.Open();
        PeopleExplainer explainer = new(open, null, reveal: false, CancellationToken.None), revealing = new(open, null, reveal: true, CancellationToken.None);
        PeopleIndex index = PeopleIndex.Read(open, null, CancellationToken.None).Single();
        SpineRow[] linked = [.. index.State.Map.Rows.Where(row => row.IsCurrent).Select(row => index.Find(row.Record)!).Where(row => row.How == "linked")];
        SpineRow first = linked[0], second = index.Records(first.Person).First(row => row.Record != first.Record), stranger = linked.First(row => row.Person != first.Person);

        Explained.OfRecord record = Assert.IsType<Explained.OfRecord>(explainer.Explain(first.Record.Label));
        Assert.Equal((first.Person, "2026-04-01", false), (record.Row.Person, record.Row.Since, record.IsOutdated));
        Assert.Contains(second, record.Others);
        Assert.Null(record.Values);
        Assert.NotEmpty(Assert.IsType<Explained.OfRecord>(revealing.Explain(first.Record.Label)).Values!.Values);

        Explained.OfPerson person = Assert.IsType<Explained.OfPerson>(explainer.Explain(first.Person.ToLowerInvariant()));
        Assert.Equal(index.Records(first.Person), person.Records);
        Assert.Null(person.Values);
        Explained.OfPerson revealed = Assert.IsType<Explained.OfPerson>(revealing.Explain(first.Person));
        Assert.Contains(revealed.Values!, value => value.Field == "surname");
        Assert.All(revealed.Values!, value => Assert.Contains(person.Records, row => row.Record == value.From));

        Explained.OfPair same = Assert.IsType<Explained.OfPair>(explainer.Explain(first.Record.Label, second.Record.Label)), other = Assert.IsType<Explained.OfPair>(explainer.Explain(first.Record.Label, stranger.Record.Label));
        Assert.True(same.IsSame);
        Assert.StartsWith("They are one person's", same.Why);
        Assert.NotEmpty(same.Pair.Sentences);
        Assert.Null(same.Values);
        Assert.False(other.IsSame);
        Assert.Matches("^They (were not compared|are two people's|are linked)", other.Why);
    }

    [Fact]
    public void The_probability_of_a_pair_is_the_one_that_the_build_came_to()
    {
        using SmallPlace place = new();
        place.Build();
        using OpenPlace open = place.Open();
        PeopleIndex index = PeopleIndex.Read(open, null, CancellationToken.None).Single();
        PeopleExplainer explainer = new(open, null, reveal: false, CancellationToken.None);
        SpineRow[] pair = index.State.Map.Rows.Where(row => row.IsCurrent).GroupBy(row => row.Person).Where(group => group.Count() == 2).Select(group => group.Select(row => index.Find(row.Record)!).ToArray()).First(rows => rows[0].How == "linked");
        Explained.OfPair explained = Assert.IsType<Explained.OfPair>(explainer.Explain(pair[0].Record.Label, pair[1].Record.Label));
        Assert.Equal(pair[0].Probability!.Value, explained.Pair.Probability, 1e-6);
    }

    [Theory]
    [InlineData("housing:nobody-at-all")]
    [InlineData("nowhere:1")]
    [InlineData("housing")]
    [InlineData("P-0000-0000-0000-0000")]
    public void What_is_in_no_index_is_told_alike(string name)
    {
        using SmallPlace place = new();
        place.Build();
        using OpenPlace open = place.Open();
        StoreException fault = Assert.Throws<StoreException>(() => new PeopleExplainer(open, null, reveal: false, CancellationToken.None).Explain(name));
        Assert.Equal((StoreFault.Request, "There is no such record or person in an index of people: write a record as SOURCE:RECORD, as the tables have it."), (fault.Fault, fault.Message));
    }

    [Fact]
    public void An_explanation_of_an_index_that_is_behind_its_sources_says_so()
    {
        using SmallPlace place = new();
        place.Build();
        string file = Path.Combine(place.Folder, "data", "benefits.tsv");
        File.WriteAllLines(file, File.ReadAllLines(file)[..^1]);
        place.Build("benefits");
        using OpenPlace open = place.Open();
        RecordKey record = PeopleIndex.Read(open, "person", CancellationToken.None).Single().State.Map.Rows[0].Record;
        Assert.True(new PeopleExplainer(open, "person", reveal: false, CancellationToken.None).Explain(record.Label).IsOutdated);
        Assert.Throws<StoreException>(() => new PeopleExplainer(open, "persons", reveal: false, CancellationToken.None).Explain(record.Label));
    }
}
