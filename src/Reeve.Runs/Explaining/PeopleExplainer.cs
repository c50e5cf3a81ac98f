using Reeve.Integration.Index.Carry;
using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Identity.Survivorship;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Index.Models;
using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Store;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Explaining;

/// <summary>Answers why records are or are not one person's. Reads the index and, for two records or for values, the standardised tables; changes nothing.</summary>
/// <param name="open">The place.</param>
/// <param name="linkage">The linkage that is asked about, or null for whichever has the records.</param>
/// <param name="reveal">Whether values of records are given.</param>
/// <param name="cancel">Stops the work.</param>
public sealed class PeopleExplainer(OpenPlace open, string? linkage, bool reveal, CancellationToken cancel)
{
    /// <summary>When the load of a record was recorded; filled as tables are read, if values are given.</summary>
    readonly Dictionary<RecordKey, DateTimeOffset> loads = [];

    /// <summary>Explains a person or a record: <c>P-7K3M-9QXA-2B4C-D8EF</c>, <c>SOURCE:RECORD</c>.</summary>
    /// <exception cref="StoreException">Request: there is no such person or record in an index. Surroundings: a table cannot be read.</exception>
    public Explained Explain(string name)
    {
        IReadOnlyList<PeopleIndex> all = PeopleIndex.Read(open, linkage, cancel);
        if (PersonIds.Canonical(name) is { } person && all.FirstOrDefault(each => each.State.Map.Persons.ContainsKey(person)) is { } known) return Person(known, person);
        RecordKey record = Record(name);
        return all.FirstOrDefault(index => index.Find(record) is not null) is { } has ? Record(has, record) : throw Unknown();
    }

    /// <summary>Explains two records.</summary>
    /// <inheritdoc cref="Explain(string)" path="/exception"/>
    public Explained Explain(string left, string right)
    {
        (RecordKey l, RecordKey r) = (Record(left), Record(right));
        if (l == r) throw new StoreException(StoreFault.Request, "That is one record twice: name two.");
        if (PeopleIndex.Read(open, linkage, cancel).FirstOrDefault(index => index.Find(l) is not null && index.Find(r) is not null) is not { } index) throw Unknown();
        (PairInspection inspection, ModelFile model) = Inspect(index);
        if (!inspection.Has(l) || !inspection.Has(r)) throw new StoreException(StoreFault.Request, "A source has changed, and one of these records is not there any more: run `reeve build` first.");
        return new Explained.OfPair(
            index.Find(l)!, index.Find(r)!, inspection.Pair(l, r), model.LinkThreshold ?? 0, model.ClusterThreshold ?? 0, reveal ? (Values(inspection, l), Values(inspection, r)) : null)
        {
            Linkage = index.Linkage.Name, IsOutdated = IsOutdated(index),
        };
    }

    Explained.OfRecord Record(PeopleIndex index, RecordKey record)
    {
        SpineRow row = index.Find(record)!;
        Membership[] rows = [.. index.State.Map.Rows.Where(each => each.Record == record)];
        HashSet<string> persons = [.. rows.Select(each => each.Person)];
        PairInspection? inspection = reveal ? Inspect(index).Inspection : null;
        return new Explained.OfRecord(
            row, [.. index.Records(row.Person).Where(other => other.Record != record)], rows, Changes(index, persons), inspection?.Has(record) == true ? Values(inspection, record) : null)
        {
            Linkage = index.Linkage.Name, IsOutdated = IsOutdated(index),
        };
    }

    Explained.OfPerson Person(PeopleIndex index, string person)
    {
        IReadOnlyList<SpineRow> records = index.Records(person);
        PairInspection? inspection = reveal && records.Count > 0 ? Inspect(index).Inspection : null;
        return new Explained.OfPerson(
            person, index.State.Map.Persons[person].Since, records, Changes(index, [person]),
            inspection is null ? null : SurvivingValues.Of([.. records.Where(row => inspection.Has(row.Record)).Select(row => Values(inspection, row.Record))], [.. index.Linkage.Sources.Select(source => source.Source)], index.Linkage.Survivorship))
        {
            Linkage = index.Linkage.Name, IsOutdated = IsOutdated(index),
        };
    }

    static IdentityChange[] Changes(PeopleIndex index, HashSet<string> persons) =>
        [.. index.State.Changes.Where(change => persons.Contains(change.Old) || change.New is { } now && persons.Contains(now))];

    /// <summary>A load that was dropped since is older than any that is there.</summary>
    PersonRecord Values(PairInspection inspection, RecordKey record) => inspection.Values(record, loads.GetValueOrDefault(record, DateTimeOffset.MinValue));

    (PairInspection Inspection, ModelFile Model) Inspect(PeopleIndex index)
    {
        string node = $"linkage:{index.Linkage.Name}";
        if (open.State.Register.Facts.Newest(node, PeopleStep.ModelFact) is not { } fact) throw new StoreException(StoreFault.Request, "The last build compared nothing, so there is nothing to explain.");
        ModelFile model = ModelFileReader.Read("the model of the last build", fact.Fact.Body);
        return (PairInspection.Of(open.Place, index.Linkage, [.. index.Linkage.Sources.Select(Read)], model, Terms(node, index.Linkage), open.State.Keys.Find(PeopleStep.IdentityKey), cancel), model);
    }

    TextTable? Terms(string node, LinkageFile linkage)
    {
        if (open.State.Register.Published.Find(node)?.Find(linkage.Name + CarryTables.TermsSuffix) is not { } snapshot) return null;
        using TableReader reader = open.State.Tables.Open(snapshot.Id, "explain");
        return reader.ReadText(cancel: cancel);
    }

    TextTable Read(LinkedSource source)
    {
        if (open.State.Register.Published.FindTable(source.Source) is not { } snapshot) throw new StoreException(StoreFault.Request, $"Source {source.Source} has no table any more: run `reeve build` first.");
        using TableReader reader = open.State.Tables.Open(snapshot.Id, "explain");
        if (reveal) NoteLoads(source.Source, reader.ReadText([ContractedColumns.Record, "_load"], cancel));
        return reader.ReadText([.. ContractedColumns.Of(open.Place.Source(source.Source)!, source).Keys], cancel);
    }

    void NoteLoads(string source, TextTable table)
    {
        Dictionary<string, DateTimeOffset> recorded = open.State.Register.Loads.All(source).ToDictionary(load => $"{load.Number}", load => load.Recorded);
        for (int row = 0; row < table.Rows; row++)
            if (table.Columns[1][row] is { } load && recorded.TryGetValue(load, out DateTimeOffset when)) loads[new RecordKey(source, table.Columns[0][row]!)] = when;
    }

    bool IsOutdated(PeopleIndex index)
    {
        PlanNode node = open.Plan.Nodes.First(each => each.Kind == NodeKind.Linkage && each.Subject == index.Linkage.Name);
        var context = new StepContext(open, "", 0, 1, static _ => { }, cancel);
        return Step.Of(node, open.Place).Recipe(node, context)?.Hash != open.State.Register.Published.Find(node.Name)?.Recipe;
    }

    /// <summary>Whatever is not in an index is told alike: nobody learns here whether there is such a record.</summary>
    static StoreException Unknown() => new(StoreFault.Request, "There is no such record or person in an index of people: write a record as SOURCE:RECORD, as the tables have it.");

    static RecordKey Record(string name) => name.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && at < name.Length - 1 ? new RecordKey(name[..at], name[(at + 1)..]) : throw Unknown();
}
