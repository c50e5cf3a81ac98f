using Reeve.Integration.Index.Identity;

namespace Reeve.Integration.Tests.Index.Identity;

public class IdentityUpdateTests
{
    [Fact]
    public void Records_sources_and_corrections_that_come_later_leave_identifiers_alone()
    {
        Story story = new Story().On(1, "a1 b1", "a2");
        (string one, string two) = (story["a1"], story["a2"]);
        story.On(2, "a1! b1 a0 c9", "a2 b7", "c1");
        Assert.Equal([one, one, one, one], new[] { "a0", "a1", "b1", "c9" }.Select(record => story[record]));
        Assert.Equal([two, two], new[] { "a2", "b7" }.Select(record => story[record]));
        Assert.Empty(story.Changes);
        Assert.Equal(new DateOnly(2026, 4, 1), story.State.Map.Standing[Story.Key("a1")].Since);
        Assert.Equal(new DateOnly(2026, 4, 2), story.State.Map.Standing[Story.Key("a0")].Since);
    }

    [Fact]
    public void The_order_of_sources_and_records_does_not_matter()
    {
        IdentityUpdate one = IdentityUpdate.Of(IdentityState.Empty, Story.Found("a1 b1", "a2", "b2 a3"), new Story().Ids, new DateOnly(2026, 4, 1));
        IdentityUpdate two = IdentityUpdate.Of(IdentityState.Empty, [.. Story.Found("a3 b2", "b1 a1", "a2").Reverse()], new Story().Ids, new DateOnly(2026, 4, 1));
        Assert.Equal(one.State.Map.Rows, two.State.Map.Rows);
        Assert.Equal(new Story().Ids.Of(Story.Key("a1"), 0), one.Memberships[1].Person);
    }

    [Fact]
    public void Two_persons_who_turn_out_to_be_one_keep_the_identifier_of_most_records_and_the_other_is_merged_into_it()
    {
        Story story = new Story().On(1, "a1", "b1 b2");
        (string one, string two) = (story["a1"], story["b1"]);
        story.On(2, "a1 b1 b2 c1");
        Assert.Equal(two, story["a1"]);
        IdentityChange change = Assert.Single(story.Changes);
        Assert.Equal(new IdentityChange(new DateOnly(2026, 4, 2), IdentityChangeKind.Merged, one, two, "new records of c"), change);
    }

    [Fact]
    public void Of_equal_shares_the_person_who_is_known_longest_keeps_the_identifier()
    {
        Story story = new Story().On(1, "b1").On(2, "a1", "b1");
        string older = story["b1"];
        story.On(3, "a1 b1");
        Assert.Equal(older, story["a1"]);
    }

    [Fact]
    public void A_person_who_turns_out_to_be_two_is_split_and_the_larger_part_keeps_the_identifier()
    {
        Story story = new Story().On(1, "a1 b1 c1");
        string one = story["a1"];
        story.On(2, "a1! b1", "c1");
        Assert.Equal(one, story["b1"]);
        Assert.NotEqual(one, story["c1"]);
        IdentityChange change = Assert.Single(story.Changes);
        Assert.Equal((IdentityChangeKind.Split, one, story["c1"], "changed records of a"), (change.Kind, change.Old, change.New, change.Why));
    }

    [Fact]
    public void Records_that_move_to_another_person_are_split_from_theirs()
    {
        Story story = new Story().On(1, "a1 a2 a3", "b1 b2");
        (string one, string two) = (story["a1"], story["b1"]);
        story.On(2, "a1 a2", "a3 b1 b2");
        Assert.Equal(two, story["a3"]);
        Assert.Equal([$"split {one} {two}"], story.Told);
    }

