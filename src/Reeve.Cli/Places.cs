using Reeve.Integration.Connect;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli;

/// <summary>Reads and opens places for verbs.</summary>
static class Places
{
    /// <summary>Reads a place that has to be without faults.</summary>
    /// <exception cref="PlaceException">It has some.</exception>
    public static Place Read(string folder) => Reading(folder) switch
    {
        PlaceReading.Whole whole => whole.Place,
        PlaceReading.Faulty faulty => throw new PlaceException(faulty.Faults),
        _ => throw new InvalidOperationException("There is no third way in which reading a place ends."),
    };

    /// <summary>Reads a place, whatever comes of it.</summary>
    public static PlaceReading Reading(string folder)
    {
        try
        {
            return PlaceReader.Read(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"The files of {folder} cannot be read: check their permissions and the disk.", fault);
        }
    }

    /// <summary>Opens the state of a place.</summary>
    public static OpenPlace Open(Place place) => OpenPlace.Open(place, new Secrets(place.Folder), TimeProvider.System);

    /// <summary>Whether a place has been built: it has a register. A verb that only reads makes none.</summary>
    public static bool IsBuilt(Place place) => place.Settings.RegisterConnection is not null || Directory.Exists(Path.Combine(place.Folder, OpenPlace.StateFolder));

    /// <summary>Opens the state of a place that was built.</summary>
    /// <exception cref="StoreException">Request: it was not. The rest as for <see cref="Open"/>.</exception>
    public static OpenPlace OpenBuilt(Place place) => IsBuilt(place) ? Open(place) : throw new StoreException(StoreFault.Request, "This place has not been built: run `reeve build` first.");
}

/// <summary>Faults in the files of a place.</summary>
sealed class PlaceException(IReadOnlyList<Fault> faults) : Exception(string.Join('\n', faults))
{
    /// <summary>All of them, by file and line.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
