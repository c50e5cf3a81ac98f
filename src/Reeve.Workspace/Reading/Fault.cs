namespace Reeve.Workspace;

/// <summary>What is wrong with a file of a place, and what to do. It never holds a value of a record, nor what may be a secret.</summary>
/// <param name="At">The file and the line.</param>
/// <param name="What">What was found and what was expected, without a full stop.</param>
/// <param name="NextStep">What to do, or null when <paramref name="What"/> says it all.</param>
public sealed record Fault(Location At, string What, string? NextStep = null)
{
    /// <summary><c>file:line: what; next step</c>, or <c>file:line: what. Did you mean `x`?</c></summary>
    public override string ToString() => NextStep switch
    {
        null => $"{At}: {What}",
        ['D', 'i', 'd', ..] => $"{At}: {What}. {NextStep}",
        _ => $"{At}: {What}; {NextStep}",
    };
}
