using Reeve.Workspace;

namespace Reeve.Integration.Index.Identity.Survivorship;

/// <summary>
/// The one view of a person: of everything that linking reads, the value that stands, with the record it is from and the rule. Attributes stay in the
/// tables of their sources, so it is made when somebody asks and kept nowhere.
/// </summary>
public static class SurvivingValues
{
    static readonly string[] AddressParts = ["house_number", "street", "locality", "town", "postcode"];
    static readonly SurvivorshipRule Default = new SurvivorshipRule.MostCommon();

    /// <summary>The standardised fields that a rule is about.</summary>
    /// <param name="field">One of <see cref="SurvivorshipRule.Fields"/>.</param>
    public static IReadOnlyList<string> PartsOf(string field) => field == "address" ? AddressParts : [field];

    /// <summary>The values that stand for a person.</summary>
    /// <remarks>
    /// Where a rule leaves several values, the record decides: the first by the order of sources in the linkage, then the one that was loaded last, then the smallest name.
    /// The most common value is counted by records; an address counts as a whole.
    /// </remarks>
    /// <param name="records">The records of one person, in any order.</param>
    /// <param name="sources">The sources of the linkage, in its order.</param>
    /// <param name="rules">The rule of a field, where it has one.</param>
    /// <returns>In the order of <see cref="SurvivorshipRule.Fields"/>; a field that no record fills is left out.</returns>
    public static IReadOnlyList<SurvivingValue> Of(IReadOnlyList<PersonRecord> records, IReadOnlyList<string> sources, IReadOnlyDictionary<string, SurvivorshipRule> rules)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(rules);
        List<SurvivingValue> values = [];
        foreach (string field in SurvivorshipRule.Fields)
        {
            Candidate[] candidates = [.. records.Select(record => new Candidate(record, Parts(record, PartsOf(field)))).Where(candidate => candidate.Parts.Count > 0)];
            if (candidates.Length == 0) continue;
            (Candidate stands, string why) = Choose(candidates, rules.GetValueOrDefault(field, Default), sources);
            values.Add(new SurvivingValue(field, stands.Parts, stands.Record.Record, why));
        }
        return values;
    }

    static (Candidate Stands, string Why) Choose(Candidate[] candidates, SurvivorshipRule rule, IReadOnlyList<string> sources)
    {
        switch (rule)
        {
            case SurvivorshipRule.Newest:
                return (Best(candidates.Where(candidate => candidate.Record.Loaded == candidates.Max(each => each.Record.Loaded)), sources), "newest");
            case SurvivorshipRule.BySource bySource:
                string[] order = [.. bySource.Order, .. sources.Except(bySource.Order)];
                string first = order.FirstOrDefault(source => Array.Exists(candidates, candidate => candidate.Record.Record.Source == source)) ?? candidates[0].Record.Record.Source;
                return (MostCommon([.. candidates.Where(candidate => candidate.Record.Record.Source == first)], sources).Stands, $"first of the sources that have one: {first}");
            default:
                (Candidate stands, int count) = MostCommon(candidates, sources);
                return (stands, candidates.Length == 1 ? "the only one" : $"most common: {count} of {candidates.Length} records");
        }
    }

    static (Candidate Stands, int Count) MostCommon(Candidate[] candidates, IReadOnlyList<string> sources)
    {
        ILookup<string, Candidate> same = candidates.ToLookup(candidate => candidate.Text, StringComparer.Ordinal);
        int most = same.Max(group => group.Count());
        return (Best(same.Where(group => group.Count() == most).SelectMany(group => group), sources), most);
    }

    static Candidate Best(IEnumerable<Candidate> candidates, IReadOnlyList<string> sources) => candidates
        .OrderBy(candidate => sources.IndexOf(candidate.Record.Record.Source) is >= 0 and var at ? at : sources.Count)
        .ThenByDescending(candidate => candidate.Record.Loaded)
        .ThenBy(candidate => candidate.Record.Record, RecordKey.Order)
        .First();

    static int IndexOf(this IReadOnlyList<string> sources, string source)
    {
        for (int at = 0; at < sources.Count; at++) if (sources[at] == source) return at;
        return -1;
    }

    static Dictionary<string, string> Parts(PersonRecord record, IReadOnlyList<string> parts)
    {
        Dictionary<string, string> filled = new(StringComparer.Ordinal);
        foreach (string part in parts) if (record.Values.TryGetValue(part, out string? value)) filled.Add(part, value);
        return filled;
    }

    /// <summary>A record with what it says of a field.</summary>
    sealed record Candidate(PersonRecord Record, Dictionary<string, string> Parts)
    {
        /// <summary>The parts as one text, equal where all are.</summary>
        public string Text { get; } = string.Join('\n', Parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}={part.Value}"));
    }
}
