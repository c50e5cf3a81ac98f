using Reeve.Store.Csv;

namespace Reeve.Benchmarks.Csv;

/// <summary>Sums the bytes of each column while the file streams by: the least that a scan can do with every cell.</summary>
internal sealed class ColumnBytes : CsvScan<long[]>
{
    int columns;

    public long[] Sums { get; private set; } = [];

    public override void Start(IReadOnlyList<string> columns, int workers)
    {
        this.columns = columns.Count;
        Sums = new long[columns.Count];
    }

    public override long[] Begin(int worker) => new long[columns];

    public override void Take(long[] part, int worker, in CsvBlock block)
    {
        for (int row = 0; row < block.Rows; row++)
        {
            for (int column = 0; column < part.Length; column++)
            {
                part[column] += block[row, column].Length;
            }
        }
    }

    public override void Commit(long[] part, long firstLine)
    {
        for (int column = 0; column < part.Length; column++)
        {
            Sums[column] += part[column];
        }
    }
}
