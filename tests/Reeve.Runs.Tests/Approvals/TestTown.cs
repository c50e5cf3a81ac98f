using Reeve.Integration.Connect;
using Reeve.Runs.Approvals;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Runs.Tests.Build;
using Reeve.Store.Snapshots;
using Reeve.Workspace;

namespace Reeve.Runs.Tests.Approvals;

/// <summary>A town of two sources and a linkage, in a folder of its own, which tests write by hand.</summary>
sealed class TestTown : IDisposable
{
    const string Names = "Ada Brook,Ben Carr,Cal Dunn,Dee Ekin,Eve Frost,Fay Grant,Gus Hale,Hal Irwin,Ida Jones,Jan Kerr";

    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("reeve-town-");

    public TestTown()
    {
        Write("reeve.yaml", "version: 1\nplace: Testing\n");
        Source("housing");
        Source("benefits");
        Linkage("housing: {fields: [name, born]}\n  benefits: {fields: [name, born]}");
    }

    public string Folder => root.FullName;

    public FixedClock Clock { get; } = new() { Now = new(2026, 5, 3, 9, 0, 0, TimeSpan.Zero) };

    public void Write(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    /// <summary>Describes a source, with rows of ten people.</summary>
    public void Source(string name, string more = "", string? rows = null)
    {
        Write($"sources/{name}.yaml", $$"""
            version: 1
            title: {{name}}
            steward: Head of {{name}}
            purpose: To test
            lawful_basis: public-task
            read: {file: data/{{name}}.csv}
            key: [id]
            {{more}}
            fields:
              id: {type: text, required: true, sensitivity: identifier, on_fail: reject-row}
              name: {standard: person-name}
              born: {standard: date-of-birth}
              email: {standard: email}

            """);
        Write($"data/{name}.csv", rows ?? "id,name,born,email\n" + string.Concat(Names.Split(',').Select((person, at) => $"{name[0]}{at},{person},19{50 + at}-02-0{at % 9 + 1},{person.Split(' ')[0]}@example.org\n")));
    }

    /// <summary>Writes the linkage <c>person</c>.</summary>
    public void Linkage(string sources, string author = "Data engineer", string? dpia = "DPIA 7", string purpose = "To offer help")
    {
        Write("linkage/person.yaml", $"version: 1\nauthor: {author}\n{(dpia is null ? "" : $"dpia: {dpia}\n")}purpose: {purpose}\nlawful_basis: public-task\npower: Localism Act 2011, section 1\nsources:\n  {sources}\n");
    }

    public OpenPlace Open()
    {
        PlaceReading reading = PlaceReader.Read(Folder);
        Assert.True(reading is PlaceReading.Whole, reading is PlaceReading.Faulty faulty ? string.Join('\n', faulty.Faults) : "");
        return OpenPlace.Open(((PlaceReading.Whole)reading).Place, new Secrets(Folder), Clock);
    }

    public ApprovalOutcome Approve(string by = "An officer", string linkage = "person")
    {
        using OpenPlace open = Open();
        return Approver.Approve(open, linkage, by);
    }

    public BuildReport Build(Func<BuildRequest, BuildRequest>? with = null)
    {
        using OpenPlace open = Open();
        BuildRequest request = new() { Threads = 2 };
        return Builder.Build(open, with?.Invoke(request) ?? request, new Unwatched(), CancellationToken.None);
    }

    /// <summary>What is published, table by table, by content.</summary>
    public SortedDictionary<string, string> Published()
    {
        using OpenPlace open = Open();
        SortedDictionary<string, string> tables = new(StringComparer.Ordinal);
        foreach (Snapshot output in open.State.Register.Published.AllCurrent().SelectMany(publication => publication.Outputs)) tables.Add(output.Id.Table, output.Id.Content);
        return tables;
    }

    public void Dispose()
    {
        foreach (DirectoryInfo folder in root.EnumerateDirectories("*", SearchOption.AllDirectories)) if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= UnixFileMode.UserWrite;
        root.Delete(recursive: true);
    }
}
