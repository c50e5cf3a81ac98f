using Reeve.Integration.Index.Link;
using Reeve.Integration.Tests.Support;

namespace Reeve.Integration.Tests.Index.Link;

/// <summary>The town linked once with nothing configured, for the tests that ask about its cases.</summary>
public sealed class TownRun : IDisposable
{
    readonly TemporaryFolder folder = new();

    public TownRun()
    {
        File = SmallTown.Write(folder, "town.csv", SmallTown.Records);
        Result = Link(new LinkRequest { Files = [File] });
    }

    internal string File { get; }

    internal LinkResult Result { get; }

    internal TemporaryFolder Folder => folder;

    internal static LinkResult Link(LinkRequest request) => Linker.Run(request with { Threads = request.Threads == Environment.ProcessorCount ? 2 : request.Threads }, null, CancellationToken.None);

    /// <summary>Links as text, by identifiers, with their exact weights.</summary>
    internal static string[] Links(LinkResult result) =>
        [.. result.Links.Select(link => string.CompareOrdinal(result.Ids[link.Left], result.Ids[link.Right]) < 0 ? $"{result.Ids[link.Left]} {result.Ids[link.Right]} {link.Weight:R}" : $"{result.Ids[link.Right]} {result.Ids[link.Left]} {link.Weight:R}").Order(StringComparer.Ordinal)];

    internal static bool AreLinked(LinkResult result, string left, string right) =>
        result.Links.Any(link => (result.Ids[link.Left], result.Ids[link.Right]) == (left, right) || (result.Ids[link.Left], result.Ids[link.Right]) == (right, left));

    internal static bool AreOnePerson(LinkResult result, string left, string right)
    {
        string[] ids = [.. result.Ids];
        return result.Clusters[Array.IndexOf(ids, left)] == result.Clusters[Array.IndexOf(ids, right)];
    }

    public void Dispose() => folder.Dispose();
}
