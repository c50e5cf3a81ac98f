namespace Reeve.Store.DuckDb.Internals;

/// <summary>Stands beside a running statement: passes a cancellation on to it, and its progress on to whoever asked.</summary>
sealed class QueryWatch : IDisposable
{
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    readonly ConnectionHandle _connection;
    readonly IProgress<double>? _progress;
    readonly CancellationTokenRegistration _registration;
    readonly Timer? _timer;
    readonly Lock _gate = new();
    double _last = -1;
    bool _over;

    public QueryWatch(ConnectionHandle connection, IProgress<double>? progress, CancellationToken cancel)
    {
        _connection = connection;
        _progress = progress;
        Cancel = cancel;
        if (cancel.CanBeCanceled) _registration = cancel.UnsafeRegister(static watch => ((QueryWatch)watch!).Interrupt(), this);
        if (progress is not null) _timer = new Timer(static watch => ((QueryWatch)watch!).Look(), this, Interval, Interval);
    }

    /// <summary>The token that stops the statement.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>Says that all of the work is done.</summary>
    public void Finish() => Tell(1, last: true);

    /// <summary>Ends the watch: a cancellation from here on cannot reach a later statement.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        _timer?.Dispose();
        lock (_gate) _over = true;
    }

    void Interrupt()
    {
        lock (_gate)
        {
            if (_over || _connection.IsClosed) return;
            Native.duckdb_interrupt(_connection);
        }
    }

    void Look()
    {
        double percentage;
        lock (_gate)
        {
            if (_over || _connection.IsClosed) return;
            percentage = Native.duckdb_query_progress(_connection).Percentage;
        }

        // Below 0 before anything is known; the end is told once, by Finish.
        if (percentage is >= 0 and < 100) Tell(percentage / 100, last: false);
    }

    void Tell(double share, bool last)
    {
        lock (_gate)
        {
            if (_over || share <= _last) return;
            _last = share;
            _over = last;
            _progress?.Report(share);
        }
    }
}
