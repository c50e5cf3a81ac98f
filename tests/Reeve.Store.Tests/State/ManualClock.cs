namespace Reeve.Store.Tests.State;

/// <summary>A clock that stands still until it is moved; timers that fall due meanwhile go off then.</summary>
sealed class ManualClock : TimeProvider
{
    readonly List<Timer> _timers = [];
    DateTimeOffset _now = new(2031, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by)
    {
        _now += by;
        foreach (Timer timer in _timers.ToArray()) timer.GoOff();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state, _now + dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    sealed class Timer(ManualClock clock, TimerCallback callback, object? state, DateTimeOffset due, TimeSpan period) : ITimer
    {
        DateTimeOffset _due = due;

        public void GoOff()
        {
            if (_due > clock._now) return;
            _due = clock._now + period;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => clock._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
