namespace Reeve.Store.Csv.Internals;

/// <summary>A file on disk, read at offsets. Not mapped: a mapped file that someone cuts short ends the process, a read only fails.</summary>
internal sealed class FileSource(string path, FileStream stream) : ByteSource
{
    public override long Length { get; } = stream.Length;

    public override void Read(long offset, Span<byte> into)
    {
        try
        {
            while (!into.IsEmpty)
            {
                int read = RandomAccess.Read(stream.SafeFileHandle, into, offset);
                if (read == 0)
                {
                    throw new StoreException(StoreFault.Surroundings, $"{path} became shorter while it was read. Read it again when it is complete.");
                }
                offset += read;
                into = into[read..];
            }
        }
        catch (Exception fault) when (Faults.IsOfOpening(fault))
        {
            throw Faults.OfOpening(path, fault);
        }
    }

    public override void Dispose()
    {
        stream.Dispose();
        base.Dispose();
    }
}
