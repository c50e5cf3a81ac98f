using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Reeve.Store.Internals;

/// <summary>What Linux can say and do about files that .NET has no call for.</summary>
static unsafe partial class NativeFiles
{
    const int ReadOnly = 0, CloseOnExec = 0x80000, CurrentFolder = -100;
    const int TryAgain = 11, AlreadyThere = 17; // Linux errno.
    const uint OwnerOnly = 0x1C0; // rwx------
    const uint TypeWanted = 1;
    const int ModeOffset = 28, TypeMask = 0xF000, RegularType = 0x8000, StatxBytes = 256;

    /// <summary>Writes a folder's entries to disk, so that a rename in it outlives a power cut (fsync(2)).</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static void FlushFolder(string folder)
    {
        // Other systems flush renames by themselves or offer no way.
        if (!OperatingSystem.IsLinux()) return;
        int descriptor = open(folder, ReadOnly, 0);
        if (descriptor < 0) throw Fault();
        int state = fsync(descriptor);
        IOException? fault = state == 0 ? null : Fault();
        _ = close(descriptor);
        if (fault is not null) throw fault;
    }

    /// <summary>Whether a path leads to a regular file rather than a device, pipe or socket (statx(2)).</summary>
    public static bool IsRegular(string path)
    {
        if (!OperatingSystem.IsLinux()) return File.Exists(path);
        byte* statx = stackalloc byte[StatxBytes];
        if (NativeFiles.statx(CurrentFolder, path, 0, TypeWanted, statx) != 0) throw Fault();
        return (*(ushort*)(statx + ModeOffset) & TypeMask) == RegularType;
    }

    /// <summary>Opens a file to be read, without the lock that .NET asks for.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static SafeFileHandle OpenUnlocked(string path)
    {
        if (!OperatingSystem.IsLinux()) return File.OpenHandle(path, share: FileShare.ReadWrite);
        int descriptor = open(path, ReadOnly | CloseOnExec, 0);
        return descriptor < 0 ? throw Fault() : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Whether a file could not be opened because another has locked it (flock(2)).</summary>
    public static bool IsLockConflict(Exception e) => e is IOException && (OperatingSystem.IsWindows() || e.HResult == TryAgain);

    /// <summary>Makes a folder that only its owner can enter (mkdir(2)).</summary>
    /// <returns>False when something of this name is there.</returns>
    /// <exception cref="IOException">The system refused.</exception>
    public static bool TryMakeFolder(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            if (Path.Exists(path)) return false;
            Directory.CreateDirectory(path);
            return true;
        }

        return mkdir(path, OwnerOnly) == 0 || (Marshal.GetLastPInvokeError() == AlreadyThere ? false : throw Fault());
    }

    static IOException Fault()
    {
        int error = Marshal.GetLastPInvokeError();
        return new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

#pragma warning disable CA5392, IDE1006 // The C library is the one the process already has; its functions keep their names.
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int open(string path, int flags, int mode);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int mkdir(string path, uint mode);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int descriptor);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int statx(int folder, string path, int flags, uint mask, byte* buffer);
}
