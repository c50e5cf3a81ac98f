using System.IO.Enumeration;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Acquire;

/// <summary>Finds files by paths of a source file. A relative path stays in the place's folder, symbolic links and all; an absolute one was meant.</summary>
/// <param name="folder">The place's folder.</param>
/// <param name="at">Where the path is declared, for faults.</param>
sealed class PlaceFolder(string folder, Location at)
{
    const int MostLinks = 40;

    readonly string _root = Real(Path.GetFullPath(folder));

    /// <summary>The place's folder itself, without links.</summary>
    public string Root => _root;

    /// <summary>One file that is there.</summary>
    public AcquiredFile File(string path)
    {
        string full = Resolve(path);
        if (Directory.Exists(full)) throw Fault($"{path} is a folder, where a file is needed. Name the file, or read the folder with a pattern");
        FileInfo real = new(Real(full));
        if (!real.Exists || real.LinkTarget is not null) throw Fault($"{path} is not there. Check its name, or put the extract in its place");
        return new AcquiredFile(Path.GetFileName(full), full, false);
    }

    /// <summary>The files of a folder whose names fit a pattern, in the order of their names; at least one.</summary>
    public IReadOnlyList<AcquiredFile> Folder(string path, string pattern, bool latestOnly)
    {
        if (pattern.Length == 0 || pattern.AsSpan().IndexOfAny('/', '\\') >= 0 || pattern is "." or "..")
            throw Fault($"`{pattern}` is not a pattern of file names. Use `*` and `?`, and no folders: `school-*.json`");
        string full = Resolve(path);
        if (!Directory.Exists(full)) throw Fault($"{path} is not a folder that is there. Check its name");
        // Names that start with a point or with ~$ are the lock files and half-written copies of other programs.
        string[] names = [.. Directory.EnumerateFileSystemEntries(full).Select(each => Path.GetFileName(each)!)
            .Where(name => !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false))
            .Where(name => System.IO.File.Exists(Path.Combine(full, name)))
            .Order(StringComparer.Ordinal)];
        if (names.Length == 0) throw Fault($"no file of {path} has a name like `{pattern}`. Check the pattern, or put the extract there");
        IEnumerable<string> taken = latestOnly ? names[^1..] : names;
        return [.. taken.Select(name => new AcquiredFile(name, Resolve(Path.IsPathRooted(path) ? Path.Combine(full, name) : Path.Combine(path, name)), false))];
    }

    /// <summary>One file, or those of a folder.</summary>
    public IReadOnlyList<AcquiredFile> FileOrFolder(string path, string pattern) =>
        Directory.Exists(Resolve(path)) ? Folder(path, pattern, latestOnly: false) : [File(path)];

    /// <summary>The full path of a path of the place.</summary>
    /// <exception cref="StoreException">Request: it leaves the place's folder.</exception>
    public string Resolve(string path)
    {
        if (path.Length == 0 || path.Contains('\0')) throw Fault("the path is empty or cannot be one. Give the path of a file");
        if (Path.IsPathRooted(path)) return Path.GetFullPath(path);
        string full = Path.GetFullPath(path, _root);
        if (!Inside(full)) throw Fault($"{path} leads out of the place's folder. Give an absolute path, if that file is meant");
        if (!Inside(Real(full))) throw Fault($"{path} is, by a symbolic link, outside the place's folder. Give its absolute path, if that file is meant");
        return full;
    }

    bool Inside(string full) => full == _root || full.StartsWith(_root.EndsWith(Path.DirectorySeparatorChar) ? _root : _root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    StoreException Fault(string what) => new(StoreFault.Request, $"{at}: {what}.");

    /// <summary>The path with every symbolic link followed; what does not exist stays as it is.</summary>
    static string Real(string full)
    {
        string real = Path.GetPathRoot(full)!;
        Queue<string> rest = new(full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries));
        for (int links = 0; rest.TryDequeue(out string? name);)
        {
            string next = Path.Combine(real, name);
            string? target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks) return next;
            string whole = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(whole)!;
            rest = new Queue<string>([.. whole[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries), .. rest]);
        }
        return real;
    }
}
