using Reeve.Integration.Index.Households;
using Reeve.Integration.Index.Link;
using Reeve.Runs.Approvals;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Crosswalks;

/// <summary>Gives a source back its own rows with the identifiers of the index, for the purposes for which they were linked.</summary>
public static class CrosswalkMaker
{
    /// <summary>Makes the crosswalk of a source.</summary>
    /// <param name="open">The place, built.</param>
    /// <param name="source">The source: no row of another one is in it.</param>
    /// <param name="linkage">The linkage of people under whose purpose it is made. It has to cover the source and to be approved as it is now.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Request: there is no such source or linkage, or it was not built. Surroundings: register or tables cannot be read.</exception>
    public static CrosswalkOutcome Make(OpenPlace open, string source, string linkage, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        Place place = open.Place;
        SourceFile of = place.Source(source)
            ?? throw new StoreException(StoreFault.Request, $"There is no source `{source}`{DidYouMean.Sentence(source, [.. place.Sources.Select(static each => each.Name)])}");
        LinkageFile people = Approver.Find(place, linkage);
        if (people.Kind != LinkageKind.People) throw new StoreException(StoreFault.Request, $"{people.At.File} does not link people: name a linkage of people.");
        if (Refusal(open, people, source) is { } refusal) return new CrosswalkOutcome.Refused(refusal);

        List<LinkageFile> used = [people];
        List<string> notes = [];
        LinkageFile? households = Beside(place.Linkages.Where(each => each.Households?.People == people.Name));
        LinkageFile? properties = Beside(place.Linkages.Where(each => each.Kind == LinkageKind.Properties && (households is null || households.Households!.Properties == each.Name)));
        // A household is told by where its members live, so it needs the linkage to properties to stand as well.
        if (households is not null && properties is null)
        {
            used.Remove(households);
            households = null;
        }

        return new CrosswalkOutcome.Made(new Crosswalk(source, used, Rows(open, of, people, households, properties, cancel), notes));

        LinkageFile? Beside(IEnumerable<LinkageFile> candidates)
        {
            foreach (LinkageFile candidate in candidates)
            {
                if (Refusal(open, candidate, source) is { } why) notes.Add($"Nothing of {candidate.At.File} is in it: {why}");
                else
                {
                    used.Add(candidate);
                    return candidate;
                }
            }

            return null;
        }
    }

    static string? Refusal(OpenPlace open, LinkageFile linkage, string source)
    {
        if (linkage.Sources.All(covered => covered.Source != source))
            return $"{linkage.At.File} does not cover source `{source}`. It covers {string.Join(", ", linkage.Sources.Select(static covered => covered.Source))}. Its author adds the source, and somebody else approves that.";
        if (Approver.Refusal(linkage, Approver.Standing(open, linkage)) is { } refusal) return refusal;
        return open.State.Register.Published.FindTable(linkage.Name) is null
            ? throw new StoreException(StoreFault.Request, $"{linkage.At.File} has not been linked: run `reeve build` first.")
            : null;
    }

    static OutputTable Rows(OpenPlace open, SourceFile source, LinkageFile people, LinkageFile? households, LinkageFile? properties, CancellationToken cancel)
    {
        TextTable records = Read(open, source.Name, [ContractedColumns.Record, .. source.Key], cancel);
        TextColumn record = records.Find(ContractedColumns.Record)!;
        Dictionary<string, string> persons = OfSource(Read(open, people.Name, ["source", "record", "person"], cancel), "person", source.Name);
        Dictionary<string, string> uprns = properties is null ? [] : OfSource(Read(open, properties.Name, ["source", "record", "uprn"], cancel), "uprn", source.Name);
        CurrentHouseholds? current = households is null ? null : CurrentHouseholds.Of(Read(open, households.Name, null, cancel), NewestLoad(open, households));
        List<OutputColumn> columns =
        [
            .. source.Key.Count == 0 ? [Column("record", row => record[row])] : source.Key.Select(key => (OutputColumn)OutputColumn.Text.Of(records.Find(key)!)),
            Column("person", row => persons.GetValueOrDefault(record[row]!)),
        ];
        if (current is not null) columns.Add(Column("household", row => persons.TryGetValue(record[row]!, out string? person) ? current.Find(person, uprns.GetValueOrDefault(record[row]!)) : null));
        if (properties is not null) columns.Add(Column("uprn", row => uprns.GetValueOrDefault(record[row]!)));
        return new OutputTable(columns);

        OutputColumn Column(string name, Func<int, string?> text) => OutputColumn.Text.Of(Free(name, source.Key), [.. Enumerable.Range(0, records.Rows).Select(text)]);
    }

    /// <summary>A name that no field of the key has.</summary>
    static string Free(string name, IReadOnlyList<string> taken) => taken.Contains(name, StringComparer.OrdinalIgnoreCase) ? Free("index_" + name, taken) : name;

    static Dictionary<string, string> OfSource(TextTable table, string column, string name)
    {
        (TextColumn source, TextColumn record, TextColumn value) = (table.Find("source")!, table.Find("record")!, table.Find(column)!);
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        for (int row = 0; row < table.Rows; row++)
            if (source[row] == name && value[row] is { } text) found[record[row]!] = text;
        return found;
    }

    /// <summary>The day on which who lives where was last told.</summary>
    static DateOnly NewestLoad(OpenPlace open, LinkageFile households) => households.Sources
        .Select(covered => open.State.Register.Loads.Newest(covered.Source)).OfType<Load>().Select(static load => DateOnly.FromDateTime(load.Recorded.UtcDateTime)).DefaultIfEmpty().Max();

    static TextTable Read(OpenPlace open, string table, IReadOnlyList<string>? columns, CancellationToken cancel)
    {
        Snapshot snapshot = open.State.Register.Published.FindTable(table) ?? throw new StoreException(StoreFault.Request, $"Table `{table}` has not been built: run `reeve build` first.");
        using TableReader reader = open.State.Tables.Open(snapshot.Id);
        return reader.ReadText(columns, cancel);
    }
}
