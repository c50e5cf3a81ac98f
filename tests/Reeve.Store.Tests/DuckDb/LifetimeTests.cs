using System.Runtime.CompilerServices;
using Reeve.Store.DuckDb;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.DuckDb;

/// <summary>A fault here is a crash of the process, which fails the whole run.</summary>
public sealed class LifetimeTests
{
    const int Rows = 5000;
    const string Sql = "SELECT range, 'a text too long for its slot, row ' || range FROM range(5000)";

    [Fact]
    public void A_chunk_outlives_its_result_and_connection()
    {
        DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 2 });
        DuckDbResult result = connection.Query(Sql);
        using DuckDbChunk chunk = result.Next()!;
        connection.Dispose();
        using (DuckDbChunk second = result.Next()!) Assert.Equal(2048, second.Column(0).Integer(0));
        result.Dispose();
        Collect();
        for (int row = 0; row < chunk.Rows; row++) Assert.Equal($"a text too long for its slot, row {row}", chunk.Column(1).Text(row));
    }

    [Fact]
    public void What_is_dropped_without_being_closed_is_collected()
    {
        var dropped = new List<WeakReference>();
        for (int round = 0; round < 20; round++) Drop(dropped, round);
        Collect();
        Assert.All(dropped, reference => Assert.False(reference.IsAlive));
    }

    [Fact]
    public void Many_threads_open_read_and_close_in_any_order() => Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, worker =>
    {
        var random = new Random(worker);
        for (int round = 0; round < 12; round++)
        {
            DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 1 + random.Next(2) });
            if (round % 3 == 0) connection.Load("t", new OutputTable([OutputColumn.Text.Of("a", ["x", null, "a text too long for its slot"])]));
            DuckDbResult result = connection.Query(Sql);
            List<IDisposable> open = [connection, result];
            int read = 0;
            for (int chunks = random.Next(4); chunks > 0 && result.Next() is { } chunk; chunks--)
            {
                Assert.Equal($"a text too long for its slot, row {read}", chunk.Column(1).Text(0));
                read += chunk.Rows;
                open.Add(chunk);
            }

            Assert.InRange(read, 0, Rows);
            if (random.Next(3) == 0) GC.Collect();
            IDisposable[] order = [.. open];
            random.Shuffle(order);
            foreach (IDisposable item in order) item.Dispose();
        }
    });

    [Fact]
    public void A_result_closed_by_another_thread_while_it_is_read_ends_without_a_crash() => Parallel.For(0, 20, round =>
    {
        using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 1 });
        DuckDbResult result = connection.Query("SELECT range FROM range(2000000)");
        using var reading = new ManualResetEventSlim();
        Task closing = Task.Run(() =>
        {
            reading.Wait();
            result.Dispose();
        });
        long read = 0;
        Exception? error = Record.Exception(() =>
        {
            while (result.Next() is { } chunk)
            {
                using (chunk) read += chunk.Rows;
                reading.Set();
            }
        });
        reading.Set();
        closing.Wait();
        Assert.True(error is ObjectDisposedException || (error is null && read == 2_000_000));
    });

    [Fact]
    public void A_cancellation_that_meets_the_close_does_no_harm() => Parallel.For(0, 50, round =>
    {
        using var cancel = new CancellationTokenSource();
        DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 1 });
        DuckDbResult result = connection.Query(Sql, cancel: cancel.Token);
        Parallel.Invoke(cancel.Cancel, result.Dispose, connection.Dispose);
        Assert.Throws<ObjectDisposedException>(() => result.Next());
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Drop(List<WeakReference> dropped, int round)
    {
        DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 1 });
        DuckDbResult result = connection.Query(Sql);
        DuckDbChunk chunk = result.Next()!;
        dropped.AddRange([new WeakReference(connection), new WeakReference(result), new WeakReference(chunk)]);
        switch (round % 4)
        {
            case 0: connection.Dispose(); break;
            case 1: result.Dispose(); break;
            case 2: chunk.Dispose(); break;
        }
    }

    static void Collect()
    {
        for (int pass = 0; pass < 3; pass++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
