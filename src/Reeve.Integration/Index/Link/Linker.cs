using System.Diagnostics;
using Reeve.Integration.Connect;
using Reeve.Integration.Index.Carry;
using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Models;
using Reeve.Integration.Review;
using Reeve.Linkage;
using Reeve.Linkage.Cluster;
using Reeve.Linkage.Explain;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using Reeve.Linkage.Train;
using Reeve.Standards;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Integration.Index.Link;

/// <summary>Links or deduplicates files that nobody configured, or with a model that somebody did. Knows no workspace and asks for no purpose: the files are the caller's own.</summary>
public static class Linker
{
    /// <summary>Pairs of less probability are not kept: no threshold of use lies below.</summary>
    const double Least = 0.001;

    const string NhsNumberField = "nhs_number";

    /// <summary>Blocking may make this many pairs, and as many more for each record.</summary>
    const long PairBudget = 2_000_000, PairBudgetEach = 60;

    /// <summary>Reads, infers, standardises, trains, scores, clusters and evaluates.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="progress">Called with a stage and its share done, in [0, 1], from any thread.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="LinkException">The data or the request does not allow it.</exception>
    /// <exception cref="Reeve.Store.StoreException">A file cannot be read.</exception>
    /// <exception cref="ModelFileException">The model file is wrong.</exception>
    public static LinkResult Run(LinkRequest request, Action<string, double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        Stopwatch watch = Stopwatch.StartNew();
        ModelFile? written = request.Model is null ? null : ModelFiles.Read(request.Model);
        IReadOnlyList<Extract> extracts = ExtractReader.Read(request.Files, request.Threads, cancel);
        return Link(extracts, null, written, request, [("read", watch.Elapsed.TotalSeconds)], progress, cancel);
    }

    /// <summary>Links tables whose columns are known: nothing is inferred, and a column without a kind is not read.</summary>
    /// <param name="tables">The tables; at least one, with labels of their own.</param>
    /// <param name="kinds">For each table what its columns are; one of them identifies the record.</param>
    /// <param name="request">What is asked for beside the files.</param>
    /// <param name="progress">Called with a stage and its share done, in [0, 1], from any thread.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">There are not as many kinds as tables.</exception>
    /// <exception cref="LinkException">The data or the request does not allow it.</exception>
    /// <exception cref="ModelFileException">The model file is wrong.</exception>
    public static LinkResult Run(
        IReadOnlyList<Extract> tables, IReadOnlyList<IReadOnlyDictionary<string, ColumnKind>> kinds, LinkRequest request, Action<string, double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(request);
        if (tables.Count != kinds.Count) throw new ArgumentException("Every table needs the kinds of its columns.", nameof(kinds));
        return Link(tables, kinds, request.Model is null ? null : ModelFiles.Read(request.Model), request, [], progress, cancel);
    }

    static LinkResult Link(
        IReadOnlyList<Extract> extracts, IReadOnlyList<IReadOnlyDictionary<string, ColumnKind>>? kinds, ModelFile? written, LinkRequest request, List<(string, double)> timings, Action<string, double>? progress, CancellationToken cancel)
    {
        Stopwatch watch = Stopwatch.StartNew();
        PreparedRecords prepared = PreparedRecords.Prepare(extracts, kinds, request, written, cancel);
        RecordSet records = prepared.Records;
        List<string> notes = [.. prepared.Notes];
        LinkageOptions options = Options(request.Threads, request.Seed, progress, cancel);
        Stage("standardise");

        LinkageModel model = written is not null ? Fitting(WithVeto(written, records), records, request.Model!, written) : Infer(prepared.Fields, records, notes);
        CarriedScores? carried = request.Carrier?.To(records, PlaceLinker.Keys(extracts), model, isPinned: written is not null && model.IsTrained, request.Threads);
        if (carried is not null) options = options with { Terms = carried.Terms };
        Training training = Trainer.Train(records, model, options);
        Stage("train");

        ScoredPairs scored = PairScorer.Score(records, training.Model, Math.Min(Least, request.Threshold ?? 1), options, carried?.Changed);
        if (carried is { Changed: not null })
        {
            scored = carried.With(scored);
            notes.Add($"{carried.Changed.Count(changed => changed):N0} of {records.Count:N0} records are new or have changed, and only pairs with one of them were scored.");
        }

        AppliedDecisions decided = AppliedDecisions.Of(request.Decisions, extracts);
        ChosenThreshold link = Thresholds.ForLinks(request.Threshold ?? written?.LinkThreshold, request.Threshold is not null, scored.Pairs);
        Lesson? lesson = request.Teacher?.Teach(model, training.Model, scored.Pairs, link.Probability, decided, Names(extracts), notes);
        if (lesson is not null)
        {
            training = training with { Model = lesson.Model };
            scored = PairScorer.Score(records, training.Model, Math.Min(Least, request.Threshold ?? 1), options);
            if (written?.LinkThreshold is null) link = lesson.Within(Thresholds.ForLinks(request.Threshold, request.Threshold is not null, scored.Pairs));
        }
        Stage("score");

        // A threshold that a person sets for links leaves clusters alone.
        double linkFloor = request.Threshold is null ? link.Probability : Thresholds.ForLinks(written?.LinkThreshold, false, scored.Pairs).Probability;
        double? joining = request.ClusterThreshold ?? written?.ClusterThreshold;
        ChosenThreshold cluster = joining is null && lesson is not null ? lesson.Joining(linkFloor, scored.Pairs) : Thresholds.ForClusters(joining, request.ClusterThreshold is not null, linkFloor, scored.Pairs);
        Explainer? explainer = decided.All.Count == 0 || training.Model.Comparisons.Count == 0 ? null : new Explainer(records, training.Model, options);
        ScoredPair[] links = decided.Links(scored.Pairs, link.Probability, (left, right) => explainer?.Explain(left, right).Weight ?? 0);
        ClusterConstraints constraints = new()
        {
            OneValueOf = [.. training.Model.Vetoes.Select(veto => records[veto.Column])],
            OneRecordOfEachSource = written?.OneRecordOfEachSource == true ? records.Sources : null,
            Together = decided.Together, Apart = decided.Apart,
        };
        notes.AddRange(decided.Notes((left, right) => explainer?.Explain(left, right).Vetoed == true));
        int[] clusters = Clusterer.Cluster(records.Count, scored.Pairs.Where(pair => pair.Probability >= cluster.Probability), constraints, out long passedOver);
        Stage("cluster");

        LinkEvaluation? evaluation = prepared.Truth is { } truth ? LinkEvaluator.Evaluate(records, training.Model, scored, links, clusters, truth) : null;
        ClericalEvaluation? clerical = request.Labels is { } labels ? ClericalLabels.Evaluate(labels, prepared.Ids, links, cancel) : null;
        if (evaluation is not null || clerical is not null) Stage("evaluate");

        return new LinkResult
        {
            Extracts = extracts, Columns = prepared.Columns, Records = records, Ids = prepared.Ids, Training = training, Scored = scored, Links = links, Clusters = clusters,
            PassedOver = passedOver, Decided = decided, Lesson = lesson, Carried = carried, LinkThreshold = link, ClusterThreshold = cluster, Evaluation = evaluation, Clerical = clerical, Notes = [.. notes, .. training.Notes], Timings = timings, Options = options,
            Model = training.Model.Comparisons.Count == 0 ? null : new ModelFile
            {
                Model = training.Model, Columns = prepared.Roles, LinkThreshold = request.Threshold is null ? link.Probability : written?.LinkThreshold,
                ClusterThreshold = cluster.Probability, OneRecordOfEachSource = written?.OneRecordOfEachSource ?? false, AboutPrior = lesson?.AboutPrior,
            },
        };

        void Stage(string name)
        {
            cancel.ThrowIfCancellationRequested();
            timings.Add((name, watch.Elapsed.TotalSeconds));
            watch.Restart();
        }
    }

