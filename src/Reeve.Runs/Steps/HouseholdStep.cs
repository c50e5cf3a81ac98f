using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Integration.Connect;
using Reeve.Integration.Index.Households;
using Reeve.Integration.Index.Link;
using Reeve.Linkage.Evaluate;
using Reeve.Runs.Build;
using Reeve.Runs.Hidden;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>Finds who lives with whom, from the tables of people and properties and the days that sources state.</summary>
sealed class HouseholdStep : IStep
{
    /// <summary>The kinds of facts: how right households are, or null where there is no truth; and counts.</summary>
    public const string EvaluationFact = "household-evaluation", CountsFact = "household-counts";

    public Recipe? Recipe(PlanNode node, StepContext context)
    {
        LinkageFile linkage = context.Linkage(node);
        RecipeInput?[] tables = [.. linkage.Sources.Select(source => context.Input(source.Source)), .. Tables(linkage, context).Select(context.Input)];
        if (tables.Contains(null)) return null;
        IEnumerable<RecipeInput> loads = linkage.Sources.SelectMany(source => context.Register.Loads.All(source.Source)
            .Select(load => new RecipeInput(string.Create(CultureInfo.InvariantCulture, $"load {source.Source} {load.Number}"), HouseholdTables.Text(StepContext.Day(load.Recorded)))));
        return Build.Recipe.Of(context.Open.Plan.ConfigurationOf(node.Name).Hash, HouseholdRun.Revision, [.. tables.OfType<RecipeInput>(), .. loads, .. context.Hidden, .. context.FilesOf(node, linkage)]);
    }

    public StepResult Run(PlanNode node, StepContext context)
    {
        LinkageFile linkage = context.Linkage(node);
        HouseholdParts parts = linkage.Households!;
        TextTable people = context.Read(parts.People, ["source", "record", "person"])!;
        TextTable properties = context.Read(parts.Properties, ["source", "record", "uprn"])!;
        Homes homes = PropertyKinds.Of(linkage, context);
        HouseholdRun run = HouseholdRun.Of([.. linkage.Sources.Select(source => Source(source, context))], people, properties);
        IReadOnlyList<Residence> residences = HouseholdFinder.Residences(run.Statements, homes);
        IReadOnlyList<Household> households = HouseholdFinder.Households(residences, homes);
        (IReadOnlyList<KnownMember> before, IReadOnlyList<HouseholdChange> earlier) = Before(node, context);
        HouseholdHistory history = HouseholdHistory.Carry(
            before, earlier, households,
            new HouseholdIds(context.Open.State.Keys.Get("identity"), linkage.Name), PersonChanges.Now(context.Read(parts.People + HouseholdTables.ChangesSuffix)), context.Today);
        context.Progress(0.8);
        TableStore tables = context.Open.State.Tables;
        Snapshot members = tables.Write(linkage.Name, HouseholdTables.Members(households, history.Ids), context.Cancel);
        Snapshot lived = tables.Write(linkage.Name + HouseholdTables.ResidencesSuffix, HouseholdTables.Residences(residences, homes), context.Cancel);
        Snapshot changes = tables.Write(linkage.Name + HouseholdTables.ChangesSuffix, HouseholdTables.Changes(HiddenSweep.IsDue(context.Open) ? history.OfThoseThereAre() : history.Changes), context.Cancel);
        HouseholdCounts counts = HouseholdCounts.Of(run, residences, households, homes);
        bool lacksTruth = linkage.Truth is not null && !context.HasTruth(linkage);
        HouseholdEvaluation? evaluation = lacksTruth || run.Newest is null ? null : Evaluate(linkage, people, households, run.Newest.Value, context);
        return new StepResult
        {
            Outputs = [members, lived, changes], Rows = members.Rows, Summary = counts.Summary,
            Facts = [new Fact(EvaluationFact, JsonSerializer.Serialize(evaluation, HouseholdJson.Default.HouseholdEvaluation)), new Fact(CountsFact, JsonSerializer.Serialize(counts, HouseholdJson.Default.HouseholdCounts))],
            Notes = [.. counts.Notes, .. Told(evaluation), .. lacksTruth ? [$"{linkage.Truth} is not there, so it was not evaluated."] : Array.Empty<string>()],
        };
    }

