namespace Reeve.Workspace;

/// <summary>What <c>reeve.yaml</c> says: the place, its organisations, where state is kept.</summary>
public sealed record PlaceSettings
{
    /// <summary>Where the file starts.</summary>
    public required Location At { get; init; }

    /// <summary>The version of the files' format; the newest is <see cref="CurrentVersion"/>.</summary>
    public required int Version { get; init; }

    /// <summary>The place's name, as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>The organisations that work together in the place, by identifier.</summary>
    public required IReadOnlyList<Organisation> Organisations { get; init; }

    /// <summary>Where the register is: null for SQLite in the state folder, else a reference to a secret (<c>env:NAME</c>, <c>file:PATH</c>) that holds a PostgreSQL connection string.</summary>
    public string? RegisterConnection { get; init; }

    /// <summary>The folder of tables; null for <c>.reeve/tables</c>. Has to be given, and shared by all machines, when the register is on PostgreSQL.</summary>
    public string? TablesFolder { get; init; }

    /// <summary>The version of the format that this program writes.</summary>
    public const int CurrentVersion = 1;
}

/// <summary>An organisation of the place.</summary>
/// <param name="Id">Its identifier in files: <c>wexcombe-council</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Contact">How to reach whoever answers for its data, or null.</param>
/// <param name="At">Where it is declared.</param>
public sealed record Organisation(string Id, string Name, string? Contact, Location At);
