using Reeve.Store.DuckDb;

namespace Reeve.Store.Snapshots;

/// <summary>A column of a snapshot.</summary>
/// <param name="Name">Its name; distinct when case is ignored.</param>
/// <param name="Type">Its type in the file.</param>
public sealed record TableColumn(string Name, DuckDbType Type);
