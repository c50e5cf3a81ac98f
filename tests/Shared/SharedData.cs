namespace Reeve.Tests.Shared;

/// <summary>The shared data and vectors: at REEVE_SHARED, or in a folder `shared` beside the project.</summary>
static class SharedData
{
    /// <summary>The path of a shared file. In continuous integration its absence is a failure; elsewhere too, because nothing else can be concluded.</summary>
    public static string Path(params string[] parts)
    {
        string root = Root ?? throw new DirectoryNotFoundException("The shared data is not there: set REEVE_SHARED to its folder.");
        return System.IO.Path.Combine([root, .. parts]);
    }

    static string? Root
    {
        get
        {
            if (Environment.GetEnvironmentVariable("REEVE_SHARED") is { Length: > 0 } set) return set;
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                string shared = System.IO.Path.Combine(folder.FullName, "shared");
                if (Directory.Exists(System.IO.Path.Combine(shared, "vectors"))) return shared;
            }
            return null;
        }
    }
}
