using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Integration.NeverLink;
using Reeve.Runs.Hidden;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve never-link</c>: the people who are not linked or shown. How many there are is said here and nowhere else.</summary>
static class NeverLinkVerb
{
    public static Command Command() => new("never-link", "The people who are not linked, counted or shown. The list is encrypted; how many are on it is said here and nowhere else.")
    {
        Import(), Add(), Remove(), List(), Count(),
    };

    static Command Import()
    {
        Argument<string> file = new("file") { Description = $"A CSV file with the columns {string.Join(", ", NeverLinkReading.Columns)}; those that are not there are empty.", HelpName = "FILE.csv" };
        return Verb("import", "Adds the rows of a CSV file to the list. Delete the file afterwards: it is not encrypted.", [file], [], (parsed, open, json, quiet) =>
        {
            string path = parsed.GetValue(file)!;
            IReadOnlyList<NeverLinkEntry> read = NeverLinkReading.File(path, Sources(open));
            if (read.Count == 0) throw new StoreException(StoreFault.Data, $"{Path.GetFileName(path)} has no rows: nothing was imported.");
            NeverLinkList list = Change(open, entries => [.. entries, .. read], json || quiet);
            NeverLinkText.Changed(list, json, quiet, $"Read {read.Count:N0} rows of {Path.GetFileName(path)}; delete it now, for it is not encrypted.");
        });
    }

    static Command Add() => Verb("add", "Adds one person or record, read from standard input: a line for each question. Nothing is given on the command line, where others could see it.", [], [], (_, open, json, quiet) =>
    {
        Dictionary<string, string?> answers = new(StringComparer.Ordinal);
        foreach (string column in NeverLinkReading.Columns)
        {
            if (!Console.IsInputRedirected) Console.Error.Write($"{column.Replace('_', ' ')} (empty for none): ");
            answers[column] = Console.In.ReadLine();
        }
        (NeverLinkEntry? entry, string? fault) = NeverLinkReading.Entry(column => answers[column], Sources(open));
        if (entry is null) throw new StoreException(StoreFault.Data, $"Nothing was added: {fault}.");
        NeverLinkText.Changed(Change(open, entries => [.. entries, entry], json || quiet), json, quiet, "Added.");
    });

    static Command Remove()
    {
        Argument<int[]> numbers = new("number") { Description = "Numbers of `reeve never-link list`.", HelpName = "N", Arity = ArgumentArity.OneOrMore };
        return Verb("remove", "Takes entries off the list. The next build shows their records again.", [numbers], [], (parsed, open, json, quiet) =>
        {
            int[] gone = parsed.GetValue(numbers)!;
            NeverLinkList list = Change(open, entries => gone.FirstOrDefault(number => number < 1 || number > entries.Count) is 0 and var none && !gone.Contains(none)
                ? [.. entries.Where((_, at) => !gone.Contains(at + 1))]
                : throw new StoreException(StoreFault.Request, $"The list has entries 1 to {entries.Count}: nothing was removed."), json || quiet);
            NeverLinkText.Changed(list, json, quiet, "Removed.");
        });
    }

    static Command List()
    {
        Option<bool> reveal = new("--reveal") { Description = "Show what is on the list. Whoever stands behind you reads it too." };
        return Verb("list", "Lists the entries by what a record is found by, without the values.", [], [reveal], (parsed, open, json, quiet) =>
            NeverLinkText.List(NeverLinkFile.Read(open), parsed.GetValue(reveal), json, quiet));
    }

    static Command Count() => Verb("count", "Says how many entries there are.", [], [], (_, open, json, quiet) => NeverLinkText.Count(NeverLinkFile.Read(open), json, quiet));

    static Command Verb(string name, string description, IReadOnlyList<Argument> arguments, IReadOnlyList<Option> options, Action<ParseResult, OpenPlace, bool, bool> run)
    {
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new(name, description) { workspace.Option };
        foreach (Argument argument in arguments) command.Add(argument);
        foreach (Option option in options) command.Add(option);
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            using OpenPlace open = Places.Open(place);
            run(parsed, open, parsed.GetValue(common.Json), parsed.GetValue(common.Quiet));
            return ExitCode.Done;
        });
        return command;
    }

    static NeverLinkList Change(OpenPlace open, Func<IReadOnlyList<NeverLinkEntry>, IReadOnlyList<NeverLinkEntry>> change, bool silent)
    {
        using Interrupt interrupt = new(static () => { });
        return NeverLinkFile.Change(open, change, _ =>
        {
            if (!silent) Console.Error.WriteLine("Waiting for a build of this place to end.");
        }, interrupt.Token);
    }

    static string[] Sources(OpenPlace open) => [.. open.Place.Sources.Select(static source => source.Name)];
}
