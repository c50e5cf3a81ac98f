using Reeve.Store.Internals;

namespace Reeve.Store;

/// <summary>A file that appears whole or not at all: written under another name beside its target, flushed, then renamed over it.</summary>
/// <remarks>
/// The other name is <c>target.PROCESS-NUMBER.tmp</c>. A target that is a symbolic link is followed: the link stays. A target
/// that is already there keeps its permissions, and the temporary file is never more open than it.
/// </remarks>
public sealed class AtomicFile : IDisposable
{
    static int s_number;
    static readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> s_unfinished = new(StringComparer.Ordinal);

    readonly string _target;
    readonly UnixFileMode? _mode;
    TemporaryStream? _stream;
    bool _over;

    AtomicFile(string path, UnixFileMode? mode = null)
    {
        Path = path;
        _target = Target(path);
        _mode = mode ?? (!OperatingSystem.IsWindows() && File.Exists(_target) ? File.GetUnixFileMode(_target) : null);
        TemporaryPath = CreateTemporary();
    }

    /// <summary>The target's path, as it was given.</summary>
    public string Path { get; }

    /// <summary>The full path of the file that is written; empty at first.</summary>
    public string TemporaryPath { get; }

    /// <summary>Writes from the start of the temporary file, unbuffered; closed by the commit. Its faults are <see cref="StoreException"/>s.</summary>
    /// <exception cref="ObjectDisposedException">The file is committed or given up.</exception>
    public Stream Stream
    {
        get
        {
            ObjectDisposedException.ThrowIf(_over, this);
            return _stream ??= Faults(() => new TemporaryStream(TemporaryPath, Path));
        }
    }

    /// <summary>Makes an empty temporary file beside the target, which is left as it is.</summary>
    /// <param name="path">The target; its folder exists.</param>
    /// <exception cref="StoreException">
    /// Request: no such folder, or the target is no regular file (a folder, a device). Surroundings: no permission, disk full.
    /// </exception>
    public static AtomicFile Create(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FileFaults.Writing(path, () => new AtomicFile(path));
    }

    /// <summary>As <see cref="Create"/>, for a file that only its owner may read and write, whatever was there before.</summary>
    /// <exception cref="StoreException">As for <see cref="Create"/>.</exception>
    public static AtomicFile CreatePrivate(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FileFaults.Writing(path, () => new AtomicFile(path, UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    /// <summary>Puts the file in its target's place, for good: after a power cut the target is the old file or the new one.</summary>
    /// <exception cref="StoreException">Surroundings: it could not be flushed or renamed; the target is as it was.</exception>
    /// <exception cref="ObjectDisposedException">The file is committed already, or given up.</exception>
    public void Commit() => CommitAll([this]);

    /// <summary>As <see cref="Commit"/>, for several files: all are flushed before any is renamed.</summary>
    /// <remarks>Renames follow one another; no file system renames several files as one, so a crash between two leaves some renamed.</remarks>
    /// <param name="files">Files of different targets.</param>
    /// <exception cref="ArgumentException">Two files have one target.</exception>
    public static void CommitAll(IReadOnlyList<AtomicFile> files)
    {
        if (files.Select(file => file._target).Distinct(StringComparer.Ordinal).Count() < files.Count)
            throw new ArgumentException("Two files have one target.", nameof(files));
        foreach (AtomicFile file in files) ObjectDisposedException.ThrowIf(file._over, file);
        foreach (AtomicFile file in files) file.Seal();
        foreach (AtomicFile file in files) file.Rename();
        foreach (AtomicFile file in files.DistinctBy(file => System.IO.Path.GetDirectoryName(file._target)))
            FileFaults.Writing(file.Path, () => NativeFiles.FlushFolder(System.IO.Path.GetDirectoryName(file._target)!));
    }

    /// <summary>Removes the temporary files of this process: for a program that must end now, whoever is still writing.</summary>
    public static void DiscardAll()
    {
        foreach (string temporary in s_unfinished.Keys) Discard(temporary);
    }

    /// <summary>Gives the file up, unless it is committed: the temporary file goes, the target stays as it is.</summary>
    public void Dispose()
    {
        _stream?.Dispose();
        if (_over) return;
        _over = true;
        Discard(TemporaryPath);
    }

    static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
            s_unfinished.TryRemove(temporary, out _);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Most often the fault that is already on its way up; it may not be hidden by this one.
        }
    }

    /// <summary>The file that the path leads to.</summary>
    static string Target(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        string target = new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        string? folder = System.IO.Path.GetDirectoryName(target);
        if (folder is null || Directory.Exists(target)) throw new StoreException(StoreFault.Request, $"{path} is a folder, not a file.");
        if (!Directory.Exists(folder)) throw new StoreException(StoreFault.Request, $"The folder of {path} does not exist: make it first.");
        if (File.Exists(target) && !NativeFiles.IsRegular(target))
            throw new StoreException(StoreFault.Request, $"{path} is a device or a pipe: a file cannot be put in its place.");
        return target;
    }

    string CreateTemporary()
    {
        while (true)
        {
            string temporary = $"{_target}.{Environment.ProcessId}-{Interlocked.Increment(ref s_number)}.tmp";
            try
            {
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
                if (_mode is { } mode && !OperatingSystem.IsWindows()) options.UnixCreateMode = mode | UnixFileMode.UserRead | UnixFileMode.UserWrite;
                new FileStream(temporary, options).Dispose();
                s_unfinished[temporary] = true;
                return temporary;
            }
            catch (IOException) when (File.Exists(temporary))
            {
                // Left behind by an earlier process of the same number.
            }
        }
    }

    void Seal() => Faults(() =>
    {
        _stream?.Dispose();
        using Microsoft.Win32.SafeHandles.SafeFileHandle handle = File.OpenHandle(TemporaryPath, FileMode.Open, FileAccess.ReadWrite);
        if (_mode is { } mode && !OperatingSystem.IsWindows()) File.SetUnixFileMode(handle, mode);
        RandomAccess.FlushToDisk(handle);
        return handle;
    });

    void Rename()
    {
        FileFaults.Writing(Path, () => File.Move(TemporaryPath, _target, overwrite: true));
        _over = true;
        s_unfinished.TryRemove(TemporaryPath, out _);
    }

    T Faults<T>(Func<T> work) => FileFaults.Writing(Path, work);
}
