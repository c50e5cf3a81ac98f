namespace Reeve.Workspace;

/// <summary>A field that feeds another.</summary>
/// <param name="From">What feeds.</param>
/// <param name="To">What is fed.</param>
/// <param name="How">By what, in words: <c>read as standard `postcode`</c>.</param>
public sealed record LineageEdge(LineageField From, LineageField To, string How);

/// <summary>A field of a node.</summary>
/// <param name="Node">The node: <c>standardised:housing</c>.</param>
/// <param name="Name">
/// The field: a column of the source as it came, a column of the published table (<c>housing__quarantine.value</c> for a table beside the main one),
/// a rule of quality or <c>(profile)</c>, a field that a linkage reads.
/// </param>
public readonly record struct LineageField(string Node, string Name)
{
    /// <summary><c>standardised:housing.name</c>.</summary>
    public override string ToString() => $"{Node}.{Name}";
}