    public StepResult Kept(PlanNode node, StepContext context, Publication publication) => new() { Rows = publication.Find(node.Subject)?.Rows };

    /// <summary>What the last build of the node left of identifiers. No input of the recipe: it is what the node itself wrote.</summary>
    static (IReadOnlyList<KnownMember> Members, IReadOnlyList<HouseholdChange> Changes) Before(PlanNode node, StepContext context)
    {
        string changes = node.Subject + HouseholdTables.ChangesSuffix;
        // A linkage that was out of the plan for a while goes on with what it left, until that is pruned.
        Publication? last = context.Register.Published.History(node.Name).LastOrDefault(publication => publication.Find(changes) is not null);
        if (last?.Find(node.Subject) is not { } members || last.Find(changes) is not { } changed) return ([], []);
        try
        {
            return (HouseholdTables.ReadMembers(context.Read(members.Id)), HouseholdTables.ReadChanges(context.Read(changed.Id)));
        }
        catch (StoreException) when (last.Ended is not null)
        {
            return ([], []);
        }
        catch (StoreException fault) when (fault.Fault is StoreFault.Surroundings or StoreFault.Data)
        {
            throw new StoreException(StoreFault.Surroundings, $"The identifiers of `{node.Subject}` cannot be read, and no build can make them again: restore the last backup.", fault);
        }
    }

    static IEnumerable<string> Tables(LinkageFile linkage, StepContext context)
    {
        HouseholdParts parts = linkage.Households!;
        yield return parts.People;
        yield return parts.Properties;
        yield return PropertyKinds.Gazetteer(context.Open.Place, linkage);
    }

    static HouseholdSource Source(LinkedSource source, StepContext context)
    {
        string[] columns = [.. new[] { ContractedColumns.Record, "_load", source.From, source.Until }.OfType<string>().Distinct(StringComparer.Ordinal)];
        Dictionary<long, DateOnly> days = context.Register.Loads.All(source.Source).ToDictionary(load => load.Number, load => StepContext.Day(load.Recorded));
        return new HouseholdSource(source.Source, context.Read(source.Source, columns)!, source.From, source.Until, number => days[number]);
    }

    static HouseholdEvaluation? Evaluate(LinkageFile linkage, TextTable people, IReadOnlyList<Household> households, DateOnly day, StepContext context)
    {
        Place place = context.Open.Place;
        LinkageFile persons = place.Linkages.First(other => other.Name == linkage.Households!.People);
        if (linkage.Truth is null || persons.Truth is null || !context.HasTruth(persons)) return null;
        TrueRecords records = TrueRecords.Read(Path.Combine(place.Folder, persons.Truth), context.Threads, context.Cancel);
        TextTable table = ExtractReader.Read([Path.Combine(place.Folder, linkage.Truth)], context.Threads, context.Cancel)[0].Table;
        return HouseholdEvaluator.Evaluate(households, day, HouseholdTruth.Read(table, records.Of), records.Majority(people));
    }

    static IEnumerable<string> Told(HouseholdEvaluation? evaluation)
    {
        if (evaluation is null) yield break;
        yield return $"By the truth, {evaluation.Exact:N0} of {evaluation.TrueHouseholds:N0} private households have exactly the right people; of pairs that live together, "
            + $"{evaluation.Together.Recall:0.0%} are found, and {evaluation.Together.Precision:0.0%} of those found live together.";
    }
}

[JsonSerializable(typeof(HouseholdEvaluation))]
[JsonSerializable(typeof(HouseholdCounts))]
[JsonSerializable(typeof(PairCounts))]
sealed partial class HouseholdJson : JsonSerializerContext;
