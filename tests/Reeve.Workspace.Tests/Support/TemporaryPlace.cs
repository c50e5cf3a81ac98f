using System.Text;

namespace Reeve.Workspace.Tests.Support;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
sealed class TemporaryPlace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("reeve-place-").FullName;

    public TemporaryPlace With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public TemporaryPlace With(string path, byte[] bytes)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public PlaceReading Read() => Places.Read(Folder);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
