namespace Reeve.Integration.Contracts.Internals;

/// <summary>Fixed words for what rows break.</summary>
static class ContractWords
{
    /// <summary>An earlier row has the same value.</summary>
    public const string Repeated = "is the same as in an earlier row";

    /// <summary>An earlier row has the same key.</summary>
    public const string RepeatedKey = "an earlier row has the same key";
}
