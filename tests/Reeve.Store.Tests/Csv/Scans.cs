using Reeve.Store.Csv;
using Reeve.Store.Csv.Internals;

namespace Reeve.Store.Tests.Csv;

/// <summary>Counts rows.</summary>
internal sealed class RowCount : CsvScan<long>
{
    public override long Begin(int worker) => 0;

    public override void Take(long part, int worker, in CsvBlock block)
    {
    }

    public override void Commit(long part, long firstLine)
    {
    }
}

/// <summary>Bytes in memory that count how many of them were read.</summary>
internal sealed class CountingSource(byte[] bytes) : ByteSource
{
    public long BytesRead { get; private set; }

    public override long Length => bytes.Length;

    public override void Read(long offset, Span<byte> into)
    {
        BytesRead += into.Length;
        bytes.AsSpan((int)offset, into.Length).CopyTo(into);
    }
}

/// <summary>The same text over and over: a file of many gigabytes that takes no memory.</summary>
internal sealed class RepeatedSource(byte[] text, long times) : ByteSource
{
    public override long Length => text.Length * times;

    public override void Read(long offset, Span<byte> into)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = text[(int)((offset + i) % text.Length)];
        }
    }
}
