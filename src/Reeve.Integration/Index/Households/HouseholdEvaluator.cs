using Reeve.Linkage.Evaluate;

namespace Reeve.Integration.Index.Households;

/// <summary>How right private households are on a day, held against a truth that finding them never read.</summary>
/// <param name="TrueHouseholds">Households there are, of people who have a record.</param>
/// <param name="FoundHouseholds">Households found.</param>
/// <param name="Exact">Of them, those that have exactly the people of a household there is.</param>
/// <param name="Together">Pairs of people: those that live together and are found together, those only found together, and those only living together.</param>
public sealed record HouseholdEvaluation(int TrueHouseholds, int FoundHouseholds, int Exact, PairCounts Together);

/// <summary>Holds households against the truth.</summary>
public static class HouseholdEvaluator
{
    /// <summary>Evaluates.</summary>
    /// <param name="households">What was found. Establishments are left out.</param>
    /// <param name="day">The day.</param>
    /// <param name="truth">Who lives with whom.</param>
    /// <param name="truePerson">The true person that a person who was found is, by most of their records; null when no record is of a known person.</param>
    public static HouseholdEvaluation Evaluate(IEnumerable<Household> households, DateOnly day, HouseholdTruth truth, Func<string, string?> truePerson)
    {
        ArgumentNullException.ThrowIfNull(households);
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(truePerson);
        // People of whom the truth says nothing can be neither right nor wrong.
        string[][] found = [.. households.Where(household => !household.Kind.IsCommunal())
            .Select(household => household.On(day).Select(truePerson).OfType<string>().Where(truth.Households.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray())
            .Where(people => people.Length > 0)];
        Dictionary<string, int> sizes = truth.Households.Where(each => !truth.Communal.Contains(each.Value)).GroupBy(each => each.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count());
        int exact = found.Count(people => people.Select(person => truth.Households[person]).Distinct(StringComparer.Ordinal).ToArray() is [var only] && sizes.GetValueOrDefault(only) == people.Length);
        HashSet<(string Left, string Right)> pairs = [];
        foreach (string[] people in found)
            for (int left = 0; left < people.Length; left++)
                for (int right = left + 1; right < people.Length; right++) pairs.Add((people[left], people[right]));
        long both = pairs.LongCount(pair => truth.Households[pair.Left] == truth.Households[pair.Right] && !truth.Communal.Contains(truth.Households[pair.Left]));
        long together = sizes.Values.Sum(size => (long)size * (size - 1) / 2);
        return new HouseholdEvaluation(sizes.Count, found.Length, exact, new PairCounts(both, pairs.Count - both, together - both));
    }
}
