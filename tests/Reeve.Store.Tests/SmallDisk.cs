using System.Diagnostics;

namespace Reeve.Store.Tests;

/// <summary>A disk in memory of 1 MB.</summary>
sealed class SmallDisk : IDisposable
{
    public SmallDisk(string path)
    {
        Path = Directory.CreateDirectory(path).FullName;
        Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", Path);
    }

    public string Path { get; }

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Path);

    public void MakeWritable() => Run("mount", "-o", "remount,rw", Path);

    /// <summary>Writes into a file of this disk until next to nothing is left: less than a write of the register needs.</summary>
    public void Fill(FileStream file)
    {
        long left = new DriveInfo(Path).AvailableFreeSpace - 8192;
        file.Write(new byte[Math.Max(0, left)]);
    }

    public void Dispose() => Run("umount", Path);

    static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: the tests need to mount a disk in memory.");
    }
}
