using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve check</c>: every fault of every file of a place, with its line and what to do.</summary>
static class CheckVerb
{
    public static Command Command()
    {
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("check", "Checks every file of a place and prints each fault with file, line and next step.") { workspace.Option };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            PlaceReading reading = Places.Reading(workspace.Folder(parsed));
            IReadOnlyList<Fault> faults = reading is PlaceReading.Faulty faulty ? faulty.Faults : [];
            IReadOnlyList<PlaceNote> notes = [.. reading.Notes, .. reading is PlaceReading.Whole { Place: var sound } ? PlaceNotes.Of(sound) : []];
            bool json = parsed.GetValue(common.Json), quiet = parsed.GetValue(common.Quiet);
            if (json) CheckJson.Write(Console.OpenStandardOutput(), faults, notes);
            else foreach (Fault fault in faults) Console.Error.WriteLine(fault);
            if (!json && !quiet) Told(reading, notes, faults.Count);
            return faults.Count == 0 ? ExitCode.Done : ExitCode.Usage;
        });
        return command;
    }

    static void Told(PlaceReading reading, IReadOnlyList<PlaceNote> notes, int faults)
    {
        foreach (PlaceNote note in notes) Console.WriteLine($"Note: {note}");
        if (reading is PlaceReading.Whole { Place: var place })
            Console.WriteLine($"{place.Settings.Name}: {Count(place.Sources.Count, "source")} with {Count(place.Sources.Sum(source => source.Fields.Count), "field")}, {Count(place.Linkages.Count, "linkage")}. No faults.");
        else Console.Error.WriteLine(faults == 1 ? "1 fault." : $"{faults:N0} faults.");
    }

    static string Count(int number, string thing) => $"{number:N0} {thing}{(number == 1 ? "" : "s")}";
}
