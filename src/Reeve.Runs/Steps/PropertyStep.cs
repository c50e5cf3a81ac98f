using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Integration.Index.Property;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Runs.Build;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>Finds the property that each address means, in the gazetteer that the linkage names.</summary>
sealed class PropertyStep : IStep
{
    /// <summary>The kind of fact that says how right it is, or null where there is no truth.</summary>
    public const string EvaluationFact = "property-evaluation";

    public Recipe? Recipe(PlanNode node, StepContext context)
    {
        LinkageFile linkage = context.Linkage(node);
        RecipeInput?[] tables = [.. linkage.Sources.Select(source => source.Source).Append(linkage.Gazetteer!).Distinct(StringComparer.Ordinal).Select(context.Input)];
        return tables.Contains(null)
            ? null
            : Build.Recipe.Of(context.Open.Plan.ConfigurationOf(node.Name).Hash, PlaceProperties.Revision, [.. tables.OfType<RecipeInput>(), .. context.FilesOf(node, linkage)]);
    }

    public StepResult Run(PlanNode node, StepContext context)
    {
        Place place = context.Open.Place;
        LinkageFile linkage = context.Linkage(node);
        SourceFile gazetteers = place.Source(linkage.Gazetteer!)!;
        Gazetteer gazetteer = PlaceGazetteer.Read(gazetteers, context.ReadKnown(gazetteers.Name, PlaceGazetteer.Columns(gazetteers))!);
        PropertyCarrier carrier = PropertyCarrier.Of(node, linkage, Recipe(node, context), context);
        PropertySource[] sources = [.. linkage.Sources.Select(source => carrier.Source(source.Source, PlaceProperties.Columns(place.Source(source.Source)!, source)))];
        PropertyRows rows = PlaceProperties.Match(() => gazetteer, carrier.Earlier, sources, context.Threads, new Share(context.Progress), context.Cancel);
        Snapshot table = context.Open.State.Tables.Write(linkage.Name, rows.Table(), context.Cancel);
        bool lacksTruth = linkage.Truth is not null && !context.HasTruth(linkage);
        PropertyEvaluation? evaluation = linkage.Truth is { } truth && !lacksTruth ? rows.Evaluate(TrueRecords.Read(Path.Combine(place.Folder, truth), context.Threads, context.Cancel).Of) : null;
        return new StepResult
        {
            Outputs = [table], Rows = table.Rows, Summary = rows.Summary,
            Facts = [new Fact(EvaluationFact, JsonSerializer.Serialize(evaluation, PropertyJson.Default.PropertyEvaluation))],
            Notes =
            [
                .. gazetteer.Warnings, .. gazetteer.Licence is { } licence ? [$"The gazetteer's licence goes with what is made of it: {licence}"] : Array.Empty<string>(),
                .. carrier.Earlier is not null ? [$"{rows.Sought:N0} different addresses are new or have changed, and only they were looked for."] : Array.Empty<string>(),
                .. evaluation is { } known ? [$"By the truth, {known.Precision:0.00%} of the properties found are right, and {known.Recall:0.0%} of all addresses are found rightly."] : Array.Empty<string>(),
                .. lacksTruth ? [$"{linkage.Truth} is not there, so it was not evaluated."] : Array.Empty<string>(),
            ],
        };
    }

    public StepResult Kept(PlanNode node, StepContext context, Publication publication) => new() { Rows = publication.Find(node.Subject)?.Rows };

    /// <summary>Tells of progress at once, on the thread that made it.</summary>
    sealed class Share(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}

[JsonSerializable(typeof(PropertyEvaluation))]
sealed partial class PropertyJson : JsonSerializerContext;
