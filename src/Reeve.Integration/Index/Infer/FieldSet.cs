using Reeve.Linkage.Model;

namespace Reeve.Integration.Index.Infer;

/// <summary>The standardised fields of the records, by name, each with its kind.</summary>
/// <param name="names">Names of columns and what they are; at most one of a kind, but for personal numbers and descriptions.</param>
sealed class FieldSet(IReadOnlyList<(string Name, FieldKind Kind)> names)
{
    public IReadOnlyList<(string Name, FieldKind Kind)> Names { get; } = names;

    /// <summary>The field of a kind, or null.</summary>
    public KeyExpression? this[FieldKind kind] => Names.FirstOrDefault(field => field.Kind == kind) is { Name: not null } found ? new KeyExpression.Field(found.Name) : null;
}
