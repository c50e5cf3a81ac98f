namespace Reeve.Store.Registers;

/// <summary>A promise that what it names is not pruned while it is held. Renewed by itself; it lapses when the process ends.</summary>
public sealed class Lease : IDisposable
{
    readonly Leases _leases;
    readonly ITimer _timer;
    int _over;

    internal Lease(Leases leases, IReadOnlyList<long> ids, TimeProvider clock)
    {
        _leases = leases;
        Ids = ids;
        TimeSpan between = Leases.Lasts / 3;
        _timer = clock.CreateTimer(static lease => ((Lease)lease!).Renew(), this, between, between);
    }

    internal IReadOnlyList<long> Ids { get; }

    /// <summary>Gives the promise back. Where the register cannot be reached, it lapses instead.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _over, 1) != 0) return;
        _timer.Dispose();
        try
        {
            _leases.End(Ids);
        }
        catch (StoreException)
        {
            // What was read is read; an hour later the lease is of no effect.
        }
    }

    void Renew()
    {
        try
        {
            if (Volatile.Read(ref _over) == 0) _leases.Renew(Ids);
        }
        catch (StoreException)
        {
            // Tried again at the next turn, of which there are two before it lapses.
        }
    }
}
