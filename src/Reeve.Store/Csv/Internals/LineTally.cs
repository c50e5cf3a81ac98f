namespace Reeve.Store.Csv.Internals;

/// <summary>Counts something and keeps the first few lines. Lines are added in ascending order.</summary>
internal sealed class LineTally
{
    const int Kept = 5;
    readonly List<long> lines = new(Kept);
    readonly Queue<long> last = new(FooterRules.Most);

    public long Count { get; private set; }

    public void Add(long line)
    {
        Count++;
        if (lines.Count < Kept)
        {
            lines.Add(line);
        }
        AddLast(line);
    }

    /// <summary>Adds what another counted, whose lines count from a base.</summary>
    public void Add(LineTally other, long firstLine)
    {
        Count += other.Count;
        lines.AddRange(other.lines.Take(Kept - lines.Count).Select(line => line + firstLine));
        foreach (long line in other.last)
        {
            AddLast(line + firstLine);
        }
    }

    /// <summary>Takes back one of the last lines, if it was counted: it turned out to be something else.</summary>
    public void Remove(long line)
    {
        if (last.Contains(line))
        {
            Count--;
            lines.Remove(line);
        }
    }

    void AddLast(long line)
    {
        if (last.Count == FooterRules.Most)
        {
            last.Dequeue();
        }
        last.Enqueue(line);
    }

    public CsvTally Freeze() => Count == 0 ? CsvTally.None : new CsvTally(Count, lines.ToArray());
}
