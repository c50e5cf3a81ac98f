using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class NicknamesTests
{
    [Theory]
    [InlineData("robert", "bob")]
    [InlineData("bert", "robert")]
    [InlineData("elizabeth", "betty")]
    [InlineData("catherine", "kathy")]
    [InlineData("margaret", "peggy")]
    [InlineData("mohammed", "muhammad")]
    [InlineData("alex", "alexander")]
    [InlineData("alex", "alexandra")]
    [InlineData("katarzyna", "kasia")]
    [InlineData("malgorzata", "gosia")]
    [InlineData("padraig", "paddy")]
    [InlineData("siobhan", "shivaun")]
    [InlineData("ayse", "aisha")]
    [InlineData("yusuf", "youssef")]
    [InlineData("lakshmi", "laxmi")]
    [InlineData("someone", "someone")]
    public void Names_of_one_group_are_variants(string left, string right)
    {
        Assert.True(Nicknames.AreVariants(left, right));
        Assert.True(Nicknames.AreVariants(right, left));
    }

    [Theory]
    [InlineData("alexander", "alexandra")]
    [InlineData("robert", "albert")]
    [InlineData("patrick", "patricia")]
    [InlineData("john", "james")]
    [InlineData("robert", "")]
    [InlineData("robert", "nobody")]
    [InlineData("roberto", "rob erto")]
    public void Others_are_not(string left, string right) => Assert.False(Nicknames.AreVariants(left, right));

    [Fact]
    public void The_table_is_as_large_as_it_should_be_and_each_line_says_something_new()
    {
        HashSet<string>[] groups = [.. Enumerable.Range(0, Nicknames.GroupCount).Select(g => Nicknames.NamesOf(g).ToArray().ToHashSet())];
        Assert.True(groups.Length >= 250);
        Assert.True(groups.SelectMany(g => g).Distinct().Count() >= 900);
        Assert.All(groups, (group, id) =>
        {
            Assert.True(group.Count > 1, $"group {id} has one name");
            Assert.Equal(group.Count, Nicknames.NamesOf(id).Length);
            Assert.DoesNotContain(groups.Where((_, other) => other != id), group.IsSubsetOf);
        });
    }

    [Fact]
    public void Every_name_is_in_canonical_form() => Assert.All(
        Enumerable.Range(0, Nicknames.GroupCount).SelectMany(g => Nicknames.NamesOf(g).ToArray()),
        name => Assert.Equal(name, NameText.Canonical(name)));

    [Fact]
    public void Groups_of_a_name_are_those_that_list_it()
    {
        string[] names = [.. Enumerable.Range(0, Nicknames.GroupCount).SelectMany(g => Nicknames.NamesOf(g).ToArray()), "nobody", ""];
        Generated.Holds(
            FsCheck.Fluent.Gen.Elements(names).Two().ToArbitrary(),
            pair => Nicknames.GroupsOf(pair.Item1).SequenceEqual(Listing(pair.Item1).ToArray())
                && Nicknames.AreVariants(pair.Item1, pair.Item2) == (pair.Item1 == pair.Item2 || Listing(pair.Item1).Intersect(Listing(pair.Item2)).Any()));
    }

    static IEnumerable<int> Listing(string name) =>
        Enumerable.Range(0, Nicknames.GroupCount).Where(g => Nicknames.NamesOf(g).Contains(name));
}
