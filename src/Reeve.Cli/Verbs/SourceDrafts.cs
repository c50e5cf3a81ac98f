using System.Text;
using System.Text.RegularExpressions;
using Reeve.Store;

namespace Reeve.Cli.Verbs;

/// <summary>Writes first source files into a place. One that is there is a person's work, and is never replaced.</summary>
static partial class SourceDrafts
{
    /// <summary>Writes one and gives its path from the place's folder.</summary>
    /// <exception cref="StoreException">Request: the name cannot be a source's, or there is such a source. Surroundings: disk, permission.</exception>
    public static string Write(string folder, string name, string text)
    {
        if (!SourceName().IsMatch(name)) throw new StoreException(StoreFault.Request, $"`{name}` cannot be a source's name: use lower case letters, digits and underscores, beginning with a letter, and give it with --name.");
        string file = $"sources/{name.Replace('_', '-')}.yaml", path = Path.Combine(folder, file);
        foreach (string taken in new[] { path, Path.Combine(folder, "sources", $"{name}.yaml") })
            if (File.Exists(taken)) throw new StoreException(StoreFault.Request, $"sources/{Path.GetFileName(taken)} is there already, and is left as it is: give another name with --name.");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{file} could not be written: the disk is full, or there is no permission.", fault);
        }
        using AtomicFile written = AtomicFile.Create(path);
        written.Stream.Write(Encoding.UTF8.GetBytes(text));
        written.Commit();
        return file;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SourceName();
}
