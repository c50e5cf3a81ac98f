using System.Globalization;
using System.Text;
using System.Text.Json;
using Reeve.Integration.Connect.Read;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Connect;

/// <summary>Writes a guess as a source file for a person to edit. Holds headers, counts and shares, no value of a record.</summary>
public static class SourceDraft
{
    /// <summary>The text of a source file, LF line ends; it passes <c>reeve check</c>, and says in comments what to look at.</summary>
    /// <param name="guess">The guess.</param>
    /// <param name="file">The file's path as the place has it, relative to its folder; null for the path that was profiled.</param>
    public static string Write(SourceGuess guess, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(guess);
        bool personal = guess.Fields.Any(field => field.Sensitivity is not (Sensitivity.Open or Sensitivity.Internal));
        StringBuilder text = new();
        Line(text, $"# Drafted from {Comment(Path.GetFileName(guess.Path))}: {Words.Rows(guess.Rows)}, {Words.Count(guess.Fields.Sum(field => field.From.Count), "column")}.");
        Line(text, "# Types, standards and sensitivity are guesses from headers and values. Check each, then delete these comments.");
        foreach (string note in guess.Notes) Line(text, $"# {Comment(note)}");
        Line(text, "version: 1");
        Line(text, $"title: {Quoted(guess.Title)}");
        Line(text, "# organisation: an identifier from reeve.yaml   # whose data it is");
        Line(text, "steward: \"To do: the role that answers for these records\"   # check this");
        Line(text, "purpose: \"To do: why these records are held\"   # check this");
        Line(text, personal ? "lawful_basis: public-task   # check this: UK GDPR Article 6(1)" : "# lawful_basis: public-task   # needed once a field is personal");
        Line(text, "# retention: 7 years   # how long records are kept");
        Line(text, "# refresh: 1 week   # how often a new extract is expected");
        Line(text, "");
        Line(text, "read:");
        Line(text, $"  file: {Quoted(file ?? guess.Path)}");
        WriteForm(text, guess, file ?? guess.Path);
        Line(text, "load: replace   # or append, or upsert by key");
        Line(text, "");
        WriteKey(text, guess);
        Line(text, "fields:");
        foreach (FieldGuess field in guess.Fields) WriteField(text, field, guess.Key.Contains(field.Name));
        return text.ToString();
    }

    /// <summary>What the file's ending does not say by itself.</summary>
    static void WriteForm(StringBuilder text, SourceGuess guess, string file)
    {
        string ending = Path.GetExtension(file).ToLowerInvariant();
        string? format = guess.Form switch
        {
            FileForm.Excel => ending is ".xlsx" or ".xls" ? null : "xlsx",
            FileForm.Parquet => ending is ".parquet" ? null : "parquet",
            FileForm.Json { Records: not null } => ending is ".json" ? null : "json",
            FileForm.Json => ending is ".json" or ".ndjson" or ".jsonl" ? null : "json",
            _ => ending is ".csv" or ".txt" || (ending is ".tsv" or ".tab" && guess.Delimiter == '\t') ? null : "csv",
        };
        if (format is not null) Line(text, $"  format: {format}");
        if (guess.Form is FileForm.Json { Records: { } records }) Line(text, $"  records: {Quoted(records)}");
    }

    static void WriteKey(StringBuilder text, SourceGuess guess)
    {
        if (guess.Key.Count > 0) Line(text, $"key: [{string.Join(", ", guess.Key)}]   # check this: filled and different in every row");
        else Line(text, "# key: [field]   # no single column is filled and different in every row; several together may be");
        if (guess.OtherKeys.Count > 0) Line(text, $"# filled and different in every row too: {string.Join(", ", guess.OtherKeys)}");
    }

    static void WriteField(StringBuilder text, FieldGuess field, bool isKey)
    {
        Line(text, $"  {field.Name}:   # filled {field.Filled.ToString("0.#%", CultureInfo.InvariantCulture)}, {Words.Count(field.Distinct, "different value")}");
        Line(text, field.From.Count == 1 ? $"    from: {Quoted(field.From[0])}" : $"    from: [{string.Join(", ", field.From.Select(Quoted))}]");
        Line(text, field.Type switch
        {
            FieldType.Standardised standardised => $"    standard: {standardised.Standard.Name}   # {field.Why}",
            FieldType.Plain plain => $"    type: {plain.Type.ToString().ToLowerInvariant()}   # {field.Why}",
            _ => throw new ArgumentException("There is no such type.", nameof(field)),
        });
        if (field.Required || isKey) Line(text, "    required: true");
        if (isKey) Line(text, "    unique: true");
        if (isKey) Line(text, "    on_fail: reject-row");
        Line(text, $"    sensitivity: {Name(field.Sensitivity)}{(field.Sensitivity == Sensitivity.Internal ? "   # check this: personal, if it is about somebody" : "")}");
    }

    static string Name(Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.SpecialCategory => "special-category",
        Sensitivity.CriminalOffence => "criminal-offence",
        _ => sensitivity.ToString().ToLowerInvariant(),
    };

    /// <summary>YAML's double-quoted text is JSON's, so nothing in a header can be read as anything but text.</summary>
    static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>A text that cannot end its comment.</summary>
    static string Comment(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u0085' ? ' ' : letter));

    static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
