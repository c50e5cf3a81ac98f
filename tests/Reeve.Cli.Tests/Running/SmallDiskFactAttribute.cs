using System.Runtime.Versioning;

namespace Reeve.Cli.Tests.Running;

/// <summary>A test that needs a disk of a few kilobytes. Left out where mounting one is not permitted, except in continuous integration: there it must be.</summary>
[AttributeUsage(AttributeTargets.Method)]
[SupportedOSPlatform("linux")]
sealed class SmallDiskFactAttribute : FactAttribute
{
    static readonly Lazy<bool> Permitted = new(() =>
    {
        using Folder folder = new();
        return BuiltProgram.Bash(folder.Path, "mkdir d && mount -t tmpfs -o size=16k tmpfs d && umount d").Code == 0;
    });

    public SmallDiskFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !Permitted.Value) Skip = "A small disk cannot be mounted here: run the tests as root to see what a full disk does.";
    }
}
