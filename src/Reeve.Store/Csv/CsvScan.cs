namespace Reeve.Store.Csv;

/// <summary>Work done on a file while it streams by; the file may be larger than memory.</summary>
/// <remarks>
/// The file is cut into parts. Workers read parts at the same time; what they find is committed in the order of the file, one part at a time.
/// A part may turn out to have started inside a quoted cell: then it is dropped (<see cref="Discard"/>) and read again, so
/// <see cref="Take"/> may change only its part and what belongs to its worker. Memory held is a few parts for each thread.
/// </remarks>
/// <typeparam name="TPart">What is kept of one part until it is committed.</typeparam>
public abstract class CsvScan<TPart>
{
    /// <summary>Called once, before all else, with the column names (distinct, at least one) and the number of workers (at least 1).</summary>
    public virtual void Start(IReadOnlyList<string> columns, int workers)
    {
    }

    /// <summary>Begins a part. Called at the same time by several workers.</summary>
    /// <param name="worker">The worker, from 0; it calls on one thread at a time.</param>
    public abstract TPart Begin(int worker);

    /// <summary>Takes the next records of a part, in the order of the file. Called at the same time by several workers.</summary>
    public abstract void Take(TPart part, int worker, in CsvBlock block);

    /// <summary>Accepts a part: called in the order of the file, one at a time.</summary>
    /// <param name="part">The part, with all its records taken.</param>
    /// <param name="firstLine">The physical line (from 1) that the part's line offsets count from.</param>
    public abstract void Commit(TPart part, long firstLine);

    /// <summary>Drops a part that was read from the wrong place. Called one at a time.</summary>
    public virtual void Discard(TPart part)
    {
    }
}
