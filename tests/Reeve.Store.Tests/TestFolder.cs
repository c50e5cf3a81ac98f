namespace Reeve.Store.Tests;

/// <summary>A folder of its own for one test.</summary>
sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("reeve-store-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
