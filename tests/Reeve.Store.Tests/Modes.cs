namespace Reeve.Store.Tests;

/// <summary>Permissions, as <c>ls -l</c> shows them.</summary>
static class Modes
{
    const string Letters = "rwxrwxrwx";

    public static string Of(string path)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("Permissions are tested on Unix.");
        int mode = (int)File.GetUnixFileMode(path);
        return (Directory.Exists(path) ? "d" : "-") + string.Concat(Letters.Select((letter, place) => (mode >> (Letters.Length - 1 - place) & 1) == 1 ? letter : '-'));
    }

    public static void Set(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("Permissions are tested on Unix.");
        File.SetUnixFileMode(path, mode);
    }
}
