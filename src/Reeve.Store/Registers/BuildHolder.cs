namespace Reeve.Store.Registers;

/// <summary>Who holds the build lock.</summary>
/// <param name="Host">The machine's name.</param>
/// <param name="Process">The number of its process.</param>
/// <param name="Since">When it took the lock.</param>
public sealed record BuildHolder(string Host, long Process, DateTimeOffset Since);
