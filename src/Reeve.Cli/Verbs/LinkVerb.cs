using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Integration.Index.Link;
using Reeve.Store;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve link</c>: links or deduplicates files, with no workspace at all.</summary>
static class LinkVerb
{
    public static Command Command()
    {
        Argument<string[]> files = new("files") { Description = "One file to find duplicates in, or several to link. CSV, TSV, Parquet or JSON.", Arity = ArgumentArity.OneOrMore };
        Option<string?> id = new("--id") { Description = "The column that identifies a record. Found by itself, or records are numbered from 1.", HelpName = "COL" };
        Option<string[]> ignore = new("--ignore") { Description = "Columns that linking does not read, with commas between them.", HelpName = "COL,..." };
        Option<string?> truth = new("--truth") { Description = "The column that says who a record is of; only to evaluate, never to link.", HelpName = "COL" };
        Option<string?> pattern = new("--truth-pattern") { Description = "A regular expression that takes the truth out of the identifier (its first group); only to evaluate.", HelpName = "REGEX" };
        Option<string?> truthFile = new("--truth-file") { Description = "A file of records and people (columns: file, record, person); only to evaluate.", HelpName = "FILE" };
        Option<string?> labels = new("--labels") { Description = "A file of clerical labels of pairs; only to evaluate.", HelpName = "FILE" };
        Option<string?> model = new("--model") { Description = "A model to use. Without one, Reeve infers and trains it and writes it beside the links.", HelpName = "M.yaml" };
        Option<string?> superseded = new("--superseded") { Description = "A file of NHS numbers that were replaced: old, new.", HelpName = "FILE" };
        Option<bool> between = new("--between-files") { Description = "Compare records of different files only." };
        Option<double?> threshold = new("--threshold") { Description = "Keep links of at least this match probability. Leaves clusters alone.", HelpName = "P" };
        Option<double?> cluster = new("--cluster-threshold") { Description = "Join records into people by links of at least this match probability.", HelpName = "P" };
        Option<int> threads = new("--threads") { Description = "Threads to use; the result is the same with any number.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
        Option<string?> links = new("--output", "-o") { Description = "Where to write the links (.csv, .parquet or .json).", HelpName = "links.csv" };
        Option<string?> clusters = new("--clusters") { Description = "Where to write which cluster each record is in.", HelpName = "clusters.csv" };
        Option<string?> report = new("--report") { Description = "Where to write the report, one HTML file that works offline. It shows values of your records.", HelpName = "report.html" };
        CommonOptions common = new();
        Command command = new("link", "Links or deduplicates files that nobody configured.") { files, id, ignore, truth, pattern, truthFile, labels, model, superseded, between, threshold, cluster, threads, links, clusters, report };
        common.AddTo(command);
        // The parser takes an option that it does not know for a file.
        files.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-') && !File.Exists(token.Value)) is { } word) result.AddError(UsageFault.Unknown(word.Value, command, []));
        });
        command.SetAction(parsed =>
        {
            LinkRequest request = new()
            {
                Files = parsed.GetValue(files)!, Id = parsed.GetValue(id),
                Ignore = [.. (parsed.GetValue(ignore) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
                Truth = parsed.GetValue(truth), TruthPattern = parsed.GetValue(pattern), TruthFile = parsed.GetValue(truthFile), Labels = parsed.GetValue(labels), Model = parsed.GetValue(model),
                Superseded = parsed.GetValue(superseded), BetweenFilesOnly = parsed.GetValue(between),
                Threshold = Probability("--threshold", parsed.GetValue(threshold)), ClusterThreshold = Probability("--cluster-threshold", parsed.GetValue(cluster)),
                Threads = parsed.GetValue(threads) is >= 1 and <= 1024 and int number ? number : throw new LinkException("--threads must be between 1 and 1024.", isData: false),
            };
            LinkOutputs outputs = new(parsed.GetValue(links), parsed.GetValue(clusters), parsed.GetValue(report))
            {
                GivenModel = request.Model,
                Command = "reeve " + string.Join(' ', parsed.Tokens.Select(token => token.Value.Contains(' ', StringComparison.Ordinal) ? $"'{token.Value}'" : token.Value)),
                TruthSource = request.Truth is { } column ? $"the column {column}" : request.TruthPattern is not null ? "a pattern in the identifiers" : request.TruthFile is { } file ? Path.GetFileName(file) : null,
            };
            Run(request, outputs, parsed.GetValue(common.Json), parsed.GetValue(common.Quiet));
            return ExitCode.Done;
        });
        return command;
    }

    static double? Probability(string option, double? value) =>
        value is null or >= 0 and <= 1 ? value : throw new LinkException($"{option} must be a probability from 0 to 1.", isData: false);

    /// <summary>Links and writes; shared with the demo.</summary>
    public static LinkResult Run(LinkRequest request, LinkOutputs outputs, bool json, bool quiet, bool columns = true)
    {
        outputs.Check([.. request.Files, .. new[] { request.TruthFile, request.Labels, request.Model, request.Superseded }.OfType<string>()]);
        LinkResult result;
        IReadOnlyList<(string Kind, string Path)> written;
        using (Interrupt interrupt = new(AtomicFile.DiscardAll))
        {
            using (ProgressLine progress = new(quiet || json)) result = Linker.Run(request, progress.Report, interrupt.Token);
            written = outputs.Write(result, interrupt);
        }
        if (json)
        {
            using Stream output = Console.OpenStandardOutput();
            LinkJson.Write(output, result, written);
        }
        else if (!quiet) LinkSummary.Write(Console.Out, result, [.. written.Select(file => file.Path)], columns);
        return result;
    }
}
