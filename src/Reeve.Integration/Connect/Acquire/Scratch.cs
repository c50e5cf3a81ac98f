using Reeve.Store;

namespace Reeve.Integration.Connect.Acquire;

/// <summary>Makes temporary files that only their owner may read, and leaves none behind when the work on it fails.</summary>
sealed class Scratch(string folder)
{
    /// <summary>Makes a file by some work.</summary>
    /// <param name="name">Its name: <c>query.json</c>.</param>
    /// <param name="work">Writes it.</param>
    public AcquiredFile Make(string name, Action<FileStream> work)
    {
        string path = Path.Combine(folder, name);
        bool whole = false;
        try
        {
            using (FileStream file = Create(path)) work(file);
            whole = true;
            return new AcquiredFile(name, path, true);
        }
        catch (IOException e)
        {
            throw new StoreException(StoreFault.Surroundings, $"{name} could not be written for this load: the disk is full, or the system refused. Free some space, then run again.", e);
        }
        finally
        {
            if (!whole) File.Delete(path);
        }
    }

    static FileStream Create(string path)
    {
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 1 << 16 };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new FileStream(path, options);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException(StoreFault.Surroundings, "The folder for temporary files cannot be written: there is no permission.", e);
        }
    }
}
