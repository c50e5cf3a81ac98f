using Reeve.Integration.Index.Households;

namespace Reeve.Integration.Tests.Index.Households;

/// <summary>Households the slow way: every day of every pair of residences is looked at, and joined pairs are followed until nothing changes.</summary>
static class DayByDay
{
    /// <summary>Long after the last day of any test, so that what goes on has more days than a hand-over.</summary>
    static readonly DateOnly End = Street.Loaded.AddDays(100), Start = new(2019, 12, 1);

    public static IEnumerable<List<Residence>> Households(IReadOnlyList<Residence> residences, Homes homes)
    {
        List<List<Residence>> groups = [.. residences.Where(each => each.IsPlaced && homes.Kind(each.Property) != HomeKind.NotAHome).Select(each => new List<Residence> { each })];
        while (Joinable(groups, homes) is { } pair)
        {
            pair.Left.AddRange(pair.Right);
            groups.Remove(pair.Right);
        }

        return groups;
    }

    static (List<Residence> Left, List<Residence> Right)? Joinable(List<List<Residence>> groups, Homes homes)
    {
        for (int left = 0; left < groups.Count; left++)
            for (int right = left + 1; right < groups.Count; right++)
                if (groups[left].Exists(one => groups[right].Exists(other => one.Property == other.Property && (homes.Kind(one.Property).IsCommunal() || Together(one, other)))))
                    return (groups[left], groups[right]);
        return null;
    }

    static bool Together(Residence one, Residence other)
    {
        HashSet<DateOnly> left = Days(one), right = Days(other);
        int common = left.Count(right.Contains);
        return common > HouseholdFinder.Tolerance || common == Math.Min(left.Count, right.Count);
    }

    static HashSet<DateOnly> Days(Residence residence)
    {
        HashSet<DateOnly> days = [];
        for (DateOnly day = Start; day <= End; day = day.AddDays(1))
            if (residence.IsOn(day)) days.Add(day);
        return days;
    }
}
