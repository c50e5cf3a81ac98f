using Reeve.Integration.Index.Identity;
using Reeve.Linkage;
using Reeve.Linkage.Score;
using Reeve.Store;

namespace Reeve.Integration.Tests.Index.Identity;

public class EvidenceTests
{
    static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    [Fact]
    public void A_record_is_alone_linked_or_decided_and_only_pairs_of_one_person_speak_for_it()
    {
        // Records 0, 1 and 2 are one person, 3 and 4 another, 5 is alone.
        ScoredPair[] pairs = [new(0, 1, 3), new(1, 2, 5), new(0, 3, 9), new(2, 5, 1)];
        IReadOnlyList<RecordEvidence> evidence = RecordEvidence.Of([0, 0, 0, 3, 3, 5], pairs, record => record is 3 or 4);
        Assert.Equal([LinkedHow.Linked, LinkedHow.Linked, LinkedHow.Linked, LinkedHow.Decided, LinkedHow.Decided, LinkedHow.Alone], evidence.Select(each => each.How));
        Assert.Equal([MatchWeight.Probability(3), MatchWeight.Probability(5), MatchWeight.Probability(5), null, null, null], evidence.Select(each => each.Probability));
    }

    [Fact]
    public void A_fingerprint_tells_every_change_of_a_value_and_nothing_else()
    {
        RecordKey[] keys = [new("a", "1"), new("a", "2"), new("b", "1")];
        RecordSet records = new(3, [TextColumn.Encode("surname", ["ash", "ash", null]), TextColumn.Encode("sex", ["f", "f", "f"])]);
        IReadOnlyList<string> prints = RecordFingerprints.Of(records, keys, Key);
        // Other columns in another order, with codes of their own, and more of them that are empty.
        RecordSet same = new(3, [TextColumn.Encode("email", [null, null, null]), TextColumn.Encode("sex", ["f", "f", "f"]), TextColumn.Encode("surname", ["ash", "elm", null])]);
        IReadOnlyList<string> after = RecordFingerprints.Of(same, keys, Key, threads: 2);
        Assert.Equal(prints[0], after[0]);
        Assert.NotEqual(prints[1], after[1]);
        Assert.Equal(prints[2], after[2]);
        // The same values of two records, or under another key, look like different ones.
        Assert.Equal(3, prints.Distinct().Count());
        Assert.NotEqual(prints[0], RecordFingerprints.Of(records, keys, [.. Key.Reverse()])[0]);
        Assert.All(prints, print => Assert.Matches("^[0-9a-f]{32}$", print));
    }

    [Fact]
    public void A_map_that_is_not_what_was_written_is_refused()
    {
        Story story = new Story().On(1, "a1 b1", "a2").On(2, "a1");
        (Store.Tables.TextTable map, Store.Tables.TextTable changes) = (Written.Read(IdentityTables.Map(story.State.Map)), Written.Read(IdentityTables.Changes(story.State.Changes)));
        Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => IdentityTables.Read(changes, map)).Fault);
        Store.Tables.TextTable broken = new([.. map.Columns.Select(column => column.Name == "since" ? new Store.Tables.TextColumn("since", column.Codes, [.. column.Values.Select(_ => "soon")]) : column)], map.Rows);
        Assert.Throws<StoreException>(() => IdentityTables.Read(broken, changes));
    }

    [Fact]
    public void A_record_prints_nothing_of_itself() => Assert.Equal("[withheld]", $"{new RecordKey("housing", "12345")}");
}
