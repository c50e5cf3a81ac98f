using Reeve.Wexcombe.Town;

namespace Reeve.Wexcombe.Population;

/// <summary>A home.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="IsSocial">Whether it is let by the council or a housing association.</param>
sealed record Dwelling(Address Address, bool IsSocial)
{
    /// <summary>The property that it is in the gazetteer, or null where the place has none.</summary>
    public Premises? Premises { get; init; }
}
