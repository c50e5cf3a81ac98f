using System.Text;

namespace Reeve.Store.Tests.Csv;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TempFile : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("reeve-csv-").FullName;

    public TempFile(byte[] bytes, string name = "people.csv")
    {
        Path = System.IO.Path.Combine(folder, name);
        File.WriteAllBytes(Path, bytes);
    }

    public TempFile(string text) : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public string Path { get; }

    public string Folder => folder;

    public void Rewrite(byte[] bytes) => File.WriteAllBytes(Path, bytes);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
