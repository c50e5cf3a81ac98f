using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Identity;

namespace Reeve.Integration.Tests.Index.Identity;

/// <summary>What holds of any history: random clusters of random records, day after day.</summary>
public class IdentityPropertyTests
{
    static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261124, 31);

    /// <summary>For each of twelve records the cluster it is in, or none.</summary>
    static readonly Gen<int[]> Day = Gen.ArrayOf(Gen.Choose(-2, 4), 12);

    static readonly Arbitrary<int[][]> Histories = Gen.Choose(1, 6).SelectMany(days => Gen.ArrayOf(Day, days)).ToArbitrary();

    static string[] Clusters(int[] day) =>
        [.. Enumerable.Range(0, 12).Where(record => day[record] >= 0).GroupBy(record => day[record]).Select(group => string.Join(' ', group.Select(record => $"{(char)('a' + record % 3)}{record}")))];

    [Fact]
    public void Records_of_one_cluster_share_an_identifier_and_no_others_do() => Always((story, clusters) =>
    {
        string[][] persons = [.. clusters.Select(cluster => cluster.Split(' ').Select(record => story[record]).Distinct().ToArray())];
        Assert.All(persons, each => Assert.Single(each));
        Assert.Equal(persons.Length, persons.Select(each => each[0]).Distinct().Count());
        Assert.Equal(clusters.Sum(cluster => cluster.Split(' ').Length), story.State.Map.Rows.Count(row => row.IsCurrent));
    });

    [Fact]
    public void The_same_records_again_change_nothing() => Always((story, clusters) =>
    {
        IdentityUpdate again = IdentityUpdate.Of(story.State, [.. Story.Found(clusters).Reverse()], story.Ids, new DateOnly(2027, 1, 1));
        Assert.Equal(story.State.Map.Rows, again.State.Map.Rows);
        Assert.Equal(story.State.Changes, again.State.Changes);
    });

    [Fact]
    public void Whoever_had_an_identifier_is_found_under_it_or_the_history_says_where() => Prop.ForAll(Histories, days =>
    {
        Story story = new();
        HashSet<string> ever = [];
        for (int day = 0; day < days.Length; day++)
        {
            IdentityMap before = story.State.Map;
            story.On(day + 1, Clusters(days[day]));
            string[] live = [.. before.Persons.Where(person => person.Value.IsLive).Select(person => person.Key)];
            foreach (string person in live)
                Assert.Equal(!story.State.Map.Persons[person].IsLive, story.Changes.Any(change => change.Old == person && change.Kind is IdentityChangeKind.Merged or IdentityChangeKind.Retired && change.Old == person));
            foreach ((string person, PersonSpan span) in story.State.Map.Persons)
            {
                if (span.IsLive && before.Persons.TryGetValue(person, out PersonSpan was) && !was.IsLive) Assert.Contains(story.Changes, change => change.Kind == IdentityChangeKind.Revived && change.Old == person);
                // Who has an identifier for the first time has one that nobody ever had.
                if (!before.Persons.ContainsKey(person)) Assert.True(ever.Add(person));
            }
            foreach (Membership row in before.Rows.Where(row => row.IsCurrent))
            {
                if (!story.State.Map.Standing[row.Record].IsCurrent || story.State.Map.Standing[row.Record].Person == row.Person) continue;
                Assert.Contains(story.Changes, change => change.Old == row.Person && change.New == story.State.Map.Standing[row.Record].Person);
            }
        }
    }).Check(Replayed);

    [Fact]
    public void Rows_of_a_record_follow_one_another() => Always((story, _) =>
        Assert.All(story.State.Map.Rows.GroupBy(row => row.Record), rows =>
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.Since))));

    [Fact]
    public void What_is_written_is_what_is_read() => Always((story, _) =>
    {
        IdentityState read = IdentityTables.Read(Written.Read(IdentityTables.Map(story.State.Map)), Written.Read(IdentityTables.Changes(story.State.Changes)));
        Assert.Equal(story.State.Map.Rows, read.Map.Rows);
        Assert.Equal(story.State.Changes, read.Changes);
    });

    static void Always(Action<Story, string[]> holds) => Prop.ForAll(Histories, days =>
    {
        Story story = new();
        for (int day = 0; day < days.Length; day++)
        {
            string[] clusters = Clusters(days[day]);
            holds(story.On(day + 1, clusters), clusters);
        }
    }).Check(Replayed);
}
