using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Integration.Connect;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve source add</c>: profiles a file of records and writes a first source file for a person to edit.</summary>
static class SourceAddVerb
{
    public static Command Command()
    {
        Argument<string> file = new("file") { Description = "The file: CSV, TSV, Excel, JSON, NDJSON or Parquet. What it is is found from its bytes.", HelpName = "FILE" };
        WorkspaceOption workspace = new();
        Option<string?> name = new("--name") { Description = "The source's name: lower case letters, digits and underscores. The file's, unless told.", HelpName = "NAME" };
        Option<bool> print = new("--print") { Description = "Print the source file instead of writing it; no place is needed." };
        CommonOptions common = new();
        Command command = new("add", "Profiles a file and writes a first source file, with guessed types, standards and sensitivity, for a person to edit.") { file, workspace.Option, name, print };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            string? folder = parsed.GetValue(print) ? null : workspace.Folder(parsed);
            SourceGuess guess;
            using (Interrupt interrupt = new(static () => { })) guess = SourceProfiler.Profile(path, Environment.ProcessorCount, interrupt.Token);
            if (parsed.GetValue(name) is { } told) guess = guess with { Name = told };
            if (folder is null)
            {
                Console.Write(SourceDraft.Write(guess));
                return ExitCode.Done;
            }
            string written = SourceDrafts.Write(folder, guess.Name, SourceDraft.Write(guess, Within(folder, path)));
            if (parsed.GetValue(common.Json)) Json(guess, written);
            else if (!parsed.GetValue(common.Quiet)) Told(guess, written);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A file of the place is named from the place's folder, so that the place can be moved; another one by its full path.</summary>
    static string Within(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, Path.GetFullPath(path));
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative.Replace('\\', '/');
    }

    static void Told(SourceGuess guess, string written)
    {
        Console.WriteLine($"{guess.Rows:N0} rows, {guess.Fields.Count:N0} fields.");
        foreach (string note in guess.Notes) Console.WriteLine($"Note: {note}");
        int width = Math.Min(30, guess.Fields.Select(field => field.Name.Length).DefaultIfEmpty().Max());
        foreach (FieldGuess field in guess.Fields)
            Console.WriteLine($"  {field.Name.PadRight(width)}  {TypeOf(field),-24}  {field.Filled,4:0%} filled, {field.Distinct:N0} different{(guess.Key.Contains(field.Name) ? "; key" : "")}");
        Console.WriteLine();
        Console.WriteLine($"Wrote {written}. It is a guess: read it, mend it, then run `reeve check`.");
    }

    static void Json(SourceGuess guess, string written)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonOutput.Write(output, json =>
        {
            json.WriteString("written", written);
            json.WriteString("name", guess.Name);
            json.WriteNumber("rows", guess.Rows);
            json.WriteStartArray("key");
            foreach (string field in guess.Key) json.WriteStringValue(field);
            json.WriteEndArray();
            json.WriteStartArray("fields");
            foreach (FieldGuess field in guess.Fields)
            {
                json.WriteStartObject();
                json.WriteString("name", field.Name);
                json.WriteStartArray("from");
                foreach (string column in field.From) json.WriteStringValue(column);
                json.WriteEndArray();
                json.WriteString("type", TypeOf(field));
                json.WriteNumber("filled", Math.Round(field.Filled, 4));
                json.WriteNumber("distinct", field.Distinct);
                json.WriteString("why", field.Why);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (string note in guess.Notes) json.WriteStringValue(note);
            json.WriteEndArray();
        });
    }

    static string TypeOf(FieldGuess field) => field.Type switch
    {
        FieldType.Standardised { Standard: Standard standard } => standard.Name,
        FieldType.Plain { Type: PlainType plain } => plain.ToString().ToLowerInvariant(),
        _ => "",
    };
}
