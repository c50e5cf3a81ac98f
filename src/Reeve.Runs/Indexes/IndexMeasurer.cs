using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Integration.Index.Measure;
using Reeve.Runs.Approvals;
using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Indexes;

/// <summary>Measures the index of a place: what is in it, how right it is, and for whom.</summary>
public static class IndexMeasurer
{
    /// <summary>Measures.</summary>
    /// <param name="open">The place, built.</param>
    /// <param name="linkage">The linkage of people; null for the only one there is, or the first by name.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Request: there is no such linkage, or it was not built. Surroundings: register, tables or truth cannot be read.</exception>
    public static IndexOutcome Measure(OpenPlace open, string? linkage, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        LinkageFile people = linkage is not null ? Approver.Find(open.Place, linkage)
            : open.Place.Linkages.Where(each => each.Kind == LinkageKind.People).OrderBy(each => each.Name, StringComparer.Ordinal).FirstOrDefault()
                ?? throw new StoreException(StoreFault.Request, "This place links no people, so it has no index: describe a linkage in linkage/person.yaml.");
        if (people.Kind != LinkageKind.People) throw new StoreException(StoreFault.Request, $"{people.At.File} does not link people: name a linkage of people.");
        if (Approver.Refusal(people, Approver.Standing(open, people)) is { } refusal) return new IndexOutcome.Refused(refusal);
        if (open.State.Register.Published.FindTable(people.Name) is null) throw new StoreException(StoreFault.Request, $"{people.At.File} has not been linked: run `reeve build` first.");

        LinkageFile? households = Standing(open, open.Place.Linkages.Where(each => each.Households?.People == people.Name));
        LinkageFile? properties = Standing(open, open.Place.Linkages.Where(each => each.Kind == LinkageKind.Properties && (households is null || households.Households!.Properties == each.Name)));
        DateOnly day = people.Sources.Select(covered => open.State.Register.Loads.Newest(covered.Source)).OfType<Load>().Select(load => StepContext.Day(load.Recorded)).DefaultIfEmpty().Max();
        IndexRecords records = new IndexReader(open, people, day, cancel) { Properties = properties }.Read();
        return new IndexOutcome.Measured(new IndexReport
        {
            Place = open.Place.Settings.Name, Linkage = people, Day = day, Records = records.Count, People = records.Persons.Distinct().Count(),
            Properties = properties is null ? null : records.Properties.OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            Households = Fact(open, households, HouseholdStep.CountsFact, HouseholdJson.Default.HouseholdCounts),
            Model = open.State.Register.Facts.Newest($"linkage:{people.Name}", PeopleStep.ModelFact)?.Fact.Body,
            Basis = records.Truth is null ? IndexBasis.Nothing : IndexBasis.Truth, Measures = IndexMeasures.Of(records),
            PropertiesRight = Fact(open, properties, PropertyStep.EvaluationFact, PropertyJson.Default.PropertyEvaluation),
            HouseholdsRight = Fact(open, households, HouseholdStep.EvaluationFact, HouseholdJson.Default.HouseholdEvaluation),
        });
    }

    /// <summary>The first that is approved as it is now and was built.</summary>
    static LinkageFile? Standing(OpenPlace open, IEnumerable<LinkageFile> candidates) =>
        candidates.FirstOrDefault(each => Approver.Refusal(each, Approver.Standing(open, each)) is null && open.State.Register.Published.FindTable(each.Name) is not null);

    static T? Fact<T>(OpenPlace open, LinkageFile? linkage, string kind, JsonTypeInfo<T> type) where T : class
    {
        if (linkage is null || open.State.Register.Facts.Newest($"linkage:{linkage.Name}", kind) is not { } fact) return null;
        try
        {
            return JsonSerializer.Deserialize(fact.Fact.Body, type);
        }
        catch (JsonException fault)
        {
            throw new StoreException(StoreFault.Surroundings, "A summary in the register is damaged: build again, or restore the last backup.", fault);
        }
    }
}
