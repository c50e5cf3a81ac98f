namespace Reeve.Integration.Tests.Support;

/// <summary>A folder of its own, removed when the test is done.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("reeve-integration-").FullName;

    /// <summary>Writes a file of lines and gives its path.</summary>
    public string Write(string name, params IEnumerable<string> lines)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
