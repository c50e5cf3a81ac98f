using System.Runtime.ExceptionServices;

namespace Reeve.Linkage;

/// <summary>Runs one loop on several threads, each with a worker of its own. What workers hold is added up afterwards, so the result does not depend on who did what.</summary>
static class Workers
{
    public static IReadOnlyList<TWorker> Run<TWorker>(int threads, Func<TWorker> make, Action<TWorker> loop)
    {
        TWorker[] workers = [.. Enumerable.Range(0, Math.Max(1, threads)).Select(_ => make())];
        ExceptionDispatchInfo? fault = null;
        Thread[] others = [.. workers.Skip(1).Select(worker => new Thread(() => Guarded(worker)) { IsBackground = true })];
        foreach (Thread thread in others) thread.Start();
        Guarded(workers[0]);
        foreach (Thread thread in others) thread.Join();
        fault?.Throw();
        return workers;

        void Guarded(TWorker worker)
        {
            try { loop(worker); }
            catch (Exception exception) { Interlocked.CompareExchange(ref fault, ExceptionDispatchInfo.Capture(exception), null); }
        }
    }
}
