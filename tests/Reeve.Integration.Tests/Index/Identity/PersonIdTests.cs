using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Identity;

namespace Reeve.Integration.Tests.Index.Identity;

public class PersonIdTests
{
    static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    // Made by another program (Python: hmac, hashlib) from what the type promises.
    [Theory]
    [InlineData(0, "P-S5XP-8P7X-M05V-YGSJ")]
    [InlineData(1, "P-NJGC-16GP-9Z72-7SHS")]
    public void An_identifier_is_the_same_on_any_machine_with_the_key(int counter, string expected) =>
        Assert.Equal(expected, new PersonIds(Key, "person").Of(new RecordKey("housing", "H-0001/é"), counter));

    [Fact]
    public void Another_key_linkage_source_or_record_gives_another_identifier()
    {
        string[] all =
        [
            new PersonIds(Key, "person").Of(new RecordKey("housing", "1"), 0), new PersonIds([.. Key.Reverse()], "person").Of(new RecordKey("housing", "1"), 0),
            new PersonIds(Key, "people").Of(new RecordKey("housing", "1"), 0), new PersonIds(Key, "person").Of(new RecordKey("housin", "g1"), 0), new PersonIds(Key, "person").Of(new RecordKey("housing", "2"), 0),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void An_identifier_that_somebody_has_or_had_is_passed_over()
    {
        PersonIds ids = new(Key, "person");
        RecordKey record = new("housing", "1");
        HashSet<string> used = [ids.Of(record, 0), ids.Of(record, 1)];
        Assert.Equal(ids.Of(record, 2), ids.Next(record, used.Contains));
    }

    [Fact]
    public void What_a_person_types_is_put_into_its_form()
    {
        Assert.Equal("P-S5XP-8P7X-M05V-YGSJ", PersonIds.Canonical(" p-s5xp-8p7x-mo5v-ygsj"));
        Assert.Equal("P-1111-0000-M05V-YGSJ", PersonIds.Canonical("PiIlLoO00M05VYGSJ"));
        Assert.Null(PersonIds.Canonical("P-S5XP-8P7X-M05V-YGSU"));
        Assert.Null(PersonIds.Canonical("P-S5XP-8P7X-M05V"));
        Assert.Null(PersonIds.Canonical("housing:P-S5XP-8P7X-M05V"));
    }

    [Fact]
    public void Base_32_is_the_number_in_base_32() => Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 255), 10).ToArbitrary(), numbers =>
    {
        byte[] bytes = [.. numbers.Select(number => (byte)number)];
        const string digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        UInt128 value = bytes.Aggregate(UInt128.Zero, (sum, each) => sum * 256 + each);
        string slow = string.Concat(Enumerable.Range(0, 16).Select(at => digits[(int)((value >> (5 * (15 - at))) & 31)]));
        Assert.Equal(slow, CrockfordBase32.Encode(bytes));
        Assert.Equal(slow, CrockfordBase32.Canonical(slow.ToLowerInvariant()));
    }).QuickCheckThrowOnFailure();
}
