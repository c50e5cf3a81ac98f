using System.Globalization;
using System.Security.Cryptography;
using Reeve.Store.Internals;

namespace Reeve.Store.Keys;

/// <summary>The keys of a place, by name. Each is made at random when it is first needed, and kept apart from everything it protects.</summary>
/// <remarks>
/// A key is 32 bytes, in <c>.reeve/keys/NAME.key</c> as hexadecimal, which only the owner may read, or in the environment variable
/// <c>REEVE_KEY_NAME</c>, which comes first. No backup has them. What is derived from a key differs between places, and is the same on any machine that has it.
/// </remarks>
public sealed class PlaceKeys
{
    const int Length = 32;
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead, Others = ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    static int s_number;

    readonly string _folder;
    readonly Func<string, string?> _environment;

    /// <summary>The keys of a folder of state.</summary>
    /// <param name="stateFolder">The state folder; keys are below it.</param>
    /// <param name="environment">Finds an environment variable; null for the process's own.</param>
    public PlaceKeys(string stateFolder, Func<string, string?>? environment = null)
    {
        _folder = Path.Combine(stateFolder, "keys");
        _environment = environment ?? Environment.GetEnvironmentVariable;
    }

    /// <summary>A key; it is made when it is not there.</summary>
    /// <param name="name">Lower case letters and hyphens: <c>identity</c>.</param>
    /// <returns>32 bytes.</returns>
    /// <exception cref="ArgumentException">The name is not of that form.</exception>
    /// <exception cref="StoreException">
    /// Request: the environment variable or the file does not hold 64 hexadecimal digits, or others than the owner may read the file. Surroundings: it cannot be read or written.
    /// </exception>
    public byte[] Get(string name)
    {
        if (Given(name) is { } given) return given;
        string path = PathOf(name);
        if (!File.Exists(path)) Make(path);
        return Read(path);
    }

    /// <summary>A key that is there, or null.</summary>
    /// <inheritdoc cref="Get" path="/param"/>
    /// <inheritdoc cref="Get" path="/exception"/>
    public byte[]? Find(string name) => Given(name) ?? (File.Exists(PathOf(name)) ? Read(PathOf(name)) : null);

    byte[]? Given(string name)
    {
        if (name.Length == 0 || !name.All(letter => letter is >= 'a' and <= 'z' or '-')) throw new ArgumentException("A key's name is lower case letters and hyphens.", nameof(name));
        string variable = "REEVE_KEY_" + name.Replace('-', '_').ToUpperInvariant();
        return _environment(variable) is { Length: > 0 } text ? Parse(text, $"The environment variable {variable}") : null;
    }

    string PathOf(string name) => Path.Combine(_folder, name + ".key");

    static byte[] Read(string path) => FileFaults.Reading(path, () =>
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
            throw new StoreException(StoreFault.Request, $"{path} can be read by others than its owner: take their permissions away (chmod 400), and think whether the key is still a secret.");
        return Parse(File.ReadAllText(path), path);
    });

    static byte[] Parse(string text, string where)
    {
        string trimmed = text.Trim();
        if (trimmed.Length != 2 * Length || !trimmed.All(char.IsAsciiHexDigit))
            throw new StoreException(StoreFault.Request, string.Create(CultureInfo.InvariantCulture, $"{where} is no key: it has to be {2 * Length} hexadecimal digits."));
        return Convert.FromHexString(trimmed);
    }

    /// <summary>Of two processes that make one key at once, the first to put it in place wins, and both use that.</summary>
    void Make(string path) => FileFaults.Writing(path, () =>
    {
        StateFolders.Make(_folder);
        string temporary = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(path)}-{Environment.ProcessId}-{Interlocked.Increment(ref s_number)}"));
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (StreamWriter writer = new(temporary, options))
        {
            writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length)));
            writer.Flush();
            ((FileStream)writer.BaseStream).Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, OwnerOnly);
        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
        }

        NativeFiles.FlushFolder(_folder);
    });
}
