using Npgsql;

namespace Reeve.Store.Registers.Internals;

/// <summary>The sentences for PostgreSQL's faults, by class of SQLSTATE (its manual, appendix A).</summary>
static class PostgresFaults
{
    /// <summary>The fault in our words, or null when it is none of the database's.</summary>
    public static StoreException? Of(Exception e) => e switch
    {
        PostgresException fault => Of(fault),
        NpgsqlException { InnerException: TimeoutException } => Surroundings("The register on PostgreSQL is held by another program, or too slow: try again.", e),
        NpgsqlException => Surroundings("The register on PostgreSQL cannot be reached, or the connection broke: check that the server runs, then try again.", e),
        ArgumentException or FormatException => Request("The connection string of the register is not one that PostgreSQL's driver takes.", e),
        _ => null,
    };

    static StoreException Of(PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.DiskFull => Surroundings("The disk of the PostgreSQL server is full: free some space, then try again.", e),
        PostgresErrorCodes.ReadOnlySqlTransaction => Surroundings("The register on PostgreSQL can only be read at present: connect to the server that takes changes.", e),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled =>
            Surroundings("The register on PostgreSQL is held by another program: try again when it has finished.", e),
        PostgresErrorCodes.InvalidCatalogName => Request("The database that the register's connection string names does not exist: make it first.", e),
        PostgresErrorCodes.InsufficientPrivilege => Request("The register's user may not make or change its tables: grant the right on the database's schema.", e),
        _ => e.SqlState[..2] switch
        {
            "28" => Request("PostgreSQL refuses the user or the password of the register's connection string.", e),
            "08" or "53" or "57" or "58" => Surroundings("The PostgreSQL server of the register is stopping, overloaded or refuses work: try again.", e),
            "XX" => Surroundings("The register on PostgreSQL is damaged: restore the last backup.", e),
            _ => new StoreException(StoreFault.Ours, $"The register refused what the program asked of it (SQLSTATE {e.SqlState}).", e),
        },
    };

    static StoreException Surroundings(string message, Exception e) => new(StoreFault.Surroundings, message, e);

    static StoreException Request(string message, Exception e) => new(StoreFault.Request, message, e);
}
