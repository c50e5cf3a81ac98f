using Reeve.Standards;
using Reeve.Workspace.Reading;

namespace Reeve.Workspace;

/// <summary>Reads the files of a place and checks them, all of them, so that every fault is told at once.</summary>
public static class PlaceReader
{
    /// <summary>Reads a place. Data need not be there: only what describes it is read.</summary>
    /// <param name="folder">The place's folder.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static PlaceReading Read(string folder) => Read(folder, StandardCatalogue.All);

    internal static PlaceReading Read(string folder, IReadOnlyCollection<Standard> standards) => new PlaceReadingRun(Path.GetFullPath(folder), standards).Run();
}
