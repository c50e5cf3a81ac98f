using System.Runtime.ExceptionServices;

namespace Reeve.Wexcombe;

/// <summary>Work on several things at once whose faults come up as they are, not as a bundle.</summary>
static class InParallel
{
    /// <summary>Does something with each item; the first fault, in the order of items, is thrown.</summary>
    /// <exception cref="OperationCanceledException">Cancelled between items.</exception>
    public static void Each<T>(IReadOnlyList<T> items, Action<int, T> work, CancellationToken cancellation)
    {
        var faults = new Exception?[items.Count];
        Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            try
            {
                work(i, items[i]);
            }
            catch (Exception e)
            {
                faults[i] = e;
            }
        });
        if (faults.FirstOrDefault(static fault => fault is not null) is { } first) ExceptionDispatchInfo.Throw(first);
    }
}
