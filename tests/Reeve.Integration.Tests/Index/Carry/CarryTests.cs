using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Carry;
using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Tests.Index.Link;
using Reeve.Store;
using Reeve.Store.Tables;

namespace Reeve.Integration.Tests.Index.Carry;

public class CarryTests(CarriedTown town) : IClassFixture<CarriedTown>
{
    static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20261124, 31);

    [Fact]
    public void Whatever_changes_from_day_to_day_carrying_gives_what_scoring_all_pairs_gives() => Prop.ForAll(Gen.Choose(1, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        Random random = new(seed);
        TownRecord[] records = [.. SmallTown.Records];
        PeopleTables tables = CarriedTown.Tables(town.Link(records, null), IdentityState.Empty);
        for (int day = 0; day < 3; day++)
        {
            records = Changed(records, random);
            (IdentityState state, EarlierScores left) = CarriedTown.Left(tables);
            LinkResult carried = town.Link(records, left);
            // The same counts of values, but no pair and no record that is known: all are scored.
            LinkResult all = town.Link(records, new EarlierScores(IdentityMap.Empty, new TextTable([.. left.Pairs.Columns.Select(column => new TextColumn(column.Name, [], []))], 0), left.Terms));
            Assert.DoesNotContain(false, all.Carried!.Changed!);
            Assert.InRange(carried.Carried!.Changed!.Count(changed => changed), 1, records.Length / 4);
            Assert.True(carried.Scored.Compared < all.Scored.Compared);
            Assert.Equal(all.Scored.Pairs, carried.Scored.Pairs);
            Assert.Equal(all.Clusters, carried.Clusters);
            tables = CarriedTown.Tables(carried, state);
            Assert.Equal(CarriedTown.Cells(CarriedTown.Tables(all, state)), CarriedTown.Cells(tables));
        }
    }).Check(Replayed);

    [Fact]
    public void Counted_once_values_weigh_what_they_weighed_however_many_come()
    {
        LinkResult first = town.Link(SmallTown.Records, null);
        (_, EarlierScores left) = CarriedTown.Left(CarriedTown.Tables(first, IdentityState.Empty));
        TownRecord[] more = [.. SmallTown.Records, .. Enumerable.Range(0, 200).Select(at => new TownRecord($"new-{at}", "", "Philippa", "Tregarth", $"19{10 + at % 90}-02-03", "", "", ""))];
        LinkResult pinned = town.Link(more, left), counted = town.Link(more, null);
        Assert.Equal(Weight(first, "maiden", "married"), Weight(pinned, "maiden", "married"));
        // Counted anew, the name would be a common one.
        Assert.True(Weight(counted, "maiden", "married") < Weight(pinned, "maiden", "married") - 1);
    }

    [Fact]
    public void A_run_in_which_nothing_has_changed_scores_nothing_and_leaves_the_same()
    {
        PeopleTables first = CarriedTown.Tables(town.Link(SmallTown.Records, null), IdentityState.Empty);
        (IdentityState state, EarlierScores left) = CarriedTown.Left(first);
        LinkResult again = town.Link([.. SmallTown.Records], left);
        Assert.Equal(0, again.Scored.Compared);
        Assert.Contains($"0 of {SmallTown.Records.Count:N0} records are new or have changed, and only pairs with one of them were scored.", again.Notes);
        Assert.Equal(CarriedTown.Cells(first), CarriedTown.Cells(CarriedTown.Tables(again, state)));
    }

    [Fact]
    public void Tables_that_are_carried_hold_no_value_and_nothing_that_another_key_would_give()
    {
        PeopleTables tables = CarriedTown.Tables(town.Link(SmallTown.Records, null), IdentityState.Empty);
        string[] cells = CarriedTown.Cells(tables);
        Assert.Contains(cells, cell => cell.StartsWith("person__terms.term: ", StringComparison.Ordinal) && cell.Length > 1000);
        foreach (TownRecord record in SmallTown.Cases)
            Assert.DoesNotContain(cells, cell => cell.Contains(record.Surname, StringComparison.OrdinalIgnoreCase) || cell.Contains(record.Born, StringComparison.Ordinal));
        byte[] other = [.. CarriedTown.Key.Reverse()];
        LinkResult elsewhere = CarriedTown.Link(SmallTown.Records, new ScoreCarrier(other, null), town.Model);
        string[] terms = Terms(elsewhere);
        Assert.Empty(terms.Intersect(Terms(town.Link(SmallTown.Records, null))));

        static string[] Terms(LinkResult result) => [.. Identity.Written.Read(CarryTables.Terms(result.Carried!)).Find("term")!.Values];
    }

    [Fact]
    public void Tables_that_are_not_what_was_written_are_refused()
    {
        (_, EarlierScores left) = CarriedTown.Left(CarriedTown.Tables(town.Link(SmallTown.Records, null), IdentityState.Empty));
        Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => town.Link(SmallTown.Records, left with { Pairs = left.Terms })).Fault);
        Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => town.Link(SmallTown.Records, left with { Terms = left.Pairs })).Fault);
    }

    static double Weight(LinkResult result, string left, string right)
    {
        int[] at = [.. new[] { left, right }.Select(name => result.Carried!.Keys.Select((key, number) => (key, number)).Single(each => each.key.Record == name).number).Order()];
        return result.Scored.Pairs.Single(pair => (pair.Left, pair.Right) == (at[0], at[1])).Weight;
    }

    /// <summary>About one record in twenty goes, comes, moves between the sources, or has another value.</summary>
    static TownRecord[] Changed(TownRecord[] records, Random random)
    {
        List<TownRecord> changed = [];
        foreach (TownRecord record in records)
        {
            switch (random.Next(120))
            {
                case 0: break;
                case 1: changed.Add(record with { Surname = record.Forename, Forename = record.Surname }); break;
                case 2: changed.Add(record with { Born = "" }); break;
                case 3: changed.Add(record with { Phone = $"07700900{random.Next(800):000}" }); break;
                case 4: changed.AddRange([record, record with { Id = $"{record.Id}-{random.Next()}", Street = "New Road" }]); break;
                case 5: changed.Add(record with { File = record.File == "a" ? "b" : "a" }); break;
                default: changed.Add(record); break;
            }
        }
        // Who is listed where says nothing either.
        return [.. changed.OrderBy(record => record.File, StringComparer.Ordinal).ThenBy(_ => random.Next(3))];
    }
}
