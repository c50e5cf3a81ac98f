using Microsoft.Win32.SafeHandles;
using Reeve.Store.Internals;
using Reeve.Store.State;

namespace Reeve.Store.Backups.Internals;

/// <summary>Where an archive is unpacked: beside its target, for its owner only, and removed unless it becomes the target.</summary>
sealed class RestoreStage : IDisposable
{
    const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    readonly string _target, _place, _state;
    readonly string? _tablesTarget, _tables;

    public RestoreStage(RestoreTarget target)
    {
        _target = Path.GetFullPath(target.Folder);
        _place = New(_target);
        _state = Path.Combine(_place, target.StateName);
        if (target.TablesFolder is not { } folder) return;
        string full = Path.GetFullPath(folder);
        string below = Path.GetRelativePath(_target, full);
        if (!below.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(below))
        {
            _tables = Path.Combine(_place, below);
            return;
        }

        _tablesTarget = full;
        _tables = New(full);
    }

    /// <summary>Where the register is made, on SQLite.</summary>
    public string RegisterPath => Path.Combine(_state, PlaceState.RegisterName);

    /// <summary>The rows of the register's tables, by member.</summary>
    public Dictionary<string, byte[]> Dump { get; } = [];

    /// <summary>Where a member that is a file goes.</summary>
    /// <param name="name">Allowed by <see cref="MemberName.IsAllowed"/>.</param>
    public string PathOf(string name)
    {
        string[] parts = name.Split('/');
        if (name == MemberName.NeverLink) return Path.Combine(_state, PlaceState.NeverLinkName);
        return parts[0] == "place" ? Path.Combine([_place, .. parts[1..]]) : Path.Combine([_tables ?? _state, .. parts]);
    }

    /// <summary>Makes what was unpacked durable: snapshots and originals read-only, the rest its owner's.</summary>
    public void Flush()
    {
        StateFolders.Make(_state);
        foreach (string root in Roots())
        {
            foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                string[] parts = Path.GetRelativePath(_tables ?? _state, file).Split(Path.DirectorySeparatorChar);
                if (parts[0] is PlaceState.TablesName or PlaceState.OriginalsName) StateFolders.Seal(file);
                else Flush(file);
            }

            foreach (string folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories).Append(root)) NativeFiles.FlushFolder(folder);
        }
    }

    /// <summary>Puts what was unpacked in its place.</summary>
    public void Appear()
    {
        foreach ((string from, string? to) in new[] { (_tables ?? "", _tablesTarget), (_place, _target) })
        {
            if (to is null) continue;
            if (Directory.Exists(to)) Directory.Delete(to);
            Directory.Move(from, to);
            NativeFiles.FlushFolder(Path.GetDirectoryName(to)!);
        }
    }

    public void Dispose()
    {
        foreach (string root in Roots())
        {
            try
            {
                StateFolders.Remove(root);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // As a rule the fault that is already on its way up; it may not be hidden by this one.
            }
        }
    }

    IEnumerable<string> Roots() => _tablesTarget is null ? [_place] : [_place, _tables!];

    static string New(string target) => FileFaults.Writing(target, () =>
    {
        for (int number = 1; ; number++)
        {
            string path = $"{target}.restoring-{number}";
            if (NativeFiles.TryMakeFolder(path)) return path;
        }
    });

    static void Flush(string path)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(handle, Private);
        RandomAccess.FlushToDisk(handle);
    }
}
