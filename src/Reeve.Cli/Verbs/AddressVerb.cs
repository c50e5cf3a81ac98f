using System.CommandLine;
using System.Diagnostics;
using Reeve.Cli.Output;
using Reeve.Integration.Connect;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Inputs;
using Reeve.Integration.Index.Property.Match;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve address</c>: finds the property that an address means, or those of a file of addresses; with any gazetteer, or with the place's.</summary>
static class AddressVerb
{
    static readonly string[] Endings = [".csv", ".tsv", ".txt", ".parquet", ".json", ".ndjson", ".jsonl"];

    public static Command Command()
    {
        Argument<string> what = new("address") { Description = "An address in quotation marks, or a file of addresses (CSV, TSV, Parquet or JSON)." };
        Option<string?> gazetteer = new("--gazetteer") { Description = "The gazetteer: a full supply in Data Transfer Format 7.3, or any CSV, Parquet or JSON with an identifier and addresses. The place's own unless told.", HelpName = "FILE" };
        Option<string?> licence = new("--licence") { Description = "The licence of the gazetteer; it is written beside every answer. What the gazetteer or its source states unless told.", HelpName = "TEXT" };
        Option<string[]> columns = new("--column") { Description = "Columns of the file that make up the address, with commas between them, in the order of an envelope. Found by themselves unless told.", HelpName = "COL,..." };
        Option<string?> uprn = new("--uprn") { Description = "The column of the file that states a UPRN; it decides where the address does not contradict it. Not read unless told.", HelpName = "COL" };
        Option<string?> output = new("--output", "-o") { Description = "Where to write the file with the answers (.csv, .parquet or .json).", HelpName = "out.csv" };
        Option<double> least = new("--threshold") { Description = "The least score of an answer, above 0 and at most 1.", DefaultValueFactory = _ => new PropertyOptions().LeastScore, HelpName = "S" };
        Option<int> threads = new("--threads") { Description = "Threads to use; the answers are the same with any number.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("address", "Finds the property (UPRN) that an address means, and says why.") { what, gazetteer, workspace.Option, licence, columns, uprn, output, least, threads };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Request request = new(
                parsed.GetValue(what)!, parsed.GetValue(output), [.. (parsed.GetValue(columns) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
                parsed.GetValue(uprn), Options(parsed.GetValue(least), parsed.GetValue(threads)), parsed.GetValue(common.Json), parsed.GetValue(common.Quiet));
            request.Check(parsed.GetValue(gazetteer));
            using Interrupt interrupt = new(AtomicFile.DiscardAll);
            Gazetteer known = parsed.GetValue(gazetteer) is { } file
                ? GazetteerReader.Read(file, parsed.GetValue(licence), request.Options.Threads, interrupt.Token)
                : OfPlace(workspace.Folder(parsed), parsed.GetValue(licence), request.Options.Threads, interrupt.Token);
            if (request.Output is null) One(request, known);
            else Many(request, known, interrupt);
            return ExitCode.Done;
        });
        return command;
    }

    static PropertyOptions Options(double least, int threads)
    {
        if (least is not (> 0 and <= 1)) throw new StoreException(StoreFault.Request, "--threshold must be above 0 and at most 1.");
        return threads is >= 1 and <= 1024 ? new PropertyOptions { LeastScore = least, Threads = threads } : throw new StoreException(StoreFault.Request, "--threads must be between 1 and 1024.");
    }

    static Gazetteer OfPlace(string folder, string? licence, int threads, CancellationToken cancel)
    {
        Place place = Places.Read(folder);
        SourceFile source = GazetteerReader.Find(place) ?? throw new StoreException(StoreFault.Request, "No source of the place is a gazetteer, with a UPRN as its key and a field of the standard `uk-address`: name a file with --gazetteer.");
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("reeve-address-");
        try
        {
            return GazetteerReader.Read(source, place.Folder, scratch.FullName, new Secrets(place.Folder), licence, threads, cancel);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    static void One(Request request, Gazetteer gazetteer)
    {
        PropertyMatch match = PropertyMatcher.Match(gazetteer, new AddressInput(request.What), request.Options);
        if (request.Json)
        {
            using Stream output = Console.OpenStandardOutput();
            AddressJson.Write(output, gazetteer, match);
        }
        else if (!request.Quiet) AddressSummary.Write(Console.Out, gazetteer, match);
    }

    static void Many(Request request, Gazetteer gazetteer, Interrupt interrupt)
    {
        long start = Stopwatch.GetTimestamp();
        PropertyMatches matches;
        using (AtomicFile file = AtomicFile.Create(request.Output!))
        {
            using (ProgressLine progress = new(request.Quiet || request.Json))
            {
                TextTable table = ExtractReader.Read([request.What], request.Options.Threads, interrupt.Token)[0].Table;
                AddressColumns columns = AddressColumns.Of(table, request.What, request.Columns, request.Uprn);
                AddressInput[] inputs = [.. Enumerable.Range(0, table.Rows).Select(row => columns[row])];
                matches = PropertyMatcher.Match(gazetteer, inputs, request.Options, new Told(progress), interrupt.Token);
                TableFile.Write(file, request.Output!, AddressTable.Of(table, matches), interrupt.Token);
            }
            interrupt.Commit();
            file.Commit();
        }
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (request.Json)
        {
            using Stream output = Console.OpenStandardOutput();
            AddressJson.Write(output, gazetteer, matches, seconds, request.Output!);
        }
        else if (!request.Quiet) AddressSummary.Write(Console.Out, gazetteer, matches, seconds, request.Output!);
    }

    /// <summary>Tells the progress line at once, on whatever thread the work is.</summary>
    sealed class Told(ProgressLine line) : IProgress<double>
    {
        public void Report(double value) => line.Report("Matching addresses", value);
    }

    /// <summary>What was asked for.</summary>
    sealed record Request(string What, string? Output, IReadOnlyList<string> Columns, string? Uprn, PropertyOptions Options, bool Json, bool Quiet)
    {
        /// <summary>Faults that can be seen before any work is done.</summary>
        public void Check(string? gazetteer)
        {
            bool isFile = File.Exists(What), looksLikeOne = Endings.Contains(Path.GetExtension(What), StringComparer.OrdinalIgnoreCase);
            if (!isFile && (looksLikeOne || Output is not null)) throw new StoreException(StoreFault.Request, looksLikeOne ? $"There is no file {What}." : "-o is for a file of addresses; for one address the answer is printed.");
            if (isFile && Output is null) throw new StoreException(StoreFault.Request, $"{What} is a file: say with -o where its addresses are to be written with their answers.");
            if (!isFile && (Columns.Count > 0 || Uprn is not null)) throw new StoreException(StoreFault.Request, "--column and --uprn are for a file of addresses.");
            if (Output is null) return;
            if (Output.Length == 0) throw new StoreException(StoreFault.Request, "-o has an empty name; give the path of a file.");
            TableFile.CheckEnding(Output);
            TableFile.CheckPlace(Output, gazetteer is null ? [What] : [What, gazetteer]);
        }
    }
}
