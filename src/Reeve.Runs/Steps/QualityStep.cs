using System.Globalization;
using Reeve.Integration.Contracts;
using Reeve.Integration.Quality;
using Reeve.Runs.Build;
using Reeve.Store.Registers;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>Profiles a source's table and measures its quality; results are kept for each load.</summary>
sealed class QualityStep : IStep
{
    /// <summary>The kind of fact that holds a <see cref="QualityResult"/>.</summary>
    public const string QualityFact = "quality";

    const int Revision = 1;

    public Recipe? Recipe(PlanNode node, StepContext context)
    {
        SourceFile source = context.Source(node);
        if (context.Input(source.Name) is not { } table || context.Input($"{source.Name}__quarantine") is not { } quarantine) return null;
        Load load = context.Register.Loads.Newest(source.Name)!;
        // Time alone changes one thing: whether the next load is overdue. With the day in the recipe every build would measure again.
        bool overdue = source.Refresh is { } refresh && refresh.Before(context.Today) > StepContext.Day(load.Recorded);
        RecipeInput[] own =
        [
            table, quarantine, new("load", $"{load.Number} {StepContext.Day(load.Recorded).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"), new("overdue", overdue ? "yes" : "no"),
        ];
        return Build.Recipe.Of(context.Open.Plan.ConfigurationOf(node.Name).Hash, Revision, [.. own, .. References(source).Select(context.Input).OfType<RecipeInput>()]);
    }

    public StepResult Run(PlanNode node, StepContext context)
    {
        SourceFile source = context.Source(node);
        TextTable table = context.Read(source.Name)!;
        ContractSummary contract = StandardisedStep.Summary(source.Name, context.Register)!;
        IReadOnlyList<Load> loads = context.Register.Loads.All(source.Name);
        QualityResult result = QualityAssessor.Assess(source, new QualityInput
        {
            Table = table, Contract = contract, Load = checked((int)loads[^1].Number), LoadedOn = StepContext.Day(loads[^1].Recorded),
            PreviousLoadOn = loads.Count > 1 ? StepContext.Day(loads[^2].Recorded) : null, AsOf = AsOf(context, loads[^1]), Reference = context.Reference,
        }, context.Cancel);
        QualityHistory history = History(source.Name, context.Register).With(result);
        return Told(history) with { Facts = [new Fact(QualityFact, QualityJson.Write(result), loads[^1].Number)] };
    }

    public StepResult Kept(PlanNode node, StepContext context, Publication publication) => Told(History(node.Subject, context.Register));

    /// <summary>The quality of a source, load by load.</summary>
    public static QualityHistory History(string source, Register register) =>
        new([.. register.Facts.History($"quality:{source}", QualityFact).Select(fact => QualityJson.ReadResult(fact.Fact.Body))]);

    /// <summary>Today; or the day of the load, where the clock has gone back since: nothing is of an age below none.</summary>
    static DateOnly AsOf(StepContext context, Load load) => context.Today < StepContext.Day(load.Recorded) ? StepContext.Day(load.Recorded) : context.Today;

    static IEnumerable<string> References(SourceFile source) => source.Quality.Select(rule => rule switch
    {
        QualityRule.References references => references.Source,
        QualityRule.Agrees agrees => agrees.Source,
        _ => null,
    }).OfType<string>().Where(name => name != source.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    static StepResult Told(QualityHistory history)
    {
        if (history.Latest is not { } latest) return new StepResult();
        IReadOnlyList<string> worse = history.Change?.Worse ?? [];
        return new StepResult { Summary = $"{latest.Met} of {latest.Measured} measures met", Notes = [.. worse.Select(sentence => $"Worse: {sentence}")] };
    }
}
