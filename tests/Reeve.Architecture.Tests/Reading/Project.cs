using System.Xml.Linq;

namespace Reeve.Architecture.Tests.Reading;

/// <summary>What a project file says of itself.</summary>
/// <param name="Path">From the root of the repository.</param>
/// <param name="References">Names of the projects it refers to.</param>
/// <param name="Packages">Names of the packages it refers to.</param>
/// <param name="Binaries">Assemblies it refers to as files.</param>
/// <param name="Sources">Source files it names itself.</param>
/// <param name="Properties">Names of the properties it sets.</param>
sealed record Project(
    string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages, IReadOnlyList<string> Binaries,
    IReadOnlyList<string> Sources, IReadOnlyList<string> Properties)
{
    /// <summary>The name of the file, which is the name of the module.</summary>
    public string Name => NameOf(Path);

    /// <summary>The folder it is in.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>Whether it is part of the program.</summary>
    public bool IsSource => Path.StartsWith("src/", StringComparison.Ordinal);

    /// <summary>Whether it tests.</summary>
    public bool IsTests => Path.StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>Reads a project file.</summary>
    public static Project Read(string path, string text)
    {
        XElement root = XDocument.Parse(text).Root!;
        return new Project(
            path,
            [.. Included(root, "ProjectReference").Select(NameOf)],
            Included(root, "PackageReference"),
            Included(root, "Reference"),
            Included(root, "Compile"),
            [.. root.Descendants("PropertyGroup").Elements().Select(static element => element.Name.LocalName)]);
    }

    static string[] Included(XElement root, string item) =>
        [.. root.Descendants(item).Select(static element => element.Attribute("Include")?.Value).OfType<string>()];

    static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
