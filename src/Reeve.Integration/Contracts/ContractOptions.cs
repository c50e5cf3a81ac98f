namespace Reeve.Integration.Contracts;

/// <summary>How a contract is checked.</summary>
public sealed record ContractOptions
{
    /// <summary>The day of the load: what <c>today</c> means in a range.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How many threads work; at least 1. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many lines a broken rule names in the summary; at least 0.</summary>
    public int FirstLines { get; init; } = 5;
}
