using System.Collections.ObjectModel;
using System.Text;

namespace Reeve.Wexcombe;

/// <summary>The files of the folder place/, which the program carries with it.</summary>
static class PlaceFiles
{
    const string Folder = "place/";

    /// <summary>Their texts by path, with forward slashes, in the order of paths.</summary>
    public static ReadOnlyDictionary<string, string> Texts { get; } = Read();

    /// <summary>Writes them under a folder.</summary>
    public static void Write(string folder)
    {
        foreach ((string path, string text) in Texts)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
    }

    static ReadOnlyDictionary<string, string> Read()
    {
        System.Reflection.Assembly assembly = typeof(PlaceFiles).Assembly;
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in assembly.GetManifestResourceNames())
        {
            string path = name.Replace('\\', '/');
            if (!path.StartsWith(Folder, StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            texts[path[Folder.Length..]] = reader.ReadToEnd();
        }
        return new ReadOnlyDictionary<string, string>(texts);
    }
}
