using System.Data.Common;
using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers;

/// <summary>The right to build a place: one process at a time has it. The system takes it back when the process ends, in whatever way.</summary>
public sealed class BuildLock : IDisposable
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    readonly Database _database;
    readonly FileStream _file;
    readonly DbConnection? _session;

    BuildLock(Database database, FileStream file, DbConnection? session)
    {
        _database = database;
        _file = file;
        _session = session;
    }

    /// <summary>Takes the lock, or says at once that another has it.</summary>
    /// <param name="register">The place's register. On PostgreSQL, builders on other machines are kept out too.</param>
    /// <param name="stateFolder">The place's state folder; <c>build.lock</c> in it is locked.</param>
    /// <param name="holder">Who has the lock, when it was not given and they can be named; else null.</param>
    /// <returns>The lock, or null when another has it.</returns>
    /// <exception cref="StoreException">Surroundings: the lock file cannot be written, or the register cannot be reached.</exception>
    public static BuildLock? TryTake(Register register, string stateFolder, out BuildHolder? holder)
    {
        Database database = register.Database;
        string path = Path.Combine(stateFolder, LockFile.Name);
        FileStream? file = LockFile.TryLock(path);
        holder = file is null ? LockFile.Read(path) : null;
        if (file is null) return null;
        try
        {
            DbConnection? session = null;
            var own = new BuildHolder(Environment.MachineName, Environment.ProcessId, database.Clock.GetUtcNow());
            if (database is PostgresDatabase postgres)
            {
                session = postgres.TryBuildLock();
                if (session is null)
                {
                    holder = BuildHolders.Read(database);
                    file.Dispose();
                    return null;
                }

                BuildHolders.Write(database, own);
            }

            LockFile.Write(file, path, own);
            return new BuildLock(database, file, session);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Takes the lock, and waits while another has it.</summary>
    /// <param name="register">As for <see cref="TryTake"/>.</param>
    /// <param name="stateFolder">As for <see cref="TryTake"/>.</param>
    /// <param name="waiting">Told once who has the lock, or null when they cannot be named, before the waiting begins.</param>
    /// <param name="cancel">Stops the waiting.</param>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    /// <exception cref="StoreException">As for <see cref="TryTake"/>.</exception>
    public static BuildLock Take(Register register, string stateFolder, Action<BuildHolder?> waiting, CancellationToken cancel = default)
    {
        for (bool told = false; ; told = true)
        {
            cancel.ThrowIfCancellationRequested();
            if (TryTake(register, stateFolder, out BuildHolder? holder) is { } taken) return taken;
            if (!told) waiting(holder);
            cancel.WaitHandle.WaitOne(BetweenLooks);
        }
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose()
    {
        if (_session is not null)
        {
            BuildHolders.Clear(_database);
            _session.Dispose();
        }

        _file.Dispose();
    }
}
