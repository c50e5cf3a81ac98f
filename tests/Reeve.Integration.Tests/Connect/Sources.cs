using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

/// <summary>Source files as a test needs them.</summary>
static class Sources
{
    public static readonly Location At = new("sources/housing.yaml", 5);

    /// <summary>A source that reads so; each field is text, from the column or path of its own name unless told.</summary>
    public static SourceFile Of(SourceRead read, LoadMode load = LoadMode.Replace, string[]? key = null, params (string Name, string[] From)[] fields) => new()
    {
        At = new Location("sources/housing.yaml", 1),
        Name = "housing",
        Title = "Housing",
        Steward = "Head of housing",
        Purpose = "Tenancies",
        Read = read,
        Load = load,
        Key = key ?? [],
        Limits = QuarantineLimits.Default,
        Fields = [.. fields.Select(field => new FieldContract { At = At, Name = field.Name, From = field.From, Type = new FieldType.Plain(PlainType.Text), Sensitivity = Sensitivity.Internal })],
    };

    public static SourceRead.File File(string path, FileForm? form = null) => new(path, form ?? new FileForm.Csv()) { At = At };
}
