namespace Reeve.Wexcombe.Population;

/// <summary>A home.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="IsSocial">Whether it is let by the council or a housing association.</param>
sealed record Dwelling(Address Address, bool IsSocial);
