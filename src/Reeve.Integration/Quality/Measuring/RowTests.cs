using System.Text.RegularExpressions;
using Reeve.Integration.Quality.Values;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Quality.Measuring;

/// <summary>Tests of rules that need one table.</summary>
static class RowTests
{
    /// <summary>The rows that the rule is about, and those of them in which the field is filled.</summary>
    public static Tested Complete(Assessment of, QualityRule.Complete rule)
    {
        int[] field = Find(of, rule.Field).Codes;
        long about = 0, filled = 0;
        Func<int, bool> applies = When(of, rule);
        for (int row = 0; row < field.Length; row++)
        {
            if (!applies(row)) continue;
            about++;
            if (field[row] >= 0) filled++;
        }
        return new Tested(about, filled);
    }

    /// <summary>Rows that have all the fields; each but the first of equal ones fails.</summary>
    public static Tested Distinct(Assessment of, QualityRule.Distinct rule)
    {
        (long rows, long distinct) = Tuples.Count([.. rule.Fields.Select(name => Find(of, name))]);
        return new Tested(rows, distinct);
    }

    /// <summary>Rows that have both values in a form that can be compared; one that cannot be decided passes.</summary>
    public static Tested Compare(Assessment of, QualityRule.Compare rule)
    {
        TextColumn left = Find(of, rule.Left), right = Find(of, rule.Right);
        if (Comparer.Of(KindOf(of, rule.Left), left, KindOf(of, rule.Right), right, rule.Operator) is not { } compare)
            return Tested.Not($"`{rule.Left}` and `{rule.Right}` are of different kinds");
        long both = 0, passed = 0;
        for (int row = 0; row < left.Codes.Length; row++)
        {
            if (left.Codes[row] < 0 || right.Codes[row] < 0 || compare(left.Codes[row], right.Codes[row]) is not { } holds) continue;
            both++;
            if (holds) passed++;
        }
        return new Tested(both, passed);
    }

    /// <summary>Rows with a value; asked once for each distinct one.</summary>
    public static Tested Valid(Assessment of, QualityRule.Valid rule)
    {
        HashSet<string> allowed = new(rule.Allowed, StringComparer.Ordinal);
        Regex? pattern = null;
        try
        {
            // Without backtracking: the time is linear in the text, whoever wrote the pattern.
            if (rule.Pattern is not null) pattern = new Regex($@"\A(?:{rule.Pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return Tested.Not("its pattern cannot be used: it may have no look-around and no back-references");
        }
        ValueTally tally = new(Find(of, rule.Field));
        return new Tested(tally.Filled, tally.Rows(value => allowed.Contains(value) || pattern?.IsMatch(value) == true));
    }

    /// <summary>One test: the newest date up to the day of the load. A date after it is a mistake, and would be fresh for ever.</summary>
    public static Tested Fresh(Assessment of, QualityRule.Fresh rule)
    {
        DateOnly? newest = null;
        foreach ((string text, _) in new ValueTally(Find(of, rule.Field)).All)
        {
            if (DateSpan.TryParse(text, out DateSpan date) && date.FirstDay <= of.Input.LoadedOn && !(date.FirstDay <= newest)) newest = date.FirstDay;
        }
        return newest is { } day ? Tested.Of(day >= rule.Within.Before(of.Input.LoadedOn)) : Tested.Not($"`{rule.Field}` has no date up to the day of the load");
    }

    static Func<int, bool> When(Assessment of, QualityRule.Complete rule)
    {
        if (rule.WhenField is null) return static _ => true;
        TextColumn when = Find(of, rule.WhenField);
        bool[] among = [.. when.Values.Select(value => rule.WhenValues?.Contains(value) ?? true)];
        return row => when.Codes[row] >= 0 && among[when.Codes[row]];
    }

    static TextColumn Find(Assessment of, string name) => of.Input.Table.Find(name)!;

    static ValueKind KindOf(Assessment of, string name) => of.Source.Field(name) is { } field ? FieldKinds.Kind(field) : ValueKind.Text;
}
