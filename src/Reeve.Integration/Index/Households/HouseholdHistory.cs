namespace Reeve.Integration.Index.Households;

/// <summary>Carries the identifiers of households from one build to the next.</summary>
/// <param name="Ids">The identifier of each household, in their order.</param>
/// <param name="Changes">What became of identifiers, the oldest first; what was known before is in front.</param>
public sealed record HouseholdHistory(IReadOnlyList<string> Ids, IReadOnlyList<HouseholdChange> Changes)
{
    /// <summary>Gives each household the identifier of the one before that it shares most members with, or its own first one.</summary>
    /// <remarks>
    /// A member is a person at a property; of an establishment the property is one more. Of households that share as many, the one with more of
    /// them from the same day comes first, then the one with the smaller identifier, then the one that is found first. So the same households keep their identifiers, whatever else changes.
    /// </remarks>
    /// <param name="before">What the last build left.</param>
    /// <param name="changes">The history so far.</param>
    /// <param name="households">The households that there are now.</param>
    /// <param name="ids">First identifiers.</param>
    /// <param name="personNow">The identifier that a person of the last build has now, after merges.</param>
    /// <param name="day">The day of the build.</param>
    public static HouseholdHistory Carry(
        IReadOnlyList<KnownMember> before, IReadOnlyList<HouseholdChange> changes, IReadOnlyList<Household> households, HouseholdIds ids, Func<string, string> personNow, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(households);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(personNow);
        KnownHouseholds known = new(before, personNow);
        List<SharedMembers> shared = new(households.Count);
        for (int at = 0; at < households.Count; at++) known.Share(households[at], at, shared);
        string?[] given = Assign(shared, households.Count, known.Ids.Count, out bool[] kept);
        HashSet<string> live = new(given.OfType<string>(), StringComparer.Ordinal);
        for (int at = 0; at < households.Count; at++)
        {
            if (given[at] is not null) continue;
            string id;
            for (int counter = 0; !live.Add(id = ids.Of(households[at], counter)); counter++) { }
            given[at] = id;
        }

        string[] all = [.. given.OfType<string>()];
        return new HouseholdHistory(all, [.. changes, .. Found(all, households, shared, kept, known, changes, day)]);
    }

    /// <summary>The changes among households that there are: nothing says that another was ever there.</summary>
    public IReadOnlyList<HouseholdChange> OfThoseThereAre()
    {
        HashSet<string> there = [.. Ids];
        return [.. Changes.Where(change => there.Contains(change.Old) && (change.New is null || there.Contains(change.New)))];
    }

    static string?[] Assign(List<SharedMembers> shared, int households, int known, out bool[] kept)
    {
        string?[] given = new string?[households];
        kept = new bool[known];
        int[] byOld = new int[known], byNew = new int[households];
        foreach (SharedMembers pair in shared)
        {
            byOld[pair.Number]++;
            byNew[pair.New]++;
        }

        List<SharedMembers> rivals = [];
        foreach (SharedMembers pair in shared)
        {
            // Nearly all: nobody else claims the one, and it claims no other.
            if (byOld[pair.Number] == 1 && byNew[pair.New] == 1) Give(pair, given, kept);
            else rivals.Add(pair);
        }

        foreach (SharedMembers pair in rivals.OrderByDescending(pair => pair.Members).ThenByDescending(pair => pair.SameDays).ThenBy(pair => pair.Old, StringComparer.Ordinal).ThenBy(pair => pair.New))
            if (given[pair.New] is null && !kept[pair.Number]) Give(pair, given, kept);
        return given;

        static void Give(SharedMembers pair, string?[] given, bool[] kept) => (given[pair.New], kept[pair.Number]) = (pair.Old, true);
    }

    static IEnumerable<HouseholdChange> Found(
        string[] ids, IReadOnlyList<Household> households, List<SharedMembers> shared, bool[] kept, KnownHouseholds known, IReadOnlyList<HouseholdChange> earlier, DateOnly day)
    {
        HashSet<string> gone = [.. earlier.Where(change => change.Kind == HouseholdChangeKind.Retired).Select(change => change.Old)];
        bool[] there = new bool[known.Ids.Count];
        List<HouseholdChange> found = [];
        foreach (SharedMembers pair in shared)
        {
            there[pair.Number] = true;
            string now = ids[pair.New];
            if (now == pair.Old) continue;
            bool isMerged = !kept[pair.Number];
            // Somebody who lived there twice was in both before.
            if (!isMerged && !known.HasMemberBeside(households[pair.New], pair.Old, now)) continue;
            found.Add(new HouseholdChange(day, isMerged ? HouseholdChangeKind.Merged : HouseholdChangeKind.Split, pair.Old, now, $"{pair.Members} of {known.Size(pair.Old)} of its members are found there"));
        }

        for (int old = 0; old < there.Length; old++)
            if (!there[old]) found.Add(new HouseholdChange(day, HouseholdChangeKind.Retired, known.Ids[old], null, "no record says any more that its members lived there together"));
        foreach (string id in ids.Where(id => gone.Contains(id) && known.Size(id) == 0))
            found.Add(new HouseholdChange(day, HouseholdChangeKind.Revived, id, id, "records say again that its members lived there"));
        return found.OrderBy(change => change.Kind).ThenBy(change => change.Old, StringComparer.Ordinal).ThenBy(change => change.New, StringComparer.Ordinal);
    }
}
