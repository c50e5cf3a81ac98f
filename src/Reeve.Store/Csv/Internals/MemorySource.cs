namespace Reeve.Store.Csv.Internals;

/// <summary>Bytes held in memory in blocks of one size, so that there may be more than 2^31 of them.</summary>
internal sealed class MemorySource : ByteSource
{
    const int BlockBytes = 1 << 20;
    readonly List<byte[]> blocks = [];
    long length;

    public override long Length => length;

    /// <summary>Reads a stream to its end. A line without end is refused while it comes, before it fills the memory.</summary>
    /// <param name="path">The name for the fault.</param>
    /// <param name="maxRecordBytes">The longest record, in bytes of UTF-8; UTF-16 may take twice as many.</param>
    public static MemorySource ReadAll(Stream stream, string path, int maxRecordBytes, CancellationToken cancel)
    {
        MemorySource source = new();
        long feeds = 0, returns = 0, unbroken = 0;
        for (; ; )
        {
            cancel.ThrowIfCancellationRequested();
            byte[] block = new byte[BlockBytes];
            int read = stream.ReadAtLeast(block, BlockBytes, throwOnEndOfStream: false);
            source.length += read;
            source.blocks.Add(block);
            Span<byte> filled = block.AsSpan(0, read);
            feeds += filled.Count((byte)'\n');
            returns += filled.Count((byte)'\r');
            int last = filled.LastIndexOfAny((byte)'\n', (byte)'\r');
            unbroken = last < 0 ? unbroken + read : read - last - 1;
            if (unbroken > 2L * maxRecordBytes)
            {
                throw Faults.TooLong(path, Math.Max(feeds, returns) + 1, maxRecordBytes);
            }
            if (read < BlockBytes)
            {
                return source;
            }
        }
    }

    public override void Read(long offset, Span<byte> into)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, length - into.Length);
        while (!into.IsEmpty)
        {
            ReadOnlySpan<byte> block = blocks[(int)(offset / BlockBytes)].AsSpan((int)(offset % BlockBytes));
            int count = Math.Min(block.Length, into.Length);
            block[..count].CopyTo(into);
            into = into[count..];
            offset += count;
        }
    }
}
