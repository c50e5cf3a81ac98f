namespace Reeve.Integration.Index.Identity;

/// <summary>What a person should read about the identifiers of a build. Counts only.</summary>
static class IdentityNotes
{
    /// <summary>A person of more records than this is probably several, or a placeholder that many records share.</summary>
    const int Many = 100;

    const string Days = "yyyy-MM-dd";

    public static IReadOnlyList<string> Of(
        IdentityMap before, IReadOnlyList<FoundRecord> found, IReadOnlyList<Membership> now, IReadOnlyList<IdentityChange> changes, DateOnly today, DateOnly day) =>
        [.. Clock(today, day), .. OtherNames(before, found, changes), .. Changed(changes), .. Large(now)];

    static IEnumerable<string> Clock(DateOnly today, DateOnly day)
    {
        if (day != today) yield return $"Warning: the clock says {today.ToString(Days)}, before the newest day of the identity map: changes are dated {day.ToString(Days)}.";
    }

    /// <summary>A source all of whose records are new, and all of whose earlier ones are gone, has probably numbered them anew.</summary>
    static IEnumerable<string> OtherNames(IdentityMap before, IReadOnlyList<FoundRecord> found, IReadOnlyList<IdentityChange> changes)
    {
        Dictionary<string, (int New, int Kept)> sources = new(StringComparer.Ordinal);
        foreach (FoundRecord record in found)
        {
            (int fresh, int kept) = sources.GetValueOrDefault(record.Record.Source);
            sources[record.Record.Source] = before.Standing.ContainsKey(record.Record) ? (fresh, kept + 1) : (fresh + 1, kept);
        }
        if (sources.Values.All(source => source.Kept > 0)) yield break;
        ILookup<string, Membership> had = before.Rows.Where(row => row.IsCurrent).ToLookup(row => row.Record.Source, StringComparer.Ordinal);
        HashSet<string> retired = [.. changes.Where(change => change.Kind == IdentityChangeKind.Retired).Select(change => change.Old)];
        foreach ((string source, (int fresh, int kept)) in sources.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (kept > 0 || !had.Contains(source)) continue;
            string[] persons = [.. had[source].Select(row => row.Person).Distinct()];
            int lost = persons.Count(retired.Contains);
            yield return $"Warning: all {fresh:N0} records of {source} are new, and all {had[source].Count():N0} that it had are gone: were they numbered anew? "
                + $"Of {persons.Length:N0} persons {persons.Length - lost:N0} are kept by records of other sources, and {lost:N0} are retired.";
        }
    }

    static IEnumerable<string> Changed(IReadOnlyList<IdentityChange> changes)
    {
        string[] parts = [.. changes.GroupBy(change => change.Kind).OrderBy(group => group.Key).Select(group => $"{group.Select(change => change.Old).Distinct().Count():N0} {Word(group.Key)}")];
        if (parts.Length > 0) yield return $"Identifiers of persons: {string.Join(", ", parts)}. The table of changes says which and why.";
    }

    static IEnumerable<string> Large(IReadOnlyList<Membership> now)
    {
        int[] large = [.. now.CountBy(row => row.Person, StringComparer.Ordinal).Select(person => person.Value).Where(count => count > Many)];
        if (large.Length > 0)
            yield return $"Warning: {large.Length:N0} {(large.Length == 1 ? "person has" : "persons have")} more than {Many} records (at most {large.Max():N0}): look at them before you rely on them.";
    }

    static string Word(IdentityChangeKind kind) => IdentityTables.Word(kind);
}
