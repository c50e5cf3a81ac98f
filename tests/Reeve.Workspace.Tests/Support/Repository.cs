namespace Reeve.Workspace.Tests.Support;

/// <summary>The folder of the repository and of the fixtures in it.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string Fixtures => Path.Combine(Root, "tests", "Reeve.Workspace.Tests");

    public static string Sound => Path.Combine(Fixtures, "Sound");

    /// <summary>Holds a generated file to its text; with REEVE_WRITE set, writes it instead, for a person to look at and commit.</summary>
    public static void Holds(string path, string text)
    {
        string file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("REEVE_WRITE") is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.True(File.Exists(file), $"{path} is not there: run the test with REEVE_WRITE=1");
        Assert.Equal(text, File.ReadAllText(file));
    }

    static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reeve.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
