using Reeve.Store;

namespace Reeve.Runs.Build;

/// <summary>A folder for temporary files of one build, for its owner only. What an earlier build that was killed left in it is removed.</summary>
/// <remarks>Made while the build lock is held, so that it is no other build's.</remarks>
sealed class Scratch : IDisposable
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public Scratch(string stateFolder)
    {
        Folder = Path.Combine(stateFolder, "scratch");
        try
        {
            if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
            else Directory.CreateDirectory(Folder, OwnerOnly);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{Folder} cannot be written: check its permissions and its disk.", fault);
        }
    }

    public string Folder { get; }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build removes it; a fault that is on its way up may not be hidden by this one.
        }
    }
}
