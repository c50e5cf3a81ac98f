using Reeve.Store;

namespace Reeve.Integration.Connect;

/// <summary>Secrets in environment variables and in files that only their owner may read.</summary>
/// <param name="placeFolder">The folder that relative paths start from.</param>
public sealed class Secrets(string placeFolder) : ISecrets
{
    const string Variable = "env:", File = "file:";
    const int MostBytes = 1 << 16;

    const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Whether a text is a reference to a secret: <c>env:NAME</c> or <c>file:PATH</c>.</summary>
    public static bool IsReference(string text) =>
        text.StartsWith(Variable, StringComparison.Ordinal) || text.StartsWith(File, StringComparison.Ordinal);

    /// <inheritdoc/>
    public Secret Get(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.StartsWith(Variable, StringComparison.Ordinal)) return FromVariable(reference[Variable.Length..]);
        if (reference.StartsWith(File, StringComparison.Ordinal)) return FromFile(reference[File.Length..]);
        // What was written may be the secret itself, so it is not quoted.
        throw new StoreException(StoreFault.Request, "A secret is given by reference, `env:NAME` or `file:PATH`, and what is written is neither. Put the secret in a variable or a file, and name that.");
    }

    static Secret FromVariable(string name)
    {
        string? text = Environment.GetEnvironmentVariable(name);
        return string.IsNullOrEmpty(text)
            ? throw new StoreException(StoreFault.Request, $"The environment variable {name}, which should hold a secret, is not set. Set it, then run again.")
            : new Secret(text);
    }

    Secret FromFile(string path)
    {
        string full = Path.GetFullPath(path, placeFolder);
        try
        {
            using FileStream file = new(full, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (!OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(file.SafeFileHandle) & Others) != UnixFileMode.None)
                throw new StoreException(StoreFault.Request, $"{path} holds a secret, and others than its owner may read it: chmod 600 {path}");
            if (file.Length > MostBytes) throw new StoreException(StoreFault.Request, $"{path} is too long to be one secret. Keep one secret in a file.");
            using StreamReader reader = new(file);
            string text = reader.ReadToEnd().TrimEnd('\r', '\n');
            return text.Length > 0 ? new Secret(text) : throw new StoreException(StoreFault.Request, $"{path}, which should hold a secret, is empty.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreFault.Request, $"{path}, which should hold a secret, is not there.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{path}, which should hold a secret, cannot be read by this user.", e);
        }
    }
}
