namespace Reeve.Workspace.Reading;

/// <summary>Paths in files of a place: they stay inside it, as written and once links are followed.</summary>
static class PlacePaths
{
    const int MostLinks = 40;

    /// <summary>Why a path may not stand in a file of a place, with the next step; null when it may.</summary>
    /// <param name="absoluteAllowed">Whether it may start at the root: for files and folders that other systems write.</param>
    public static (string What, string NextStep)? Fault(string path, bool absoluteAllowed)
    {
        if (path.Any(char.IsControl)) return ("has a control character", "write the path as the file system has it");
        if (path.Contains('\\', StringComparison.Ordinal)) return ("has a backslash", "write paths with `/`");
        if (path.Split('/').Contains("..")) return ("leads out of the place by `..`", "keep the file in the place's folder");
        if (path.StartsWith('~')) return ("starts with `~`, which only a shell knows", "write the path from the place's folder");
        return path.StartsWith('/') && !absoluteAllowed ? ("leads out of the place", "write the path from the place's folder") : null;
    }

    /// <summary>Whether a path inside the place leads out of it by a symbolic link.</summary>
    public static bool LeavesByLink(string folder, string path)
    {
        string root = Real(folder), target = Real(Path.Combine(folder, path));
        return target != root && !target.StartsWith(root.TrimEnd('/') + '/', StringComparison.Ordinal);
    }

    /// <summary>The path with its links followed, as far as it exists. A chain of links without end stays as it is.</summary>
    public static string Real(string path)
    {
        Stack<string> todo = new(Path.GetFullPath(path).Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse());
        string at = "/";
        for (int links = 0; todo.Count > 0;)
        {
            string part = todo.Pop();
            string next = part == ".." ? Path.GetDirectoryName(at) ?? "/" : Path.Combine(at, part);
            if (part != ".." && links < MostLinks && Target(next) is { } target)
            {
                links++;
                if (target.StartsWith('/')) at = "/";
                foreach (string piece in target.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(piece => piece != ".").Reverse()) todo.Push(piece);
            }
            else
            {
                at = next;
            }
        }
        return at;
    }

    static string? Target(string path) => new FileInfo(path).LinkTarget;
}
