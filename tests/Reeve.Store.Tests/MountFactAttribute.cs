namespace Reeve.Store.Tests;

/// <summary>A test that mounts a small disk in memory. Elsewhere than in continuous integration it is skipped without the right to.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute()
    {
        if (!Environment.IsPrivilegedProcess && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "Needs the right to mount a disk in memory (root).";
    }
}
