namespace Reeve.Workspace;

/// <summary>A line of a file of the place.</summary>
/// <param name="File">The path from the place's folder, with forward slashes: <c>sources/housing.yaml</c>.</param>
/// <param name="Line">The physical line, from 1.</param>
public readonly record struct Location(string File, int Line)
{
    /// <summary><c>sources/housing.yaml:14</c>.</summary>
    public override string ToString() => $"{File}:{Line}";
}
