namespace Reeve.Store.Json;

/// <summary>What of a JSON file is read, and where its records are.</summary>
public sealed record JsonSelection
{
    /// <summary>The path of names to the list of records: <c>data.pupils</c>; null when the file is the list, or has objects one after another.</summary>
    public string? Records { get; init; }

    /// <summary>The paths that become columns, in this order; null for every text, number and truth value at any depth.</summary>
    /// <remarks>A path that leads to a list or an object gives its JSON text. The first twenty entries of a list are looked into when all is read.</remarks>
    public IReadOnlyList<string>? Fields { get; init; }
}
