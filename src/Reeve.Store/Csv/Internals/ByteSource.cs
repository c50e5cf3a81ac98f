namespace Reeve.Store.Csv.Internals;

/// <summary>The bytes of a file, readable at any offset and by several threads at the same time.</summary>
internal abstract class ByteSource : IDisposable
{
    /// <summary>How many bytes there are; may exceed 2^31.</summary>
    public abstract long Length { get; }

    /// <summary>Fills the span from this offset on; the bytes must be there.</summary>
    public abstract void Read(long offset, Span<byte> into);

    public virtual void Dispose()
    {
    }

    /// <summary>Opens a file; what cannot be read at an offset, such as a pipe, is read into memory first.</summary>
    /// <param name="maxRecordBytes">A pipe with a longer line than a record may be is refused.</param>
    public static ByteSource Open(string path, int maxRecordBytes, CancellationToken cancel)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new StoreException(StoreFault.Request, $"{path} is a folder, not a file. Name one file in it.");
            }
            FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.None);
            if (stream.CanSeek && stream.Length > 0)
            {
                return new FileSource(path, stream);
            }
            using (stream)
            {
                return MemorySource.ReadAll(stream, path, maxRecordBytes, cancel);
            }
        }
        catch (Exception fault) when (Faults.IsOfOpening(fault))
        {
            throw Faults.OfOpening(path, fault);
        }
    }
}
