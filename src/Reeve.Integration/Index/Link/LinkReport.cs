using Reeve.Integration.Connect;
using Reeve.Integration.Index.Infer;
using Reeve.Linkage.Block;
using Reeve.Linkage.Evaluate;
using Reeve.Linkage.Explain;
using Reeve.Linkage.Score;
using Reeve.Report.Linking;
using Reeve.Store.Csv;

namespace Reeve.Integration.Index.Link;

/// <summary>Fills the report of a run.</summary>
public static class LinkReport
{
    /// <summary>Pairs shown one by one: more than a person reads, few enough for a page.</summary>
    const int LeastCertainShown = 12;

    /// <summary>The data of the report.</summary>
    /// <param name="result">The run.</param>
    /// <param name="generatedAt">When, as the text to show.</param>
    /// <param name="version">The program and its version.</param>
    /// <param name="command">The command that makes it again.</param>
    /// <param name="truthSource">Where the truth came from, or null.</param>
    public static LinkageReportData Data(LinkResult result, string generatedAt, string version, string command, string? truthSource)
    {
        ArgumentNullException.ThrowIfNull(result);
        Linkage.Model.LinkageModel model = result.Training.Model;
        HashSet<string> compared = [.. model.Comparisons.SelectMany(comparison => comparison.Columns)], blocked = [.. model.Blocking.SelectMany(rule => rule.Columns)];
        return new LinkageReportData
        {
            Title = "Linking " + string.Join(", ", result.Extracts.Select(extract => extract.Label)),
            GeneratedAt = generatedAt, ProgramVersion = version, Command = command, Cautions = result.Notes,
            Inputs = [.. result.Extracts.Select(Input)],
            Columns = [.. result.Extracts.SelectMany((extract, file) => result.Columns[file].Select(column => Column(extract.Label, column, compared, blocked)))],
            BlockingRules = [.. Rules(result)],
            Model = Model(result),
            Figures = new RunFigures
            {
                Records = result.Records.Count, Compared = result.Scored.Compared, Possible = result.Records.PossiblePairs, Links = result.Links.Count, People = result.People,
                LinkThreshold = Cut(result.LinkThreshold), ClusterThreshold = Cut(result.ClusterThreshold),
            },
            Weights = new WeightHistogram(1, [.. result.Scored.Histogram.Select(bin => new WeightBin(bin.Weight, bin.Count))]),
            Thresholds = LinkReportCurve.Points(result),
            Truth = result.Evaluation is { } truth ? Truth(truth, truthSource ?? "the truth") : null,
            ClusterSizes = [.. result.Clusters.GroupBy(cluster => cluster).GroupBy(cluster => cluster.Count()).OrderBy(size => size.Key).Select(size => new ClusterSize(size.Key, size.LongCount()))],
            LeastCertain = LeastCertain(result),
        };
    }

    static InputFile Input(Extract extract)
    {
        if (extract.Reading is not { } reading) return new InputFile { Name = extract.Label, Rows = extract.Table.Rows, Encoding = "none (typed data)" };
        List<RowProblem> problems = [];
        Tally(RowProblemKind.Rejected, "More cells than columns, so that nobody knows which one is wrong.", reading.Rejected);
        Tally(RowProblemKind.Ragged, "Fewer cells than columns; the rest is taken as missing.", reading.Padded);
        Tally(RowProblemKind.Ragged, "More cells than columns, but the extra ones are empty.", reading.Trimmed);
        Tally(RowProblemKind.Ragged, "Text after a closing quote, kept as it stands.", reading.OddQuotes);
        Tally(RowProblemKind.Ragged, "A quote that opens and never closes, read as an ordinary character.", reading.UnclosedQuotes);
        Tally(RowProblemKind.Ragged, "Bytes that are not UTF-8, read as Windows-1252.", reading.RepairedText);
        if (reading.FooterLines.Count > 0) problems.Add(new RowProblem(RowProblemKind.LeftOut, "A total or an end mark below the records.", reading.FooterLines.Count, [.. reading.FooterLines.Select(line => (int)line)]));
        if (reading.TitleLines.Count > 0) problems.Add(new RowProblem(RowProblemKind.LeftOut, "A title above the header.", reading.TitleLines.Count, [.. reading.TitleLines.Select(line => (int)line)]));
        return new InputFile
        {
            Name = extract.Label, Rows = extract.Table.Rows, Encoding = EncodingName(reading), HeaderLine = (int?)reading.HeaderLine, Problems = problems,
            Delimiter = reading.Delimiter switch { ',' => "comma", ';' => "semicolon", '\t' => "tab", '|' => "bar", { } other => other.ToString(), null => null },
            Notes = [.. reading.Renamed.Select(rename => $"Column {rename.Column} is called {rename.Name} here, because its header {(rename.WasMissing ? "is missing" : "stands twice")}.")],
        };

        void Tally(RowProblemKind kind, string why, CsvTally tally)
        {
            if (tally.Count > 0) problems.Add(new RowProblem(kind, why, tally.Count, [.. tally.FirstLines.Select(line => (int)line)]));
        }
    }

    static string EncodingName(CsvReading reading) => reading.Encoding switch
    {
        CsvEncoding.Utf8 => reading.ByteOrderMark ? "UTF-8 with byte order mark" : "UTF-8",
        CsvEncoding.Windows1252 => "Windows-1252",
        _ => reading.Encoding.ToString(),
    };