    [Fact]
    public void A_person_without_records_is_retired_and_revived_when_the_record_returns()
    {
        Story story = new Story().On(1, "a1", "b1");
        string one = story["a1"];
        story.On(2, "b1");
        Assert.Equal([$"retired {one}"], story.Told);
        Assert.Equal("records of a that are gone", story.Changes[0].Why);
        story.On(5, "b1", "a1!");
        Assert.Equal([$"revived {one} {one}"], story.Told);
        Assert.Equal("records of a that came back", story.Changes[0].Why);
        Assert.Equal(one, story["a1"]);
        Assert.Equal(
            [(new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 2)), (new DateOnly(2026, 4, 5), default(DateOnly?))],
            story.State.Map.Rows.Where(row => row.Record == Story.Key("a1")).Select(row => (row.Since, row.Until)));
    }

    [Fact]
    public void A_record_that_returns_to_its_source_comes_back_to_its_person()
    {
        Story story = new Story().On(1, "a1 b1", "c1");
        string one = story["a1"];
        Assert.Equal(one, story.On(2, "b1", "c1").On(3, "a1 b1", "c1")["a1"]);
        Assert.Empty(story.State.Changes);
        // And when it is all that is left of the person, the identifier waits for it.
        Assert.Equal(one, story.On(4, "c1").On(5, "c1", "a1")["a1"]);
    }

    [Fact]
    public void An_identifier_in_use_is_not_given_up_for_one_that_was_retired()
    {
        Story story = new Story().On(1, "a1").On(2, "b1");
        string used = story["b1"];
        story.On(3, "a1 b1");
        Assert.Equal(used, story["a1"]);
        Assert.Equal("merged", story.Told.Single().Split(' ')[0]);
    }

    [Fact]
    public void A_retired_identifier_is_never_given_to_somebody_else()
    {
        // The first record of a new person is one that once was the first record of another, who has moved on under the identifier that it gave.
        Story story = new Story().On(1, "a1 b1 b2").On(2, "a1", "b1 b2");
        string kept = story["b1"];
        Assert.Equal(story.Ids.Of(Story.Key("a1"), 0), kept);
        Assert.Equal(story.Ids.Of(Story.Key("a1"), 1), story["a1"]);
    }

    [Fact]
    public void A_merge_that_is_undone_gives_both_their_identifiers_back()
    {
        Story story = new Story().On(1, "a1", "b1 b2");
        (string one, string two) = (story["a1"], story["b1"]);
        story.On(2, "a1 b1 b2").On(3, "a1", "b1 b2");
        Assert.Equal((one, two), (story["a1"], story["b1"]));
        Assert.Equal([$"split {two} {one}", $"revived {one} {one}"], story.Told);
    }

    [Fact]
    public void A_source_that_comes_back_with_other_names_keeps_the_persons_of_other_sources_and_says_so()
    {
        Story story = new Story().On(1, "a1 b1", "a2", "a3 b3");
        (string one, string two) = (story["b1"], story["a2"]);
        story.On(2, "a91 b1", "a92", "a93 b3");
        Assert.Equal(one, story["a91"]);
        Assert.Equal([$"retired {two}"], story.Told);
        Assert.Contains(
            "Warning: all 3 records of a are new, and all 3 that it had are gone: were they numbered anew? Of 3 persons 2 are kept by records of other sources, and 1 are retired.",
            story.Notes);
    }

    [Fact]
    public void A_clock_that_went_back_dates_nothing_before_the_newest_day()
    {
        Story story = new Story().On(5, "a1").On(3, "a1", "b1");
        Assert.Equal(new DateOnly(2026, 4, 5), story.State.Map.Standing[Story.Key("b1")].Since);
        Assert.Contains("Warning: the clock says 2026-04-03, before the newest day of the identity map: changes are dated 2026-04-05.", story.Notes);
        Assert.Empty(story.On(5, "a1", "b1").Notes);
    }

    [Fact]
    public void A_person_with_four_hundred_records_is_one_and_somebody_is_told()
    {
        Story story = new Story().On(1, string.Join(' ', Enumerable.Range(0, 400).Select(at => $"a{at}")), "b1");
        Assert.Single(Enumerable.Range(0, 400).Select(at => story[$"a{at}"]).Distinct());
        Assert.Equal(["Warning: 1 person has more than 100 records (at most 400): look at them before you rely on them."], story.Notes);
    }

    [Fact]
    public void A_decision_is_the_reason_when_no_record_is_another()
    {
        Story story = new Story().On(1, "a1", "b1").On(2, "a1* b1*");
        Assert.Equal("a decision of a reviewer", story.Changes.Single().Why);
        Story other = new Story().On(1, "a1", "b1").On(2, "a1 b1");
        Assert.Equal("their records are the same: the linkage, its model, a decision or records of others changed", other.Changes.Single().Why);
    }

    [Fact]
    public void Of_records_that_are_forgotten_nothing_is_left_and_everybody_else_stays()
    {
        Story story = new Story().On(1, "a1 b1", "a2", "a3", "c1").On(2, "a1 b1 c1", "a3").On(3, "a1", "b1 c1", "a3", "a4");
        string gone = story.State.Map.Rows.First(row => row.Record == Story.Key("a2")).Person, split = story["b1"];
        IdentityState left = story.State.Keeping(new HashSet<RecordKey>([Story.Key("a1"), Story.Key("b1"), Story.Key("c1"), Story.Key("a4")]));
        Assert.Equal(story.State.Map.Rows.Where(row => row.Record.Record is not ("2" or "3")), left.Map.Rows);
        Assert.DoesNotContain(gone, left.Map.Persons.Keys);
        Assert.DoesNotContain(left.Changes, change => change.Old == gone);
        Assert.Contains(left.Changes, change => change.Old == split || change.New == split);
    }

    [Fact]
    public void A_record_that_stands_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Story().On(1, "a1", "a1"));
}
