namespace Reeve.Store.State;

/// <summary>Where the state of a place is.</summary>
public sealed record PlaceStateOptions
{
    /// <summary>The state folder, as a rule <c>.reeve</c> in the place's folder; made, for its owner only, when it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>How PostgreSQL is reached, or null for a register on SQLite in the state folder.</summary>
    public string? RegisterConnection { get; init; }

    /// <summary>The folder of tables and originals, or null for the state folder. Given, and shared by all machines, when the register is on PostgreSQL.</summary>
    public string? TablesFolder { get; init; }

    /// <summary>Where the time comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a read or a change waits for others that hold the register; at least a second.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where the state is; nothing of the connection.</summary>
    public override string ToString() => Folder;
}
