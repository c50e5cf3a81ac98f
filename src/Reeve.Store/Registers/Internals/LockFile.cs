using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using Reeve.Store.Internals;

namespace Reeve.Store.Registers.Internals;

/// <summary>A file that is locked while somebody builds, and says who does. The lock is the system's: it goes with the process.</summary>
static class LockFile
{
    public const string Name = "build.lock";

    const int MostBytes = 4096;

    /// <summary>Locks the file, which is made when it is not there; null when it is locked already.</summary>
    public static FileStream? TryLock(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileStream(path, options);
        }
        catch (Exception e) when (e is IOException && NativeFiles.IsLockConflict(e))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileFaults.Of(path, e);
        }
    }

    public static void Write(FileStream file, string path, BuildHolder holder) => FileFaults.Writing(path, () =>
    {
        file.SetLength(0);
        file.Write(JsonSerializer.SerializeToUtf8Bytes(holder));
        file.Flush();
    });

    /// <summary>Who locked the file, or null when it does not say so (yet).</summary>
    public static BuildHolder? Read(string path)
    {
        try
        {
            // Not by File.OpenRead, which asks for a lock of its own.
            using SafeFileHandle handle = NativeFiles.OpenUnlocked(path);
            byte[] bytes = new byte[MostBytes];
            return JsonSerializer.Deserialize<BuildHolder>(bytes.AsSpan(0, RandomAccess.Read(handle, bytes, 0)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
