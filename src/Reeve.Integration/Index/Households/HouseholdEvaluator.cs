using System.Runtime.InteropServices;
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
        Dictionary<string, int> sizes = new(StringComparer.Ordinal);
        foreach ((_, string home) in truth.Households)
            if (!truth.Communal.Contains(home)) CollectionsMarshal.GetValueRefOrAddDefault(sizes, home, out _)++;
        int found = 0, exact = 0;
        HashSet<(string Left, string Right)> pairs = [];
        foreach (Household household in households)
        {
            if (household.Kind.IsCommunal()) continue;
            // People of whom the truth says nothing can be neither right nor wrong.
            List<string> people = [];
            foreach (string person in household.On(day))
                if (truePerson(person) is { } own && truth.Households.ContainsKey(own) && !people.Contains(own)) people.Add(own);
            if (people.Count == 0) continue;
            if (people.Count > 1) people.Sort(StringComparer.Ordinal);
            found++;
            string only = truth.Households[people[0]];
            if (sizes.GetValueOrDefault(only) == people.Count && people.TrueForAll(person => truth.Households[person] == only)) exact++;
            for (int left = 0; left < people.Count; left++)
                for (int right = left + 1; right < people.Count; right++) pairs.Add((people[left], people[right]));
        }

        long both = pairs.LongCount(pair => truth.Households[pair.Left] is var home && home == truth.Households[pair.Right] && !truth.Communal.Contains(home));
        long together = sizes.Values.Sum(size => (long)size * (size - 1) / 2);
        return new HouseholdEvaluation(sizes.Count, found, exact, new PairCounts(both, pairs.Count - both, together - both));
    }
}
