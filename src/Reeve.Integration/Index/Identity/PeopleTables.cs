using System.Runtime.InteropServices;
using Reeve.Integration.Index.Carry;
using Reeve.Integration.Index.Link;
using Reeve.Linkage.Score;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Identity;

/// <summary>The tables that a linkage of people publishes: the spine, its persons, its links, the map and its history. No attribute of a person is in them.</summary>
public sealed record PeopleTables
{
    /// <summary>By name, in the order in which the plan declares them.</summary>
    public required IReadOnlyList<(string Name, OutputTable Rows)> Tables { get; init; }

    /// <summary>Sentences worth knowing.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The tables of a run.</summary>
    /// <param name="linkage">The linkage's name.</param>
    /// <param name="result">What linking came to: <see cref="PlaceLinker.Run"/>.</param>
    /// <param name="before">What the last build left of the linkage.</param>
    /// <param name="key">The key <c>identity</c> of the place.</param>
    /// <param name="today">The day of the build.</param>
    /// <param name="hasModel">Whether the linkage names a model: then what the next build can go on from is among the tables.</param>
    public static PeopleTables Of(string linkage, LinkResult result, IdentityState before, byte[] key, DateOnly today, bool hasModel)
    {
        ArgumentNullException.ThrowIfNull(result);
        CarriedScores carried = result.Carried ?? throw new ArgumentException("The run was not of the tables of a place.", nameof(result));
        IReadOnlyList<RecordEvidence> evidence = RecordEvidence.Of(result.Clusters, result.Scored.Pairs, result.Decided.IsDecided);
        FoundRecord[] found = [.. carried.Keys.Select((record, at) => new FoundRecord(record, result.Clusters[at], carried.Fingerprints[at], result.Decided.Concerns(at)))];
        IdentityUpdate update = IdentityUpdate.Of(before, found, new PersonIds(key, linkage), today);
        return new PeopleTables
        {
            Notes = update.Notes,
            Tables =
            [
                (linkage, Spine(update.Memberships, evidence)),
                ($"{linkage}__people", People(update)),
                ($"{linkage}__links", Links(result.Links, update.Memberships)),
                (linkage + IdentityTables.MapSuffix, IdentityTables.Map(update.State.Map)),
                (linkage + IdentityTables.ChangesSuffix, IdentityTables.Changes(update.State.Changes)),
                .. hasModel ? [(linkage + CarryTables.PairsSuffix, CarryTables.Pairs(result.Scored.Pairs, carried)), (linkage + CarryTables.TermsSuffix, CarryTables.Terms(carried))] : Array.Empty<(string, OutputTable)>(),
            ],
        };
    }

    /// <summary>Which person each record belongs to, since when, and why: in the order in which records were read.</summary>
    static OutputTable Spine(IReadOnlyList<Membership> rows, IReadOnlyList<RecordEvidence> evidence) => new(
    [
        Texts.Shared("source", [.. rows.Select(row => row.Record.Source)]),
        OutputColumn.Text.Of("record", [.. rows.Select(row => row.Record.Record)]),
        Texts.Shared("person", [.. rows.Select(row => row.Person)]),
        Texts.Days("since", [.. rows.Select(row => (DateOnly?)row.Since)]),
        Texts.Shared("how", [.. evidence.Select(each => Word(each.How))]),
        new OutputColumn.Real("probability", [.. evidence.Select(each => each.Probability is { } probability ? Math.Round(probability, 9) : double.NaN)]),
    ]);

    /// <summary>A row for each person there is, by identifier.</summary>
    static OutputTable People(IdentityUpdate update)
    {
        Dictionary<string, (int Records, List<string> Sources)> found = new(StringComparer.Ordinal);
        foreach (Membership row in update.Memberships)
        {
            ref (int Records, List<string> Sources) person = ref CollectionsMarshal.GetValueRefOrAddDefault(found, row.Person, out _);
            person.Records++;
            person.Sources ??= [];
            if (!person.Sources.Contains(row.Record.Source)) person.Sources.Add(row.Record.Source);
        }
        (string Person, int Records, int Sources)[] persons = [.. found.Select(each => (each.Key, each.Value.Records, each.Value.Sources.Count))];
        Array.Sort(persons, static (left, right) => string.CompareOrdinal(left.Person, right.Person));
        return new OutputTable(
        [
            OutputColumn.Text.Of("person", [.. persons.Select(each => each.Person)]),
            Texts.Days("since", [.. persons.Select(each => (DateOnly?)update.State.Map.Persons[each.Person].Since)]),
            new OutputColumn.Integer("records", [.. persons.Select(each => (long)each.Records)]),
            new OutputColumn.Integer("sources", [.. persons.Select(each => (long)each.Sources)]),
        ]);
    }

    /// <summary>The links, with the person that both records belong to; none where something keeps them apart.</summary>
    static OutputTable Links(IReadOnlyList<ScoredPair> links, IReadOnlyList<Membership> rows) => new(
    [
        Texts.Numbered("left", [.. links.Select(link => link.Left)], rows.Count, record => rows[record].Record.Label),
        Texts.Numbered("right", [.. links.Select(link => link.Right)], rows.Count, record => rows[record].Record.Label),
        new OutputColumn.Real("match_weight", [.. links.Select(link => Math.Round(link.Weight, 6))]),
        new OutputColumn.Real("match_probability", [.. links.Select(link => Math.Round(link.Probability, 9))]),
        Texts.Shared("person", [.. links.Select(link => rows[link.Left].Person == rows[link.Right].Person ? rows[link.Left].Person : null)]),
    ]);

    static string Word(LinkedHow how) => how switch
    {
        LinkedHow.Alone => "alone",
        LinkedHow.Linked => "linked",
        LinkedHow.Decided => "decided",
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };
}
