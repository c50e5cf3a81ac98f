using Reeve.Standards;
using Reeve.Workspace.Checks;

namespace Reeve.Workspace.Reading;

/// <summary>Makes the model of a source from the sound part of its file.</summary>
sealed class SourceBuilder(string folder, IReadOnlyDictionary<string, Standard> standards, FaultList faults)
{
    /// <param name="part">The sound part of the file.</param>
    /// <param name="written">The file as it was written.</param>
    public SourceDraft Build(string name, Part part, Node.Mapping written)
    {
        HashSet<string> typed = [];
        FieldContract[] fields = [.. part.Named("fields").Select(each => Field(each.Name, part.AtLine(each.Line), each.Part, typed))];
        Part? quarantine = part.Map("quarantine");
        SourceFile source = new()
        {
            At = part.At,
            Name = name,
            Title = part.Text("title") ?? "",
            Description = part.Text("description"),
            Organisation = part.Text("organisation"),
            Steward = part.Text("steward") ?? "",
            Purpose = part.Text("purpose") ?? "",
            LawfulBasis = part.Text("lawful_basis"),
            Licence = part.Text("licence"),
            Retention = Lengths.Duration(part.Text("retention")),
            RetainFrom = part.Text("retain_from"),
            Refresh = Lengths.Duration(part.Text("refresh")),
            Read = part.Map("read") is { } read ? ReadBuilder.Build(read, written["read"] as Node.Mapping, folder, faults) : new SourceRead.File("", new FileForm.Csv()) { At = part.At },
            Load = part.Text("load") switch { "append" => LoadMode.Append, "upsert" => LoadMode.Upsert, _ => LoadMode.Replace },
            Key = part.Texts("key"),
            Limits = new QuarantineLimits(Lengths.Share(quarantine?.Text("warn")) ?? QuarantineLimits.Default.Warn, Lengths.Share(quarantine?.Text("fail")) ?? QuarantineLimits.Default.Fail),
            Expect = Expected(part),
            Fields = fields,
            Quality = [.. part.Maps("quality").Select(RuleBuilder.Build).OfType<QualityRule>()],
            Lines = part.Lines(),
        };
        return new SourceDraft(name, part.At, source, (written["fields"] as Node.Mapping)?.Entries.Select(entry => entry.Key).ToArray(), typed);
    }

    static LoadExpectation? Expected(Part part)
    {
        if (part.Text("expect") is not null) return null;
        Part? expect = part.Map("expect");
        LoadExpectation usual = LoadExpectation.Default;
        return new LoadExpectation(
            Lengths.Share(expect?.Text("least")) ?? usual.Least, Lengths.Share(expect?.Text("most")) ?? usual.Most, Lengths.Share(expect?.Text("same_keys")) ?? usual.SameKeys);
    }

    FieldContract Field(string name, Location at, Part part, HashSet<string> typed)
    {
        FieldType? type = part.Text("standard") is { } standard && standards.TryGetValue(standard, out Standard? found) ? new FieldType.Standardised(found)
            : part.Text("type") is { } plain ? new FieldType.Plain(Words.Parse<PlainType>(plain)) : null;
        if (type is not null) typed.Add(name);
        Standard? usual = (type as FieldType.Standardised)?.Standard;
        return new FieldContract
        {
            At = at,
            Name = name,
            From = part.Has("from") ? part.Texts("from") : [name],
            Type = type ?? new FieldType.Plain(PlainType.Text),
            Required = part.Flag("required"),
            Unique = part.Flag("unique"),
            Allowed = part.Texts("allowed"),
            Range = part.Values("range") is [var least, var most] ? new ValueRange(Bound(least), Bound(most)) : null,
            Pattern = part.Text("pattern"),
            Sensitivity = part.Text("sensitivity") is { } sensitivity ? Words.Parse<Sensitivity>(sensitivity) : usual?.Sensitivity ?? Sensitivity.Internal,
            OnFail = part.Text("on_fail") is { } fail ? Words.Parse<OnFail>(fail) : OnFail.NullField,
            Codes = part.Entries("codes").Where(entry => entry.Value is Node.Scalar).ToDictionary(entry => entry.Key, entry => ((Node.Scalar)entry.Value).Text),
            Description = part.Text("description"),
        };
    }

    static string? Bound(Node.Scalar scalar) => scalar.Kind == ScalarKind.Null ? null : scalar.Text;
}
