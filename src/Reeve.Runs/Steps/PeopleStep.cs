using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Integration.Index.Carry;
using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Index.Models;
using Reeve.Integration.Review;
using Reeve.Linkage.Evaluate;
using Reeve.Runs.Build;
using Reeve.Runs.Hidden;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Store.Registers.Reviews;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>Links the records of people that a linkage covers, and reads no column beyond those that it needs.</summary>
sealed class PeopleStep : IStep
{
    /// <summary>The kinds of facts: the model as YAML, counts, and what the truth says.</summary>
    public const string ModelFact = "model", EvaluationFact = "evaluation";

    /// <summary>The name of the key that identifiers of persons are made with.</summary>
    public const string IdentityKey = "identity";

    public Recipe? Recipe(PlanNode node, StepContext context)
    {
        LinkageFile linkage = context.Linkage(node);
        RecipeInput?[] tables = [.. linkage.Sources.Select(source => context.Input(source.Source))];
        if (tables.Contains(null)) return null;
        return Build.Recipe.Of(
            context.Open.Plan.ConfigurationOf(node.Name).Hash, PlaceLinker.Revision,
            [.. tables.OfType<RecipeInput>(), ReviewStep.Input(linkage, context), .. context.Hidden, .. context.FilesOf(node, linkage)]);
    }

    public StepResult Run(PlanNode node, StepContext context)
    {
        Place place = context.Open.Place;
        LinkageFile linkage = context.Linkage(node);
        TextTable[] tables = [.. linkage.Sources.Select(source => context.Read(source.Source, [.. ContractedColumns.Of(place.Source(source.Source)!, source).Keys])!)];
        bool lacksTruth = linkage.Truth is not null && !context.HasTruth(linkage);
        IReadOnlyList<ReviewDecision> decisions = context.Register.Reviews.Decisions(linkage.Name);
        IdentityState before = Identity(node, context);
        byte[] key = context.Open.State.Keys.Get(IdentityKey);
        // Who is hidden now may be among the records that are not there any more: once the list has changed, nothing is remembered of any of these.
        bool forgets = HiddenSweep.IsDue(context.Open);
        if (forgets) before = before.Keeping(PlaceLinker.Keys(linkage, tables).ToHashSet());
        ScoreCarrier carrier = new(key, forgets ? null : Earlier(node, linkage, before, context));
        LinkResult result = PlaceLinker.Run(place, lacksTruth ? linkage with { Truth = null } : linkage, tables, TaskProposer.Binding(decisions), carrier, context.Threads, (stage, share) => context.Progress(share), context.Cancel);
        PeopleTables people = PeopleTables.Of(linkage.Name, result, before, key, context.Today, linkage.Model is not null);
        Snapshot[] outputs = [.. people.Tables.Select(table => context.Open.State.Tables.Write(table.Name, table.Rows, context.Cancel))];
        LinkageEvaluation? evaluation = result.Evaluation is { } truth
            ? new LinkageEvaluation(linkage.Name, truth.Links, truth.Clusters.Pairs, result.People, checked((int)truth.Clusters.People), checked((int)truth.Clusters.Exact))
            : null;
        List<Fact> facts = [];
        if (result.Model is { } model) facts.Add(new Fact(ModelFact, ModelFileWriter.Write(model)));
        facts.Add(new Fact(EvaluationFact, JsonSerializer.Serialize(evaluation, EvaluationJson.Default.LinkageEvaluation)));
        string[] notes = [$"Links of a match probability of {result.LinkThreshold.Probability:0.###} or more. {result.LinkThreshold.Why}", .. result.Notes, .. people.Notes];
        return new StepResult
        {
            Outputs = outputs, Facts = facts, Reviews = TaskProposer.Propose(linkage, result, decisions), Rows = outputs[0].Rows, Evaluation = evaluation,
            Notes = lacksTruth ? [.. notes, $"{linkage.Truth} is not there, so it was not evaluated."] : notes,
            Summary = $"{result.Records.Count:N0} records, {result.Links.Count:N0} links, {result.People:N0} people found",
        };
    }

    public StepResult Kept(PlanNode node, StepContext context, Publication publication) =>
        new() { Rows = publication.Find(node.Subject)?.Rows, Evaluation = Evaluation(node.Subject, context.Register) };

    /// <summary>What the truth says of a linkage as it is now; null when there is none.</summary>
    public static LinkageEvaluation? Evaluation(string linkage, Register register)
    {
        if (register.Facts.Newest($"linkage:{linkage}", EvaluationFact) is not { } fact) return null;
        try
        {
            return JsonSerializer.Deserialize(fact.Fact.Body, EvaluationJson.Default.LinkageEvaluation);
        }
        catch (JsonException fault)
        {
            throw new StoreException(StoreFault.Surroundings, "An evaluation in the register is damaged: build again, or restore the last backup.", fault);
        }
    }

    /// <summary>What the last build of the node left of identifiers. No input of the recipe: it is what the node itself wrote.</summary>
    /// <exception cref="StoreException">Surroundings: it is damaged. Nothing can make it again.</exception>
    static IdentityState Identity(PlanNode node, StepContext context)
    {
        string map = node.Subject + IdentityTables.MapSuffix, changes = node.Subject + IdentityTables.ChangesSuffix;
        // A linkage that was out of the plan for a while goes on with what it left, until that is pruned.
        Publication? last = context.Register.Published.History(node.Name).LastOrDefault(publication => publication.Find(map) is not null);
        if (last?.Find(map) is not { } mapped || last.Find(changes) is not { } changed) return IdentityState.Empty;
        try
        {
            return IdentityTables.Read(context.Read(mapped.Id), context.Read(changed.Id));
        }
        catch (StoreException) when (last.Ended is not null)
        {
            return IdentityState.Empty;
        }
        catch (StoreException fault) when (fault.Fault is StoreFault.Surroundings or StoreFault.Data)
        {
            throw new StoreException(StoreFault.Surroundings, $"The identity map of `{node.Subject}` cannot be read, and no build can make it again: restore the last backup.", fault);
        }
    }

    /// <summary>The scores that the last build left, if nothing has changed that decides them but records; otherwise null.</summary>
    EarlierScores? Earlier(PlanNode node, LinkageFile linkage, IdentityState before, StepContext context)
    {
        if (linkage.Model is not { } model || NodeRunner.Earlier(node.Name, context.Register) is not { } earlier || Recipe(node, context) is not { } now) return null;
        if (earlier.Configuration != now.Configuration || earlier.Revision != now.Revision || ModelOf(earlier) != ModelOf(now)) return null;
        if (context.Register.Published.Find(node.Name) is not { } last || last.Recipe != earlier.Hash) return null;
        if (last.Find(node.Subject + CarryTables.PairsSuffix) is not { } pairs || last.Find(node.Subject + CarryTables.TermsSuffix) is not { } terms) return null;
        try
        {
            return new EarlierScores(before.Map, context.Read(pairs.Id), context.Read(terms.Id));
        }
        catch (StoreException fault) when (fault.Fault is StoreFault.Surroundings or StoreFault.Data)
        {
            // What was only kept to save work can be made again.
            return null;
        }

        string? ModelOf(Recipe recipe) => recipe.Inputs.FirstOrDefault(input => input.Name == model)?.Hash;
    }
}

[JsonSerializable(typeof(LinkageEvaluation))]
[JsonSerializable(typeof(PairCounts))]
sealed partial class EvaluationJson : JsonSerializerContext;
