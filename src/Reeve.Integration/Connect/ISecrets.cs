namespace Reeve.Integration.Connect;

/// <summary>Finds secrets by what files of a place may say of them: a reference, never the secret.</summary>
public interface ISecrets
{
    /// <summary>The secret that a reference names.</summary>
    /// <param name="reference"><c>env:NAME</c> or <c>file:PATH</c>.</param>
    /// <exception cref="Reeve.Store.StoreException">Request: no such reference, not set, a file that others may read. Surroundings: it cannot be read.</exception>
    Secret Get(string reference);
}
