namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>Finds out which property is a part of which, and breaks what can not be.</summary>
static class Parents
{
    /// <summary>The index of each property's parent, or -1.</summary>
    /// <param name="parents">The number of each property's parent, or null.</param>
    /// <param name="numbers">Numbers of properties and their indexes.</param>
    /// <param name="warnings">Told how many parents are not there and how many properties are in a loop.</param>
    public static int[] Resolve(IReadOnlyList<string?> parents, IReadOnlyDictionary<string, int> numbers, ICollection<string> warnings)
    {
        int[] found = new int[parents.Count];
        int absent = 0;
        for (int at = 0; at < found.Length; at++)
        {
            found[at] = -1;
            if (parents[at] is not { Length: > 0 } parent) continue;
            if (numbers.TryGetValue(parent, out int index)) found[at] = index;
            else absent++;
        }
        int[] looped = Loops(found);
        foreach (int property in looped) found[property] = -1;
        if (absent > 0) warnings.Add($"{absent:N0} {(absent == 1 ? "property names a parent" : "properties name parents")} that the gazetteer does not have; they are taken to have none.");
        if (looped.Length > 0) warnings.Add($"{looped.Length:N0} {(looped.Length == 1 ? "property is its own parent" : "properties are their own parents")}, directly or in a loop; they are taken to have none.");
        return found;
    }

    /// <summary>The properties that are part of themselves, whatever hangs below the loop left out.</summary>
    static int[] Loops(int[] parents)
    {
        const int Unseen = -1, Settled = -2;
        int[] walk = new int[parents.Length];
        Array.Fill(walk, Unseen);
        List<int> looped = [];
        for (int start = 0; start < parents.Length; start++)
        {
            int at = start;
            while (at >= 0 && walk[at] == Unseen)
            {
                walk[at] = start;
                at = parents[at];
            }
            // Met on this very walk: from here to here is a loop.
            for (int member = at; member >= 0 && walk[member] == start; member = parents[member])
            {
                walk[member] = Settled;
                looped.Add(member);
            }
            for (int passed = start; passed >= 0 && walk[passed] == start; passed = parents[passed]) walk[passed] = Settled;
        }
        looped.Sort();
        return [.. looped];
    }
}
