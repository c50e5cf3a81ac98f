namespace Reeve.Store.Internals;

/// <summary>The sentences for what can go wrong with a file. They name the file as the user did, and nothing in it.</summary>
static class FileFaults
{
    const int NoSpace = 28, ReadOnlyDisk = 30, NameTooLong = 36, OverQuota = 122; // Linux errno.
    const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Does work that writes a file, and turns what the file system says into our own faults.</summary>
    public static T Writing<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Of(path, e);
        }
    }

    /// <inheritdoc cref="Writing{T}"/>
    public static void Writing(string path, Action work) => _ = Writing(path, () =>
    {
        work();
        return true;
    });

    /// <summary>Does work that reads a file, and turns what the file system says into our own faults.</summary>
    public static T Reading<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{path} is gone.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{path} cannot be read: check its permissions and its disk.", e);
        }
    }

    /// <summary>The fault of a disk without room.</summary>
    public static StoreException DiskFull(string path, Exception? inner = null) =>
        new(StoreFault.Surroundings, $"The disk that holds {path} is full, or a quota is used up: free some space, then try again.", inner);

    /// <summary>The fault for what the file system said.</summary>
    public static StoreException Of(string path, Exception e) => e.HResult switch
    {
        NoSpace or OverQuota or WindowsDiskFull => DiskFull(path, e),
        ReadOnlyDisk => new(StoreFault.Surroundings, $"{path} is on a disk that can only be read.", e),
        NameTooLong => new(StoreFault.Request, $"{path} is too long a name to be written.", e),
        _ => e switch
        {
            UnauthorizedAccessException => new(StoreFault.Surroundings, $"{path} cannot be written: there is no permission to write in its folder.", e),
            PathTooLongException => new(StoreFault.Request, $"{path} is too long a name to be written.", e),
            DirectoryNotFoundException => new(StoreFault.Request, $"The folder of {path} does not exist: make it first.", e),
            _ => new(StoreFault.Surroundings, $"{path} could not be written: the disk or the system refused.", e),
        },
    };
}
