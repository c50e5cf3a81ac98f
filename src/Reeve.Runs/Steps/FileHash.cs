using Reeve.Store;

namespace Reeve.Runs.Steps;

/// <summary>Hashes of files that a linkage names.</summary>
static class FileHash
{
    /// <summary>SHA-256, in lower case hexadecimal.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    public static string Of(string path, string name)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreFault.Request, $"There is no file {name}, which the linkage names.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{name} cannot be read: check its permissions and its disk.", fault);
        }
    }
}
