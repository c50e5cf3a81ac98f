using FsCheck;
using FsCheck.Fluent;
using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;

namespace Reeve.Wexcombe.Tests.Errors;

public sealed class TyposTests
{
    [Theory]
    [InlineData("Katarzyna")]
    [InlineData("Łukasz")]
    [InlineData("O'Brien")]
    [InlineData("Lee")]
    [InlineData("Aaa")]
    [InlineData("St Leonard's Drive")]
    public void A_slip_is_one_edit_away_and_never_none(string name) =>
        Prop.ForAll<ulong>(seed =>
        {
            string slipped = Typos.Slip(name, new Chance(seed));
            return slipped != name && Distance(name, slipped) == 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_four_kinds_of_slip_happen()
    {
        string[] slips = [.. Enumerable.Range(0, 500).Select(static seed => Typos.Slip("Murphy", new Chance((ulong)seed))).Distinct()];
        Assert.Contains("Murpyh", slips);
        Assert.Contains("Muphy", slips);
        Assert.Contains("Murrphy", slips);
        Assert.Contains("Mutphy", slips);
    }

    [Fact]
    public void Names_under_three_letters_are_left_alone() => Assert.Equal("Ng", Typos.Slip("Ng", new Chance(1)));

    [Fact]
    public void Scanners_read_rn_as_m_and_names_without_such_letters_rightly()
    {
        string[] read = [.. Enumerable.Range(0, 100).Select(static seed => Typos.Misread("Barnard", new Chance((ulong)seed))).Distinct()];
        Assert.Contains("Bamard", read);
        Assert.Equal("Ayad", Typos.Misread("Ayad", new Chance(1)));
    }

    /// <summary>Optimal string alignment, the slow way: insertions, deletions, substitutions and exchanges of neighbours.</summary>
    static int Distance(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return a.Length + b.Length;
        if (a[0] == b[0]) return Distance(a[1..], b[1..]);
        int least = Math.Min(Math.Min(Bounded(a[1..], b), Bounded(a, b[1..])), Bounded(a[1..], b[1..]));
        if (a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0]) least = Math.Min(least, Bounded(a[2..], b[2..]));
        return least + 1;
    }

    // After the first edit the rest must be equal for the distance to be one; more than one is not told apart.
    static int Bounded(string a, string b) => a == b ? 0 : 1;
}
