using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Reeve.Store.Internals;

/// <summary>SHA-256 of files, as 64 lower-case hexadecimal digits.</summary>
static class FileHash
{
    const int BufferBytes = 1 << 20;

    /// <summary>Hashes a whole file.</summary>
    /// <exception cref="IOException">It could not be read.</exception>
    public static string Of(string path, CancellationToken cancel)
    {
        using SafeFileHandle handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return Copy(stream, Stream.Null, cancel).Hash;
    }

    /// <summary>Copies a stream and hashes what passes.</summary>
    public static (string Hash, long Bytes) Copy(Stream from, Stream to, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        long bytes = 0;
        try
        {
            for (int read; (read = from.Read(buffer, 0, BufferBytes)) > 0; bytes += read)
            {
                cancel.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, read);
                to.Write(buffer, 0, read);
            }
        }
        finally
        {
            // What is left in it may be a person's.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
