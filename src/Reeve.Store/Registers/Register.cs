using Reeve.Store.Registers.Internals;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Store.Registers;

/// <summary>What must be transactional: runs, what nodes have published, loads, facts, leases. On SQLite or PostgreSQL, with the same behaviour.</summary>
/// <remarks>
/// Each method is one transaction, whole or not at all, also when the process is killed in it. Changes follow one another, whoever makes them; readers see
/// the state before a change or after it. Any thread may use it. Numbers (of runs, loads, publications) count from 1 without a gap.
/// Every method throws a <see cref="StoreException"/> where the database fails: Surroundings when it is locked, full, read-only, gone, damaged or
/// cannot be reached; Request when the connection is refused as it was given. No text of the database is in its message.
/// </remarks>
public sealed class Register : IDisposable
{
    Register(Database database)
    {
        Database = database;
        Runs = new RunLog(database);
        Published = new Publications(database);
        Loads = new Loads(database);
        Facts = new Facts(database);
        Leases = new Leases(database);
        Disposals = new DisposalLog(database);
        Backups = new BackupLog(database);
        Approvals = new Approvals(database);
        Reviews = new ReviewBook(database);
        NeverLink = new NeverLinkLists(database);
    }

    /// <summary>Runs, and what each did with the nodes of the plan.</summary>
    public RunLog Runs { get; }

    /// <summary>What nodes have published.</summary>
    public Publications Published { get; }

    /// <summary>The loads of sources.</summary>
    public Loads Loads { get; }

    /// <summary>Counts and measures, by node and load.</summary>
    public Facts Facts { get; }

    /// <summary>Who reads what.</summary>
    public Leases Leases { get; }

    /// <summary>What was disposed of, and what later loads have to obey.</summary>
    public DisposalLog Disposals { get; }

    /// <summary>The backups that were made.</summary>
    public BackupLog Backups { get; }

    /// <summary>What people have approved.</summary>
    public Approvals Approvals { get; }

    /// <summary>What reviewers are asked, and what they decided.</summary>
    public ReviewBook Reviews { get; }

    /// <summary>Which list of people who are not linked is the newest.</summary>
    public NeverLinkLists NeverLink { get; }

    internal Database Database { get; }

    /// <summary>Opens a register; its tables are made, or brought up to this program's version, when they are not.</summary>
    /// <exception cref="StoreException">Request: it was written by a newer program, or refuses the connection as given. Surroundings: as for every method.</exception>
    public static Register Open(RegisterOptions options)
    {
        Database database = options.Path is { } path ? new SqliteDatabase(path, options) : new PostgresDatabase(options.ConnectionString!, options);
        try
        {
            Migrations.Apply(database);
            return new Register(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Makes what was deleted unreadable in the database's own files: nothing of it is left in free pages or in the log beside them.</summary>
    /// <remarks>On SQLite the file is written anew and the log emptied. On PostgreSQL the tables are; what its archive of logs and its replicas hold is its administrator's.</remarks>
    /// <exception cref="StoreException">Surroundings: another program reads the register meanwhile, or the disk is full.</exception>
    public void Compact() => Database.Compact();

    /// <summary>Closes its connections.</summary>
    public void Dispose() => Database.Dispose();
}
