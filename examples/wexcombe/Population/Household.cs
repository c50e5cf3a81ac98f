namespace Reeve.Wexcombe.Population;

/// <summary>The people of one home.</summary>
/// <param name="Kind">How they belong together.</param>
/// <param name="Dwelling">Where they live.</param>
/// <param name="People">The one who signs first, then their partner if there is one, then the others.</param>
sealed record Household(HouseholdKind Kind, Dwelling Dwelling, IReadOnlyList<Person> People)
{
    /// <summary>How many, from the first on, answer for the home: a couple, or all who share.</summary>
    public required int Liable { get; init; }

    /// <summary>Since when they live there.</summary>
    public required DateOnly Since { get; init; }
}