    static ColumnUse Column(string file, InferredColumn column, HashSet<string> compared, HashSet<string> blocked)
    {
        string[] fields = StandardFields.Of(column);
        ColumnUses uses = column.Kind == ColumnKind.Id ? ColumnUses.Identifier : ColumnUses.None;
        if (fields.Any(compared.Contains)) uses |= ColumnUses.Comparison;
        if (fields.Any(blocked.Contains)) uses |= ColumnUses.Blocking;
        return new ColumnUse
        {
            File = file, Header = column.Column.Name, TakenAs = column.Kind == ColumnKind.Ignored ? null : ColumnRole.Name(column.Kind).Replace('_', ' '), Why = column.Why,
            Filled = column.Filled, Valid = column.Kind is ColumnKind.Ignored or ColumnKind.Id ? null : column.Valid, Distinct = column.Column.Values.Length, Uses = uses,
        };
    }

    static IEnumerable<BlockingRule> Rules(LinkResult result)
    {
        for (int at = 0; at < result.Training.Model.Blocking.Count; at++)
        {
            Linkage.Model.BlockingRule rule = result.Training.Model.Blocking[at];
            yield return new BlockingRule(RuleWords.Of(rule), BlockingPurpose.Prediction, Math.Max(BlockingCost.UpperBound(result.Records, rule), result.Scored.ByRule[at]), result.Scored.ByRule[at]);
        }
        foreach (Linkage.Train.TrainingPass pass in result.Training.Passes) yield return new BlockingRule(RuleWords.Of(pass.Rule), BlockingPurpose.Training, pass.Pairs, pass.Pairs);
    }

    static LinkageModel Model(LinkResult result)
    {
        Linkage.Model.LinkageModel model = result.Training.Model;
        return new LinkageModel(model.Prior ?? 0.5,
            [.. model.Comparisons.Select((comparison, at) => new ModelComparison(Sentences.Words(comparison.Name), [.. comparison.Levels.Select((level, number) => (Level: level, Number: number)).OrderBy(each => each.Level.IsNull).Select(each => Level(each.Level, result.Scored, at, each.Number))]))],
            [
                new TrainingPass($"u of every level, from {result.Training.RandomPairs:N0} pairs of records at random.", 0, true),
                .. result.Training.Passes.Select(pass => new TrainingPass($"m of {string.Join(", ", pass.Trained.Select(Sentences.Words))}, from {pass.Pairs:N0} pairs with {RuleWords.Of(pass.Rule)}.", pass.Iterations, pass.Converged, $"{pass.Proportion:0.0%} of these pairs are expected to be one person.")),
            ]);
    }

    static ModelLevel Level(Linkage.Model.ComparisonLevel level, ScoredPairs scored, int comparison, int number) => new()
    {
        Label = Sentences.Capital(level.Label), M = level.IsNull ? null : level.M, U = level.IsNull ? null : level.U, Weight = level.MatchWeight,
        ShareOfPairs = scored.Compared == 0 ? 0 : (double)scored.Levels[comparison][number] / scored.Compared, TermFrequencyAdjusted = level.TermFrequency is not null,
    };

    static Cutoff Cut(ChosenThreshold threshold) => new(Math.Clamp(MatchWeight.FromProbability(threshold.Probability), -100, 100), threshold.Probability, threshold.Why);

    static TruthEvaluation Truth(LinkEvaluation truth, string source) => new()
    {
        Source = source, TruePairs = truth.TruePairs, LostToBlocking = truth.LostToBlocking, Links = Score(truth.Links), ClusterPairs = Score(truth.Clusters.Pairs),
        BCubed = new Accuracy(truth.Clusters.BCubedPrecision, truth.Clusters.BCubedRecall, truth.Clusters.BCubedF1), TruePeople = truth.Clusters.People, ExactPeople = truth.Clusters.Exact,
    };

    static Accuracy Score(PairCounts counts) => new(counts.Precision, counts.Recall, counts.F1);

    static IReadOnlyList<UncertainPair> LeastCertain(LinkResult result)
    {
        if (result.Scored.Pairs.Count == 0) return [];
        double threshold = MatchWeight.FromProbability(result.LinkThreshold.Probability);
        Explainer explainer = new(result.Records, result.Training.Model, result.Options);
        return [.. result.Scored.Pairs.OrderBy(pair => Math.Abs(pair.Weight - Math.Clamp(threshold, -100, 100))).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right).Take(LeastCertainShown).Select(pair => Uncertain(result, explainer, pair))];
    }

    static UncertainPair Uncertain(LinkResult result, Explainer explainer, ScoredPair pair)
    {
        PairExplanation explanation = explainer.Explain(pair.Left, pair.Right);
        List<Evidence> evidence = [.. explanation.Comparisons.Select(comparison => new Evidence(Sentences.Words(comparison.Comparison), Sentences.Capital(comparison.Level), comparison.Weight, comparison.TermFrequency, Sentences.Of(comparison)))];
        if (explanation.Household < -0.005)
            evidence.Add(new Evidence("Household", "Might be two people of one home", explanation.Household, 0, "People of one home share an address, a surname, a telephone; what they share counts for less."));
        return new UncertainPair
        {
            Left = Name(result, pair.Left), Right = Name(result, pair.Right),
            Values = [.. result.Records.Columns.Select(field => new FieldValues(Sentences.Words(field.Name), field[pair.Left], field[pair.Right]))],
            PriorWeight = explanation.Prior, Evidence = evidence, Weight = pair.Weight, Probability = pair.Probability, Linked = pair.Probability >= result.LinkThreshold.Probability,
        };
    }

    /// <summary>The file and the identifier apart, though outputs of several files hold them together.</summary>
    static RecordName Name(LinkResult result, int record)
    {
        int file = 0;
        for (int row = record; row >= result.Extracts[file].Table.Rows; row -= result.Extracts[file++].Table.Rows) { }
        string label = result.Extracts[file].Label;
        return new RecordName(label, result.Extracts.Count == 1 ? result.Ids[record] : result.Ids[record][(label.Length + 1)..]);
    }
}
