using Reeve.Wexcombe.Geography;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Town;

/// <summary>What is built: areas, streets, properties.</summary>
/// <param name="Areas">In the order of their numbers.</param>
/// <param name="Streets">In the order of their numbers.</param>
/// <param name="Premises">In the order of their numbers.</param>
/// <param name="Dwellings">The homes, in the order in which they are moved into.</param>
/// <param name="Planted">The houses of the street where the planted people live, by their numbers.</param>
sealed record Borough(
    IReadOnlyList<Area> Areas, IReadOnlyList<Street> Streets, IReadOnlyList<Premises> Premises, IReadOnlyList<Dwelling> Dwellings,
    IReadOnlyDictionary<string, Premises> Planted);