    /// <summary>What the engine is given beside records and a model.</summary>
    internal static LinkageOptions Options(int threads, ulong seed, Action<string, double>? progress, CancellationToken cancel) => new()
    {
        Threads = threads, Seed = seed, Progress = progress, Cancel = cancel,
        Synonyms = new Dictionary<string, SynonymTable>(StringComparer.Ordinal) { [ModelBuilder.Nicknames] = new(name => Nicknames.GroupsOf(name).ToArray()) },
    };

    /// <summary>The names of records, found out only when somebody asks.</summary>
    static Func<int, RecordReference> Names(IReadOnlyList<Extract> extracts)
    {
        Lazy<IReadOnlyList<RecordKey>> keys = new(() => PlaceLinker.Keys(extracts));
        return record => new RecordReference(keys.Value[record].Source, keys.Value[record].Record);
    }

    static LinkageModel Fitting(LinkageModel model, RecordSet records, string path, ModelFile written)
    {
        foreach (string column in model.Comparisons.SelectMany(comparison => comparison.Columns).Concat(model.Blocking.SelectMany(rule => rule.Columns)).Concat(model.Vetoes.Select(veto => veto.Column)))
            if (!records.Has(column))
                throw new ModelFileException(path, written.Lines.GetValueOrDefault(column, 1), $"the model uses `{column}`, which no column of the files was taken to be; say which one is, under `columns` in the model. There are: {string.Join(", ", records.Columns.Select(c => c.Name))}");
        return model;
    }

    /// <summary>A model that does not speak of vetoes means the one that everybody means; one with an empty list means none.</summary>
    static LinkageModel WithVeto(ModelFile written, RecordSet records) =>
        written.SaysVetoes || !records.Has(NhsNumberField) ? written.Model : written.Model with { Vetoes = [new Veto(NhsNumberField)] };

    static LinkageModel Infer(FieldSet fields, RecordSet records, List<string> notes)
    {
        IReadOnlyList<Comparison> comparisons = ModelBuilder.Comparisons(fields);
        if (comparisons.Count == 0)
            throw new LinkException("No column looks like something that people can be compared by (a name, a date of birth, an address, a telephone number...); name the columns in a model and give it with --model.", isData: true);
        IReadOnlyList<BlockingRule> blocking = BlockingChooser.Choose(fields, records, PairBudget + PairBudgetEach * records.Count);
        if (blocking.Count == 0)
        {
            // Nothing agrees anywhere: the first rule stands for all, so that the outcome is "no links" and not an error.
            blocking = [BlockingChooser.Candidates(fields).FirstOrDefault() ?? BlockingRule.On(new KeyExpression.Field(fields.Names[0].Name))];
            notes.Add("No two records agree on anything that could bring them together; there is nothing to compare.");
        }
        bool nhs = fields[FieldKind.NhsNumber] is not null;
        if (nhs) notes.Add("Two different valid NHS numbers are taken for two people, whatever else agrees.");
        return new LinkageModel
        {
            Comparisons = comparisons, Blocking = blocking, TrainingRules = TrainingChooser.Choose(fields, records), DeterministicRules = TrainingChooser.Deterministic(fields, records),
            Households = comparisons.Any(comparison => comparison.IsShared), Vetoes = nhs ? [new Veto(NhsNumberField)] : [],
        };
    }
}
