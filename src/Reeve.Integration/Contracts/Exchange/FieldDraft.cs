using System.Text;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Exchange;

/// <summary>A draft of the contract of a field, and its text.</summary>
sealed class FieldDraft(string name, IReadOnlyList<string> from)
{
    public string Name { get; } = name;

    public IReadOnlyList<string> From { get; } = from;

    public PlainType Type { get; set; }

    /// <summary>The name of its standard; null for a plain type.</summary>
    public string? Standard { get; set; }

    public bool Required { get; set; }

    public bool Unique { get; set; }

    public List<string> Allowed { get; } = [];

    public ValueRange? Range { get; set; }

    public string? Pattern { get; set; }

    /// <summary>Null when nobody said.</summary>
    public Sensitivity? Sensitivity { get; set; }

    public OnFail OnFail { get; set; } = OnFail.NullField;

    public Dictionary<string, string> Codes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string? Description { get; set; }

    /// <summary>What could not be carried, in sentences on one line.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Writes the field below <c>fields:</c>.</summary>
    public void Write(StringBuilder text)
    {
        text.Append($"  {Name}:\n");
        foreach (string note in Notes) text.Append($"    # {note}\n");
        if (From.Count > 1) text.Append($"    from: {YamlText.List(From)}\n");
        else if (From[0] != Name) text.Append($"    from: {YamlText.Quote(From[0])}\n");
        text.Append(Standard is null ? $"    type: {ReeveNames.Word(Type)}\n" : $"    standard: {YamlText.Quote(Standard)}\n");
        if (Required) text.Append("    required: true\n");
        if (Unique) text.Append("    unique: true\n");
        if (Allowed.Count > 0) text.Append($"    allowed: {YamlText.List(Allowed)}\n");
        if (Range is { } range) text.Append($"    range: [{Bound(range.Least)}, {Bound(range.Most)}]\n");
        if (Pattern is not null) text.Append($"    pattern: {YamlText.Quote(Pattern)}\n");
        if (Sensitivity is { } sensitivity) text.Append($"    sensitivity: {ReeveNames.Word(sensitivity)}\n");
        else if (Standard is null) text.Append("    sensitivity: personal  # a guess, to be on the safe side\n");
        if (OnFail != OnFail.NullField) text.Append($"    on_fail: {ReeveNames.Word(OnFail)}\n");
        if (Description is not null) text.Append($"    description: {YamlText.Quote(Description)}\n");
        if (Codes.Count == 0) return;
        text.Append("    codes:\n");
        foreach (var (code, meaning) in Codes) text.Append($"      {YamlText.Quoted(code)}: {YamlText.Quote(meaning)}\n");
    }

    static string Bound(string? bound) => bound is null ? "null" : bound == "today" ? bound : YamlText.Quote(bound);
}
