using System.Data;
using System.Data.Common;

namespace Reeve.Store.Registers.Internals;

/// <summary>The seam between the two databases: how a connection and a transaction are begun, what types are called, what faults mean.</summary>
abstract class Database(RegisterOptions options) : IDisposable
{
    /// <summary>Where the time comes from.</summary>
    public TimeProvider Clock { get; } = options.Clock;

    /// <summary>What messages call the register; it holds no secret.</summary>
    public abstract string Name { get; }

    /// <summary>The types of this dialect, by their names in migrations.</summary>
    public abstract IReadOnlyDictionary<string, string> Types { get; }

    /// <summary>Whether tables of a register have been made.</summary>
    public abstract bool HasTables(Session session);

    protected TimeSpan Patience { get; } = options.Patience;

    /// <summary>Reads from one state of the register, whatever others change meanwhile.</summary>
    public T Read<T>(Func<Session, T> work) => InTransaction(BeginRead, work);

    /// <summary>Changes the register; no other change is made at the same time.</summary>
    public T Write<T>(Func<Session, T> work) => InTransaction(BeginWrite, work);

    /// <inheritdoc cref="Write{T}"/>
    public void Write(Action<Session> work) => Write(session =>
    {
        work(session);
        return true;
    });

    /// <summary>Writes the database's files anew, without what was deleted.</summary>
    public abstract void Compact();

    /// <summary>The time, as the register keeps it.</summary>
    public string Now() => Times.Text(Clock.GetUtcNow());

    public abstract void Dispose();

    /// <summary>A connection of its own, open.</summary>
    protected abstract DbConnection Connect();

    protected abstract IDbTransaction BeginRead(DbConnection connection);

    /// <summary>Begins a transaction that waits for all other changes to end.</summary>
    protected abstract IDbTransaction BeginWrite(DbConnection connection);

    /// <summary>The fault in our words, or null when it is none of the database's.</summary>
    protected abstract StoreException? Fault(Exception e);

    protected T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e)
        {
            if (Fault(e) is { } fault) throw fault;
            throw;
        }
    }

    T InTransaction<T>(Func<DbConnection, IDbTransaction> begin, Func<Session, T> work) => Guarded(() =>
    {
        using DbConnection connection = Connect();
        using IDbTransaction transaction = begin(connection);
        T result = work(new Session(connection, transaction));
        transaction.Commit();
        return result;
    });
}
