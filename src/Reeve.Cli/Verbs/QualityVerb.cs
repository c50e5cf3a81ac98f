using System.CommandLine;
using System.Text.Json;
using Reeve.Cli.Output;
using Reeve.Integration.Quality;
using Reeve.Report.Quality;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve quality</c>: how good the sources are, by dimension, and what got worse.</summary>
static class QualityVerb
{
    public static Command Command()
    {
        WorkspaceOption workspace = new();
        Option<string?> report = new("--report") { Description = "Where to write the report, one HTML file that works offline. It shows counts, and no value of a personal field.", HelpName = "report.html" };
        CommonOptions common = new();
        Command command = new("quality", "Shows the quality of the sources over six dimensions, as the last build measured it.") { workspace.Option, report };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            IReadOnlyList<QualityHistory> histories;
            using (OpenPlace open = Places.OpenBuilt(place)) histories = QualityLog.Of(open);
            if (parsed.GetValue(report) is { } path) Write(path, place, histories);
            if (parsed.GetValue(common.Json)) Json(histories);
            else if (!parsed.GetValue(common.Quiet))
            {
                foreach (string line in QualitySentences.All(histories)) Console.WriteLine(line);
                if (parsed.GetValue(report) is { } written) Console.WriteLine($"\nWrote {written}");
            }
            return ExitCode.Done;
        });
        return command;
    }

    static void Write(string path, Place place, IReadOnlyList<QualityHistory> histories)
    {
        if (path.Length == 0) throw new StoreException(StoreFault.Request, "--report has an empty name; give the path of a file.");
        using AtomicFile file = AtomicFile.Create(path);
        QualityReport.Write(QualityReporting.Data(place.Settings.Name, histories, GeneratedAt.Now(TimeProvider.System), $"Reeve {LinkOutputs.Version}", $"reeve quality --report {Path.GetFileName(path)}"), file.Stream);
        file.Commit();
    }

    static void Json(IReadOnlyList<QualityHistory> histories)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonOutput.Write(output, json =>
        {
            json.WriteStartArray("sources");
            foreach (QualityHistory history in histories) Source(json, history);
            json.WriteEndArray();
        });
    }

    static void Source(Utf8JsonWriter json, QualityHistory history)
    {
        json.WriteStartObject();
        json.WritePropertyName("latest");
        json.WriteRawValue(QualityJson.Write(history.Latest!));
        json.WriteNumber("loads", history.Loads.Count);
        json.WriteStartArray("worse");
        foreach (string sentence in history.Change?.Worse ?? []) json.WriteStringValue(sentence);
        json.WriteEndArray();
        json.WriteStartArray("better");
        foreach (string sentence in history.Change?.Better ?? []) json.WriteStringValue(sentence);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
