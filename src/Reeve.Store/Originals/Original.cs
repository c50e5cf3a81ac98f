namespace Reeve.Store.Originals;

/// <summary>Bytes as they came, named by their hash.</summary>
/// <param name="Hash">SHA-256, as 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">How many they are.</param>
public sealed record Original(string Hash, long Bytes)
{
    /// <summary>What leases call it.</summary>
    internal string Item => $"originals/{Hash}";
}
