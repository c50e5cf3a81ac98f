using System.CommandLine;
using System.Diagnostics;
using Reeve.Cli.Output;
using Reeve.Integration.Index.Link;
using Reeve.Store;
using Reeve.Wexcombe;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve demo</c>: makes a small place, links its extracts and says what was found.</summary>
static class DemoVerb
{
    public static Command Command()
    {
        Option<string> folder = new("--into") { Description = "The folder to make the place in.", DefaultValueFactory = _ => Path.Combine("demo", "wexcombe"), HelpName = "DIR" };
        Option<int> residents = new("--residents") { Description = "How many residents to generate.", DefaultValueFactory = _ => 4000, HelpName = "N" };
        Option<int> seed = new("--seed") { Description = "The seed of the generator; the same seed gives the same place.", DefaultValueFactory = _ => 1, HelpName = "N" };
        CommonOptions common = new();
        Command command = new("demo", "Makes a small place of generated people, links its records and says what was found.") { folder, residents, seed };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(residents) is < 200 or > 100_000) throw new LinkException("--residents must be between 200 and 100000.", isData: false);
            return Run(parsed.GetValue(folder)!, parsed.GetValue(residents), parsed.GetValue(seed), parsed.GetValue(common.Json), parsed.GetValue(common.Quiet));
        });
        return command;
    }

    static int Run(string folder, int residents, int seed, bool json, bool quiet)
    {
        Stopwatch watch = Stopwatch.StartNew();
        SmallPlaceFiles place = Make(folder, residents, seed);
        if (!json && !quiet) Console.WriteLine("Wexcombe is a borough that does not exist; its people are generated and none is real.");
        if (!json && !quiet) Console.WriteLine($"Made three extracts in {Shown(folder)}, with the truth beside them, which linking does not read.\n");
        LinkRequest request = new() { Files = [place.Housing, place.CouncilTax, place.SocialCare], TruthFile = place.Truth };
        string report = Path.Combine(folder, "report.html");
        LinkOutputs outputs = new(Path.Combine(folder, "links.csv"), Path.Combine(folder, "clusters.csv"), report) { Command = "reeve demo", TruthSource = "the generator of the place" };
        LinkResult result = LinkVerb.Run(request, outputs, json, quiet, columns: false);
        if (json || quiet) return ExitCode.Done;
        Console.WriteLine();
        Console.WriteLine($"{result.Records.Count:N0} records, {result.Links.Count:N0} links, {result.People:N0} people found ({result.Evaluation!.Clusters.People:N0} there are); precision {result.Evaluation.Links.Precision:0.0%}, recall {result.Evaluation.Links.Recall:0.0%}; {watch.Elapsed.TotalSeconds:0.0} s.");
        Console.WriteLine($"Open the report: {new Uri(Path.GetFullPath(report)).AbsoluteUri}");
        return ExitCode.Done;
    }

    static SmallPlaceFiles Make(string folder, int residents, int seed)
    {
        if (folder.Length == 0 || File.Exists(folder)) throw new LinkException("--into must name a folder; it is made when it is not there.", isData: false);
        try { return SmallPlace.Write(folder, residents, seed); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"The place could not be written to {folder}: the disk is full, or there is no permission.", fault);
        }
    }

    static string Shown(string folder) => Path.GetRelativePath(Environment.CurrentDirectory, folder);
}
