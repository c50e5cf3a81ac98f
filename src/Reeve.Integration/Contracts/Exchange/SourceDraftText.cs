using System.Globalization;
using System.Text;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Exchange;

/// <summary>A draft of a source file, and its text.</summary>
sealed class SourceDraftText(string name)
{
    /// <summary>The source's name.</summary>
    public string Name { get; } = name;

    public string Title { get; set; } = name;

    public string? Description { get; set; }

    public string? Organisation { get; set; }

    public string Steward { get; set; } = "";

    public string Purpose { get; set; } = "";

    public string? LawfulBasis { get; set; }

    public string? Retention { get; set; }

    public string? RetainFrom { get; set; }

    public string? Refresh { get; set; }

    public LoadMode Load { get; set; }

    public IReadOnlyList<string> Key { get; set; } = [];

    public QuarantineLimits Limits { get; set; } = QuarantineLimits.Default;

    /// <summary>Keys of <c>read</c> and their values.</summary>
    public List<(string Key, string Value)> Read { get; } = [];

    public List<FieldDraft> Fields { get; } = [];

    /// <summary>What a person has to look at, in sentences on one line.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The text of the file; the same draft gives the same text.</summary>
    public string Write()
    {
        var text = new StringBuilder("# A draft, made from the description of the data by others. Read it, and change what is wrong.\n");
        foreach (string note in Notes) text.Append($"# {note}\n");
        text.Append("version: 1\n");
        Line(text, "title", Title);
        Line(text, "description", Description);
        Line(text, "organisation", Organisation);
        Line(text, "steward", Steward, Steward.Length == 0 ? "who answers for it: a role, not a person" : null);
        Line(text, "purpose", Purpose, Purpose.Length == 0 ? "why its records are held here" : null);
        if (LawfulBasis is null) text.Append("# lawful_basis: public-task  # has to be said when a field is personal\n");
        Line(text, "lawful_basis", LawfulBasis);
        Line(text, "retention", Retention);
        Line(text, "retain_from", RetainFrom);
        Line(text, "refresh", Refresh);
        text.Append("read:\n");
        foreach (var (key, value) in Read) text.Append($"  {key}: {(key is "header_line" or "header_row" ? value : YamlText.Quote(value))}\n");
        text.Append($"load: {ReeveNames.Word(Load)}\n");
        if (Key.Count > 0) text.Append($"key: {YamlText.List(Key)}\n");
        text.Append($"quarantine:\n  warn: {Percent(Limits.Warn)}\n  fail: {Percent(Limits.Fail)}\n");
        text.Append("fields:\n");
        foreach (FieldDraft field in Fields) field.Write(text);
        return text.ToString();
    }

    static void Line(StringBuilder text, string key, string? value, string? comment = null)
    {
        if (value is not null) text.Append($"{key}: {YamlText.Quote(value)}{(comment is null ? "" : $"  # {comment}")}\n");
    }

    static string Percent(double share) => ((decimal)share * 100).ToString("0.############", CultureInfo.InvariantCulture) + "%";
}
