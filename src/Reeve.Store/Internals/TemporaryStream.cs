using Microsoft.Win32.SafeHandles;

namespace Reeve.Store.Internals;

/// <summary>Writes a file from its start, without a buffer of its own; a full disk is a <see cref="StoreException"/> at once.</summary>
/// <param name="temporary">The file that is written; empty.</param>
/// <param name="path">The file that faults name.</param>
/// <param name="mode">Whether the file has to exist.</param>
sealed class TemporaryStream(string temporary, string path, FileMode mode = FileMode.Open) : Stream
{
    readonly SafeFileHandle _handle = File.OpenHandle(temporary, mode, FileAccess.Write);
    long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !_handle.IsClosed;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            RandomAccess.Write(_handle, buffer, _length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileFaults.Of(path, e);
        }

        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is held back here; the commit flushes to disk.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _handle.Dispose();
        base.Dispose(disposing);
    }
}
