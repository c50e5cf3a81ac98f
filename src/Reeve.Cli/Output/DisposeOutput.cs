using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Runs.Build;
using Reeve.Runs.Disposing;
using Reeve.Store.Disposals;
using Reeve.Store.Registers;

namespace Reeve.Cli.Output;

/// <summary>What <c>reeve dispose</c> prints: counts, never a name of a record.</summary>
static class DisposeOutput
{
    public static void Preview(DisposalCounts counts, DisposalKind kind, bool json, bool quiet)
    {
        if (json)
        {
            using Stream output = Console.OpenStandardOutput();
            JsonOutput.Write(output, writer =>
            {
                writer.WriteBoolean("dry_run", true);
                writer.WriteString("kind", kind.ToString().ToLowerInvariant());
                writer.WriteStartArray("sources");
                foreach (SourceCounts source in counts.Sources)
                {
                    writer.WriteStartObject();
                    writer.WriteString("source", source.Source);
                    writer.WriteNumber("rows", source.Rows);
                    writer.WriteNumber("originals", source.Originals);
                    writer.WriteNumber("replaced_loads", source.Loads);
                    writer.WriteNumber("quarantine_rows", source.Quarantine);
                    writer.WriteNumber("spine_rows", source.Spine);
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
                writer.WriteNumber("review_tasks", counts.ReviewTasks);
                writer.WriteNumber("review_decisions", counts.ReviewDecisions);
                Texts(writer, "sources_without_a_file", counts.Gone);
                Texts(writer, "not_removed_from", counts.Elsewhere);
            });
        }
        else if (!quiet)
        {
            foreach (string line in Lines(counts, kind)) Console.WriteLine(line);
            if (!counts.IsEmpty) Console.WriteLine("Nothing was changed: this was a dry run.");
        }
    }

    /// <summary>The counts, a line a source.</summary>
    public static IEnumerable<string> Lines(DisposalCounts counts, DisposalKind kind)
    {
        if (counts.IsEmpty)
        {
            yield return kind == DisposalKind.Retention ? "Nothing is due." : "There is nothing to remove.";
            yield break;
        }

        foreach (SourceCounts source in counts.Sources)
        {
            string loads = source.Loads == 0 ? "" : $", {source.Loads:N0} replaced {(source.Loads == 1 ? "load" : "loads")}";
            yield return $"{source.Source}: {source.Rows:N0} {(source.Rows == 1 ? "row" : "rows")}{loads}, {source.Originals:N0} {(source.Originals == 1 ? "original" : "originals")}, "
                + $"{source.Quarantine:N0} in quarantine, {source.Spine:N0} in linkages";
        }

        if (counts.ReviewTasks + counts.ReviewDecisions > 0) yield return $"Review: {counts.ReviewTasks:N0} tasks, {counts.ReviewDecisions:N0} decisions";
        foreach (string gone in counts.Gone) yield return $"{gone}: all that is kept of it, since the place has no file for this source any more";
        if (counts.Elsewhere.Count > 0) yield return $"Not removed, because it is not Reeve's; the rows may still be there: {string.Join(", ", counts.Elsewhere)}";
    }

    public static void Outcome(DisposalOutcome outcome, string? file, bool json, bool quiet)
    {
        Disposal? disposal = (outcome as DisposalOutcome.Done)?.Disposal;
        JsonNode? certificate = disposal?.Certificate is { } text ? JsonNode.Parse(text) : null;
        if (json)
        {
            using Stream output = Console.OpenStandardOutput();
            JsonOutput.Write(output, writer =>
            {
                writer.WriteBoolean("disposed", disposal is not null);
                writer.WriteBoolean("finished_an_earlier_one", outcome is DisposalOutcome.Done { WasEarlier: true });
                writer.WritePropertyName("certificate");
                if (certificate is null) writer.WriteNullValue();
                else certificate.WriteTo(writer);
            });
            return;
        }

        if (quiet) return;
        if (disposal is null)
        {
            Console.WriteLine("Nothing is due.");
            return;
        }

        if (outcome is DisposalOutcome.Done { WasEarlier: true }) Console.WriteLine("A disposal that was begun earlier is finished now. What you asked for was not begun: run it again if it is another.");
        DisposalCounts counts = DisposalCounts.FromJson(disposal.Intent.Counts);
        foreach (string line in Lines(counts, disposal.Intent.Kind)) Console.WriteLine(line);
        JsonArray backups = certificate?["older_backups"] as JsonArray ?? [];
        if (backups.Count > 0) Console.WriteLine($"Backups that still hold it: {string.Join(", ", backups.Select(backup => (string?)backup?["path"]))}");
        Console.WriteLine($"Disposal {disposal.Number} is done and certified{(file is null ? "" : $": {file}")}.");
    }

    static void Texts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}

/// <summary>Building again within a disposal goes on in silence: what is told is what was removed.</summary>
sealed class Unheard : IBuildWatch
{
    public void Waiting(BuildHolder? holder) => Console.Error.WriteLine("Another build of this place has to end first.");

    public void Progress(string node, double share)
    {
    }

    public void Ended(NodeReport node)
    {
    }
}
