namespace Reeve.Workspace;

/// <summary>How much a load that replaces another may differ from it before somebody is asked. A source that only grows has none.</summary>
/// <param name="Least">The fewest rows, as a share of the rows of the last good load; in [0, 1].</param>
/// <param name="Most">The most rows, as such a share; at least 1.</param>
/// <param name="SameKeys">The least share of keys that both have, of the load that has fewer; in [0, 1].</param>
public sealed record LoadExpectation(double Least, double Most, double SameKeys)
{
    /// <summary>Half of the rows, twice the rows, half of the keys.</summary>
    public static LoadExpectation Default { get; } = new(0.5, 2, 0.5);

    /// <summary>Below this many rows in the last good load, its shares say nothing.</summary>
    public const int FewestRows = 50;
}
