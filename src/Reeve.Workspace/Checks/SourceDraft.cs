namespace Reeve.Workspace.Checks;

/// <summary>A source as far as it could be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where its file starts.</param>
/// <param name="File">The model; null when the file could not be read at all.</param>
/// <param name="FieldNames">The names of all its fields, also of faulty ones; null when they are not known.</param>
/// <param name="Typed">The fields whose type is known.</param>
sealed record SourceDraft(string Name, Location At, SourceFile? File, IReadOnlyList<string>? FieldNames, IReadOnlySet<string> Typed)
{
    public FieldContract? TypedField(string name) => Typed.Contains(name) ? File?.Field(name) : null;
}
