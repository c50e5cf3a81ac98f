namespace Reeve.Store.Backups;

/// <summary>Where a backup is restored to.</summary>
public sealed record RestoreTarget
{
    /// <summary>The place's folder: not there yet, or empty.</summary>
    public required string Folder { get; init; }

    /// <summary>The name of the state folder in it.</summary>
    public string StateName { get; init; } = ".reeve";

    /// <summary>How a PostgreSQL database without a register is reached, or null for a register on SQLite. Either can take what the other gave.</summary>
    /// <remarks>What <c>reeve.yaml</c> says of the register is restored as it was: whoever chooses another database changes it there too.</remarks>
    public string? RegisterConnection { get; init; }

    /// <summary>The folder of tables and originals, or null for the state folder: not there yet, or empty.</summary>
    public string? TablesFolder { get; init; }

    /// <summary>Where the time comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where it is; nothing of the connection.</summary>
    public override string ToString() => Folder;
}

/// <summary>What was restored.</summary>
/// <param name="Made">When the backup was made.</param>
/// <param name="PlaceFiles">How many files of the place.</param>
/// <param name="Snapshots">How many snapshots of tables.</param>
/// <param name="Originals">How many originals.</param>
public sealed record RestoreResult(DateTimeOffset Made, int PlaceFiles, int Snapshots, int Originals);
