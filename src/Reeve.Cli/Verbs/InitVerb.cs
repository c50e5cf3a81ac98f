using System.CommandLine;
using System.Text;
using Reeve.Runs.Approvals;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Wexcombe;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve init</c>: starts a place, empty or as the example.</summary>
static class InitVerb
{
    const string Example = "wexcombe", Practice = "practice";

    /// <summary>Who approves what the example links.</summary>
    public const string ExampleApprover = "Information governance officer (example)";
    const int FewestResidents = 200, MostResidents = 100_000;

    public static Command Command()
    {
        Argument<string> folder = new("folder") { Description = "The folder of the place. Made when it is not there; nothing in it is replaced.", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        Option<string?> example = new("--example") { Description = $"Start from an example, with generated records: {Example}, a whole place; or {Practice}, three files and their truth to practise linking on.", HelpName = "NAME" };
        Option<string?> name = new("--name") { Description = "The place's name. The folder's, unless told.", HelpName = "NAME" };
        Option<int> residents = new("--residents") { Description = "How many residents the example has.", DefaultValueFactory = _ => 25_000, HelpName = "N" };
        Option<int> seed = new("--seed") { Description = "The seed of the example; the same seed gives the same place.", DefaultValueFactory = _ => 1, HelpName = "N" };
        CommonOptions common = new();
        Command command = new("init", "Starts a place in a folder: files that describe it, and a .gitignore for all that can hold people.") { folder, example, name, residents, seed };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            string into = parsed.GetValue(folder)!;
            RequireEmpty(into);
            bool quiet = parsed.GetValue(common.Quiet);
            if (parsed.GetValue(example) is { } which)
            {
                if (which != Example && which != Practice) throw new StoreException(StoreFault.Request, $"There is no example `{which}`{DidYouMean.Sentence(which, [Example, Practice])}");
                if (parsed.GetValue(name) is not null) throw new StoreException(StoreFault.Request, "An example has its own name: leave --name out.");
                if (which == Practice) MakePractice(into, parsed.GetValue(residents), parsed.GetValue(seed));
                else Make(into, parsed.GetValue(residents), parsed.GetValue(seed));
            }
            else Start(into, parsed.GetValue(name) ?? new DirectoryInfo(into).Name);
            if (parsed.GetValue(common.Json))
            {
                using Stream output = Console.OpenStandardOutput();
                Output.JsonOutput.Write(output, json => json.WriteString("folder", Path.GetFullPath(into)));
            }
            else if (!quiet) Told(into, parsed.GetValue(example));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Makes the example place; shared with the demo.</summary>
    public static void Make(string folder, int residents, int seed)
    {
        RequireResidents(residents);
        Writing(folder, () =>
        {
            foreach (StarterFile file in PlaceStarter.Files("Wexcombe").Where(file => file.Path == ".gitignore" || file.Path.StartsWith("schemas/", StringComparison.Ordinal))) Write(folder, file);
            using Interrupt interrupt = new(static () => { }, "Stopped. The place is not whole: remove its folder, then start again.");
            WexcombePlace.Write(folder, residents, seed, interrupt.Token);
        });
        Approve(folder);
    }

    /// <summary>Approves what the example links, so that it can be built: nobody in it is real. A place of real people starts with nothing approved.</summary>
    public static void Approve(string folder)
    {
        using OpenPlace open = Places.Open(Places.Read(Path.GetFullPath(folder)));
        Approver.ApproveAll(open, ExampleApprover);
    }

    /// <summary>Three files and the truth, and no place: what `reeve link` is shown on.</summary>
    static void MakePractice(string folder, int residents, int seed)
    {
        RequireResidents(residents);
        Writing(folder, () =>
        {
            using Interrupt interrupt = new(static () => { }, "Stopped. The files are not whole: remove their folder, then start again.");
            SmallPlace.Write(folder, residents, seed, interrupt.Token);
        });
    }

    static void RequireResidents(int residents)
    {
        if (residents is < FewestResidents or > MostResidents) throw new StoreException(StoreFault.Request, $"--residents must be between {FewestResidents} and {MostResidents}.");
    }

    static void Start(string folder, string name)
    {
        IReadOnlyList<StarterFile> files;
        try
        {
            files = PlaceStarter.Files(name);
        }
        catch (ArgumentException fault)
        {
            throw new StoreException(StoreFault.Request, $"--name: {fault.Message.Split('(')[0].Trim()}", fault);
        }
        Writing(folder, () =>
        {
            foreach (StarterFile file in files) Write(folder, file);
        });
    }

    static void RequireEmpty(string folder)
    {
        if (folder.Length == 0 || File.Exists(folder)) throw new StoreException(StoreFault.Request, "The place needs a folder; it is made when it is not there.");
        if (File.Exists(Path.Combine(folder, "reeve.yaml"))) throw new StoreException(StoreFault.Request, $"{folder} is the folder of a place already: nothing was changed.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) != ".git"))
            throw new StoreException(StoreFault.Request, $"{folder} is not empty: name another folder, so that nothing of yours is mixed with a new place.");
    }

    static void Write(string folder, StarterFile file)
    {
        string path = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    static void Writing(string folder, Action write)
    {
        try
        {
            Directory.CreateDirectory(folder);
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"The place could not be written to {folder}: the disk is full, or there is no permission.", fault);
        }
    }

    static void Told(string folder, string? example)
    {
        string there = folder == "." ? "" : $" --workspace {folder}";
        Console.WriteLine(example switch
        {
            Example => $"Made Wexcombe in {folder}: a borough that does not exist, with records of people who do not exist.\nWhat it links was approved by its {ExampleApprover}: `reeve approve --list{there}`. A place of real people starts with nothing approved.\nNext: `reeve build{there}`",
            Practice => $"Made three files of generated people in {folder}, with the truth beside them.\nNext: `reeve link {Path.Combine(folder, "housing.csv")}`",
            _ => $"Started a place in {folder}.\nNext: describe your first source with `reeve source add FILE{there}`, then `reeve check{there}`.",
        });
    }
}
