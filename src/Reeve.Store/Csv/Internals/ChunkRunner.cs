using System.Runtime.ExceptionServices;

namespace Reeve.Store.Csv.Internals;

/// <summary>Reads a file's chunks on several threads and commits them in order.</summary>
/// <remarks>
/// A worker that takes a chunk before the ones ahead are done guesses where its first record starts. When its turn comes, the end of the
/// chunk before says where that is; if the guess was wrong the chunk is read again from there. So the outcome is that of one thread.
/// </remarks>
internal sealed class ChunkRunner<TPart>(string path, ByteSource source, Layout layout, CsvOptions options, CsvScan<TPart> scan, CancellationToken cancel)
{
    readonly object turn = new();
    readonly Dictionary<long, ChunkResult<TPart>> waiting = [];
    readonly int chunkBytes = options.ChunkBytes + (options.ChunkBytes & 1); // even, for UTF-16
    long taken, committed;
    long expected = layout.DataOffset;
    long line = layout.DataLine;
    int workers;
    Exception? failure;

    /// <summary>All that was met, above the data too.</summary>
    public Findings Findings { get; } = new();

    /// <summary>How many rows were committed.</summary>
    public long Rows { get; private set; }

    long Chunks => (source.Length - layout.DataOffset + chunkBytes - 1) / chunkBytes;

    /// <summary>Reads everything.</summary>
    public void Run()
    {
        Findings.Add(layout.Findings, 1);
        workers = (int)Math.Clamp(Chunks, 1, options.Threads);
        scan.Start(layout.Names, workers);
        Task[] others = new Task[workers - 1];
        for (int i = 0; i < others.Length; i++)
        {
            int worker = i + 1;
            others[i] = Task.Factory.StartNew(() => Work(worker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        Work(0);
        Task.WaitAll(others, CancellationToken.None);
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    void Work(int worker)
    {
        try
        {
            using ChunkReader<TPart> reader = new(path, source, layout, options, scan, worker);
            while (TryTake(out long chunk, out long from, out bool known))
            {
                ChunkResult<TPart> result = reader.Read(from, BoundaryOf(chunk), known, cancel);
                lock (turn)
                {
                    waiting.Add(chunk, result);
                    while (failure is null && waiting.Remove(committed, out ChunkResult<TPart>? next))
                    {
                        Commit(next, reader);
                        committed++;
                    }
                    Monitor.PulseAll(turn);
                }
            }
        }
        catch (Exception fault)
        {
            lock (turn)
            {
                failure ??= fault;
                Monitor.PulseAll(turn);
            }
        }
    }

    /// <summary>Takes the next chunk, when not too many wait already. False when all are taken or one failed.</summary>
    bool TryTake(out long chunk, out long from, out bool known)
    {
        lock (turn)
        {
            while (failure is null && taken < Chunks && taken - committed >= 4L * workers)
            {
                Monitor.Wait(turn);
            }
            chunk = taken;
            known = chunk == committed && expected < BoundaryOf(chunk) && (chunk == 0 || !options.AlwaysGuess);
            from = known ? expected : layout.DataOffset + (chunk * chunkBytes);
            if (failure is not null || taken >= Chunks)
            {
                return false;
            }
            taken++;
            return true;
        }
    }

    long BoundaryOf(long chunk) => Math.Min(source.Length, layout.DataOffset + ((chunk + 1) * chunkBytes));

    void Commit(ChunkResult<TPart> result, ChunkReader<TPart> reader)
    {
        long boundary = BoundaryOf(committed);
        if (expected >= boundary)
        {
            scan.Discard(result.Part); // one record spans the whole chunk
            return;
        }
        if (result.Start != expected)
        {
            scan.Discard(result.Part);
            result = reader.Read(expected, boundary, known: true, cancel);
        }
        if (result.Fault is { } fault)
        {
            throw fault(line);
        }
        Findings.Add(result.Findings, line);
        scan.Commit(result.Part, line);
        Rows += result.Rows;
        line += result.Lines;
        expected = result.End;
    }
}
