namespace Reeve.Standards.Tests;

/// <summary>
/// A test on data kept beside the project. Skipped, by name, where the data is not; a failure under continuous integration.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string file)
    {
        if (SharedData.Find(file) is null && Environment.GetEnvironmentVariable("CI") != "true") Skip = $"The shared data file {file} is not here.";
    }
}

static class SharedData
{
    /// <summary>The cells of a plain CSV file (no quotes), trimmed; the header first.</summary>
    internal static string[][] Cells(string file) =>
        [.. File.ReadLines(Find(file) ?? throw new FileNotFoundException($"The shared data file {file} is not here.")).Select(l => l.Split(',', StringSplitOptions.TrimEntries))];

    /// <summary>The distinct values of a column that are not empty.</summary>
    internal static string[] Column(string[][] cells, string name)
    {
        int at = Array.IndexOf(cells[0], name);
        return [.. cells.Skip(1).Select(row => row[at]).Where(v => v.Length > 0).Distinct()];
    }

    internal static string? Find(string file)
    {
        if (Environment.GetEnvironmentVariable("REEVE_SHARED") is { Length: > 0 } named) return Existing(Path.Combine(named, file));
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Existing(Path.Combine(folder.FullName, "shared", file)) is { } found) return found;
        return null;
    }

    static string? Existing(string path) => File.Exists(path) ? path : null;
}
