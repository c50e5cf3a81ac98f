using Reeve.Integration.Connect;
using Reeve.Store.State;
using Reeve.Workspace;

namespace Reeve.Runs.State;

/// <summary>A place with its state open: what its files say, and what was built of them.</summary>
public sealed class OpenPlace : IDisposable
{
    /// <summary>The folder of state in a place's folder.</summary>
    public const string StateFolder = ".reeve";

    OpenPlace(Place place, ISecrets secrets, PlaceState state, TimeProvider clock)
    {
        Place = place;
        Secrets = secrets;
        State = state;
        Clock = clock;
        Plan = Plan.Of(place);
    }

    /// <summary>What the files say.</summary>
    public Place Place { get; }

    /// <summary>What depends on what.</summary>
    public Plan Plan { get; }

    /// <summary>Register, tables and originals.</summary>
    public PlaceState State { get; }

    /// <summary>Where secrets are found.</summary>
    public ISecrets Secrets { get; }

    /// <summary>Where the time comes from.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Opens the state of a place; it is made, empty, when it is not there.</summary>
    /// <param name="place">A place without faults.</param>
    /// <param name="secrets">Where secrets are found.</param>
    /// <param name="clock">Where the time comes from.</param>
    /// <exception cref="Reeve.Store.StoreException">
    /// Surroundings: no permission, a full disk, a register that is gone or cannot be reached. Request: a register of a newer program, a secret that is not there.
    /// </exception>
    public static OpenPlace Open(Place place, ISecrets secrets, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(secrets);
        PlaceState state = PlaceState.Open(new PlaceStateOptions
        {
            Folder = Path.Combine(place.Folder, StateFolder), Clock = clock, TablesFolder = place.Settings.TablesFolder,
            RegisterConnection = place.Settings.RegisterConnection is { } reference ? secrets.Get(reference).Reveal() : null,
        });
        try
        {
            return new OpenPlace(place, secrets, state, clock);
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <summary>Closes the register.</summary>
    public void Dispose() => State.Dispose();
}
