using Reeve.Integration.Connect;
using Reeve.Runs.Approvals;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Wexcombe;
using Reeve.Workspace;

namespace Reeve.Cli.Tests.Places;

/// <summary>Small Wexcombe in a folder: made once for all tests of a class, copied for each that changes it.</summary>
public sealed class MadePlace : IDisposable
{
    const int Residents = 1000;

    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("reeve-place-");
    int copies;

    // With one key for all copies, here and in the programs that are started, the same records give persons the same identifiers.
    static MadePlace() => Environment.SetEnvironmentVariable("REEVE_KEY_IDENTITY", string.Concat(Enumerable.Repeat("0123456789abcdef", 4)));

    /// <summary>The place of the first month, never built.</summary>
    public MadePlace()
    {
        Fresh = Path.Combine(root.FullName, "fresh");
        WexcombePlace.Write(Fresh, Residents, seed: 5);
        Approve(Fresh);
    }

    /// <summary>The folder of the place that was never built.</summary>
    public string Fresh { get; }

    /// <summary>Writes the extracts of the next month over those that are there.</summary>
    public static void NextMonth(string folder) => WexcombePlace.WriteNextMonth(folder, Residents, seed: 5);

    /// <summary>A copy of a place, with its state.</summary>
    public string Copy(string from)
    {
        string to = Path.Combine(root.FullName, $"copy-{Interlocked.Increment(ref copies)}");
        CopyAll(new DirectoryInfo(from), to);
        return to;
    }

    /// <summary>Opens a place, as the program does.</summary>
    public static OpenPlace Open(string folder)
    {
        Place place = Assert.IsType<PlaceReading.Whole>(PlaceReader.Read(folder)).Place;
        return OpenPlace.Open(place, new Secrets(folder), TimeProvider.System);
    }

    /// <summary>Approves all that a place links.</summary>
    public static void Approve(string folder)
    {
        using OpenPlace open = Open(folder);
        Approver.ApproveAll(open, "Tester");
    }

    /// <summary>Builds a place in this process.</summary>
    public static BuildReport Build(string folder)
    {
        using OpenPlace open = Open(folder);
        return Builder.Build(open, new BuildRequest { Threads = 1 }, new Unwatched(), CancellationToken.None);
    }

    /// <summary>
    /// Leaves a place with five sources, of different forms, and a model that was trained once: training takes the most of a build and writes
    /// nothing. So kills fall where something is written.
    /// </summary>
    public static void Reduce(string folder)
    {
        string[] kept = ["council-tax.yaml", "gazetteer.yaml", "gp-registrations.yaml", "housing.yaml", "areas.yaml"];
        foreach (string file in Directory.GetFiles(Path.Combine(folder, "sources"), "*.yaml").Where(file => !kept.Contains(Path.GetFileName(file)))) File.Delete(file);
        foreach (string other in new[] { "property.yaml", "household.yaml" }) File.Delete(Path.Combine(folder, "linkage", other));
        string linkage = Path.Combine(folder, "linkage", "person.yaml");
        File.WriteAllText(linkage, "version: 1\nauthor: Somebody else\ndpia: none\npurpose: To test\nlawful_basis: public-task\npower: Localism Act 2011, section 1\nsources: [council_tax, housing]\n");
        Approve(folder);
        Build(folder);
        using (OpenPlace open = Open(folder)) File.WriteAllText(Path.Combine(folder, "linkage", "person.model.yaml"), open.State.Register.Facts.Newest("linkage:person", "model")!.Fact.Body);
        File.AppendAllText(linkage, "model: linkage/person.model.yaml\n");
        Directory.Delete(Path.Combine(folder, ".reeve"), recursive: true);
        Approve(folder);
    }

    /// <summary>What is published, table by table, by content. Every byte is looked at.</summary>
    public static IReadOnlyDictionary<string, string> Published(string folder)
    {
        using OpenPlace open = Open(folder);
        SortedDictionary<string, string> tables = new(StringComparer.Ordinal);
        foreach (Publication publication in open.State.Register.Published.AllCurrent())
        {
            foreach (Snapshot output in publication.Outputs)
            {
                Assert.True(open.State.Tables.Verify(output.Id), $"{output.Id.Table} is damaged");
                tables.Add(output.Id.Table, output.Id.Content);
            }
        }
        return tables;
    }

    public void Dispose()
    {
        foreach (DirectoryInfo folder in root.EnumerateDirectories("*", SearchOption.AllDirectories)) if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= UnixFileMode.UserWrite;
        root.Delete(recursive: true);
    }

    static void CopyAll(DirectoryInfo from, string to)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(to);
        else Directory.CreateDirectory(to, from.UnixFileMode);
        foreach (FileInfo file in from.EnumerateFiles()) file.CopyTo(Path.Combine(to, file.Name));
        foreach (DirectoryInfo folder in from.EnumerateDirectories()) CopyAll(folder, Path.Combine(to, folder.Name));
    }

    sealed class Unwatched : IBuildWatch
    {
        public void Waiting(BuildHolder? holder)
        {
        }

        public void Progress(string node, double share)
        {
        }

        public void Ended(NodeReport node)
        {
        }
    }
}
