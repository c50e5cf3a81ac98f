using System.CommandLine;
using System.Diagnostics;
using Reeve.Cli.Output;
using Reeve.Runs.Build;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve demo</c>: makes the example place, builds it and says what was found.</summary>
static class DemoVerb
{
    public static Command Command()
    {
        Option<string> folder = new("--into") { Description = "The folder to make the place in; one that a demo made before is built again.", DefaultValueFactory = _ => Path.Combine("demo", "wexcombe"), HelpName = "DIR" };
        Option<int> residents = new("--residents") { Description = "How many residents to generate.", DefaultValueFactory = _ => 25_000, HelpName = "N" };
        Option<int> seed = new("--seed") { Description = "The seed of the generator; the same seed gives the same place.", DefaultValueFactory = _ => 1, HelpName = "N" };
        CommonOptions common = new();
        Command command = new("demo", "Makes a borough of generated people, builds it and says what was found.") { folder, residents, seed };
        common.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(residents), parsed.GetValue(seed), parsed.GetValue(common.Json), parsed.GetValue(common.Quiet)));
        return command;
    }

    static int Run(string folder, int residents, int seed, bool json, bool quiet)
    {
        Stopwatch watch = Stopwatch.StartNew();
        if (folder.Length == 0 || File.Exists(folder)) throw new StoreException(StoreFault.Request, "--into must name a folder; it is made when it is not there.");
        bool isThere = File.Exists(Path.Combine(folder, "reeve.yaml")), silent = json || quiet;
        if (Directory.Exists(folder) && !isThere && Directory.EnumerateFileSystemEntries(folder).Any()) throw new StoreException(StoreFault.Request, $"{folder} is not empty: name another folder with --into.");
        InitVerb.Make(folder, residents, seed);
        string shown = Path.GetRelativePath(Environment.CurrentDirectory, folder);
        if (!silent)
        {
            Console.WriteLine("Wexcombe is a borough that does not exist; its people are generated and none is real.");
            Console.WriteLine($"Made it in {shown}: files that describe it, and records in data/. The truth beside them is read only to evaluate.");
            Console.WriteLine($"What it links was approved by its {InitVerb.ExampleApprover}; a place of real people starts with nothing approved.");
            Console.WriteLine();
        }

        Place place = Places.Read(folder);
        (int code, BuildReport report) = BuildVerb.Run(place, open => new BuildRequest { Nodes = open.Plan.Nodes, Program = LinkOutputs.Version }, json, quiet);
        if (silent || code != ExitCode.Done) return code;
        Console.WriteLine();
        long rows = report.Nodes.Where(node => node.Node.StartsWith("standardised:", StringComparison.Ordinal)).Sum(node => node.Rows ?? 0);
        Console.WriteLine($"{place.Sources.Count} sources, {rows:N0} rows; {watch.Elapsed.TotalSeconds:0.0} s in all.");
        Console.WriteLine($"Next, in {shown}: `reeve quality`, `reeve lineage`, `reeve plan`, or change a file in sources/ and `reeve build` again.");
        return code;
    }
}
