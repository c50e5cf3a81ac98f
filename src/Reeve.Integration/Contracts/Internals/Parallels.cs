using System.Runtime.ExceptionServices;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>Runs pieces of work that do not touch each other's results, on so many threads.</summary>
static class Parallels
{
    /// <summary>Runs <paramref name="work"/> for 0 to <paramref name="count"/> - 1, in any order.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void For(int count, ContractOptions options, Action<int> work, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancel }, work);
        }
        catch (AggregateException many)
        {
            ExceptionDispatchInfo.Throw(many.InnerExceptions[0]);
        }
    }

    /// <summary>Runs <paramref name="work"/> for ranges (from, to) that together are 0 to <paramref name="count"/>.</summary>
    public static void ForRanges(int count, int size, ContractOptions options, Action<int, int> work, CancellationToken cancel) =>
        For((int)(((long)count + size - 1) / size), options, range => work(range * size, (int)Math.Min(count, ((long)range + 1) * size)), cancel);
}
