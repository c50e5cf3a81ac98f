namespace Reeve.Workspace.Reading;

/// <summary>Gathers faults.</summary>
sealed class FaultList
{
    readonly List<Fault> faults = [];

    public int Count => faults.Count;

    /// <summary>Adds a fault. Names that a sentence lists come from files too, and may hold what moves a terminal's cursor.</summary>
    public void Add(Location at, string what, string? nextStep = null) => faults.Add(new Fault(at, Shown.Safe(what), nextStep is null ? null : Shown.Safe(nextStep)));

    public void Add(string file, int line, string what, string? nextStep = null) => Add(new Location(file, line), what, nextStep);

    /// <summary>By file, line and words; the same sentence once.</summary>
    public IReadOnlyList<Fault> Sorted() =>
    [
        .. faults.Distinct().OrderBy(fault => fault.At.File, StringComparer.Ordinal).ThenBy(fault => fault.At.Line)
            .ThenBy(fault => fault.What, StringComparer.Ordinal).ThenBy(fault => fault.NextStep, StringComparer.Ordinal),
    ];
}
