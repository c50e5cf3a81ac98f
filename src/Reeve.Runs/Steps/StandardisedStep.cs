using System.Globalization;
using Reeve.Integration.Connect;
using Reeve.Integration.Contracts;
using Reeve.Integration.NeverLink;
using Reeve.Runs.Build;
using Reeve.Runs.Hidden;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>Reads a source's loads under its contract into its table and its quarantine.</summary>
sealed class StandardisedStep : IStep
{
    /// <summary>The kind of fact that holds the <see cref="ContractSummary"/>.</summary>
    public const string ContractFact = "contract";

    const string Record = "_record";
    const int Revision = 1;

    public Recipe? Recipe(PlanNode node, StepContext context)
    {
        IReadOnlyList<Load> loads = context.Register.Loads.InForce(node.Subject);
        if (loads.Count == 0) return null;
        return Build.Recipe.Of(context.Open.Plan.ConfigurationOf(node.Name).Hash, Revision, [.. loads.Select(load => new RecipeInput($"load {load.Number}", Hash(load))), .. context.Hidden]);
    }

    public StepResult Run(PlanNode node, StepContext context)
    {
        SourceFile source = context.Source(node);
        IReadOnlyList<Load> loads = context.Register.Loads.InForce(source.Name);
        LoadedOriginal[] originals =
            [.. loads.SelectMany(load => load.Files.Select(file => new LoadedOriginal(
                checked((int)load.Number), file.Name, context.Open.State.Originals.PathOf(file.Original), file.Rewritten?.Form == RewrittenForm.Table)))];
        // First of all: who is on the list is not read by anything that follows, and is in no count.
        VisibleRows visible = HiddenRows.Remove(source, SourceReader.Read(source, originals, context.Threads, context.Cancel), context.NeverLink.List, context.Cancel);
        if (context.NeverLink.List.Entries.Count > 0 && context.Read(source.Name, [Record]) is { } last && visible.Hides(last.Columns[0].Values)) HiddenSweep.Again(context);
        SourceRows rows = visible.Rows;
        context.Progress(0.4);
        ContractResult result = ContractChecker.Check(source, rows, new ContractOptions { AsOf = StepContext.Day(loads[^1].Recorded), Threads = context.Threads }, context.Cancel);
        context.Progress(0.7);
        TableStore tables = context.Open.State.Tables;
        StepResult told = Told(result.Summary);
        if (result.Outcome is LimitOutcome.Failed failed)
        {
            return told with
            {
                // What was refused is kept where people can look at it; the good table and its quarantine stay.
                Outputs = [tables.Write($"{source.Name}__refused", result.Quarantine, context.Cancel)],
                Failure = new NodeEnding.Failed(
                    $"{failed.Share:0.0%} of its rows break the contract, and the limit is {failed.Limit:0.0%}; the table {source.Name}__refused says which and why", FailureKind.Data),
            };
        }

        IReadOnlyList<string> accepted = [];
        if (Odd(source, result, context) is { } odd)
        {
            LoadAcceptance? taken = context.Accept is { } accept && accept.Sources.Contains(source.Name)
                ? context.Register.Loads.Accept(source.Name, loads[^1].Number, accept.By)
                : context.Register.Loads.Acceptance(source.Name, loads[^1].Number);
            if (taken is null)
                return told with { Failure = new NodeEnding.Failed($"this load may be a mistake: {odd}. Mend the source and build again, or take the load as it is by `reeve build --accept {source.Name} --as NAME`", FailureKind.Data) };
            accepted = [$"Load {loads[^1].Number} was taken as it is by {taken.By}: {odd}."];
        }
        else if (context.Accept?.Sources.Contains(source.Name) == true) accepted = [$"Nothing is odd about load {loads[^1].Number}, so that there was nothing to accept."];

        Snapshot table = tables.Write(source.Name, result.Table, context.Cancel), quarantine = tables.Write($"{source.Name}__quarantine", result.Quarantine, context.Cancel);
        string[] warning = result.Outcome is LimitOutcome.Warned warned ? [$"Warning: {warned.Share:0.0%} of its rows were rejected, above the {warned.Limit:0.0%} at which it warns."] : [];
        return told with
        {
            Outputs = [table, quarantine], Facts = [new Fact(ContractFact, ContractJson.Write(result.Summary), loads[^1].Number)],
            Rows = table.Rows, Notes = [.. accepted, .. warning, .. Worst(result.Summary), .. result.Summary.Notes],
        };
    }

    public StepResult Kept(PlanNode node, StepContext context, Publication publication) =>
        (Summary(node.Subject, context.Register) is { } summary ? Told(summary) : new StepResult()) with { Rows = publication.Find(node.Subject)?.Rows };

    /// <summary>What the contract of a source found when its current table was made; null when it never was.</summary>
    public static ContractSummary? Summary(string source, Register register) =>
        register.Facts.Newest($"standardised:{source}", ContractFact) is { } fact ? ContractJson.Read(fact.Fact.Body) : null;

    /// <summary>What is odd about a load that replaces another; null when nothing is, or when it is no other load but another contract or list.</summary>
    static string? Odd(SourceFile source, ContractResult result, StepContext context)
    {
        if (source.Expect is not { } expected || source.Load != LoadMode.Replace || context.Register.Published.FindTable(source.Name) is not { } before) return null;
        long newest = context.Register.Loads.Newest(source.Name)!.Number;
        if (context.Register.Facts.Newest($"standardised:{source.Name}", ContractFact)?.Fact.Load == newest) return null;
        using TableReader reader = context.Open.State.Tables.Open(before.Id);
        return LoadChange.Odd(expected, source.Key.Count > 0, reader.ReadText([Record], context.Cancel).Columns[0], (OutputColumn.Text)result.Table.Columns.First(static column => column.Name == Record));
    }

    static string Hash(Load load) =>
        string.Join(' ', load.Files.Select(file => file.Original.Hash)) + " " + StepContext.Day(load.Recorded).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static StepResult Told(ContractSummary summary)
    {
        long kept = summary.RowsRead - summary.RowsRejected;
        string rejected = summary.RowsRejected == 0 ? "" : $", {summary.RowsRejected:N0} rejected";
        string nulled = summary.ValuesNulled == 0 ? "" : $", {summary.ValuesNulled:N0} values left out";
        return new StepResult { Rejected = summary.RowsRejected, Nulled = summary.ValuesNulled, Summary = $"{kept:N0} rows{rejected}{nulled}" };
    }

    /// <summary>The rules that most rows broke: the first three, and how many more there are.</summary>
    static IEnumerable<string> Worst(ContractSummary summary)
    {
        (FieldSummary Field, RuleCount Rule)[] broken =
            [.. summary.Fields.SelectMany(field => field.Broken.Select(rule => (field, rule))).OrderByDescending(each => each.rule.Rows)];
        foreach ((FieldSummary field, RuleCount rule) in broken.Take(3))
            yield return $"{field.Field}: {rule.Reason}, in {rule.Rows:N0} {(rule.Rows == 1 ? "row" : "rows")}{(rule.FirstLines.Count > 0 ? $" (first on line {rule.FirstLines[0]})" : "")}";
        if (broken.Length > 3) yield return $"and {broken.Length - 3} more: see {summary.Source}__quarantine";
    }
}
