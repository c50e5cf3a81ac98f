using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Population;

/// <summary>Everyone who lives in the place, by household.</summary>
/// <param name="Households">In the order they were made.</param>
/// <param name="Count">How many people.</param>
sealed record Residents(IReadOnlyList<Household> Households, int Count)
{
    const int ResidentsToACareHome = 2000;

    // Less than two live in the average home once those that stand empty are counted.
    const double DwellingsToAResident = 0.6;

    /// <summary>Makes streets, and households until the place has this many residents.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Residents Make(int count, PersonMaker people, Chance chance, CancellationToken cancellation) =>
        Make(count, people, Streets.Build((int)(count * DwellingsToAResident) + 50, chance.For("streets")), ["Priory Grange Care Home"], chance, cancellation);

    /// <summary>Makes households in homes that are there, until the place has this many residents.</summary>
    /// <param name="count">How many residents.</param>
    /// <param name="people">Makes them.</param>
    /// <param name="dwellings">In the order in which they are moved into; enough of them.</param>
    /// <param name="careHomes">What care homes are called, in turn.</param>
    /// <param name="chance">The place's.</param>
    /// <param name="cancellation">Stops between households.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Residents Make(
        int count, PersonMaker people, IReadOnlyList<Dwelling> dwellings, IReadOnlyList<string> careHomes, Chance chance, CancellationToken cancellation)
    {
        var maker = new HouseholdMaker(people, dwellings, chance);
        var households = new List<Household>();
        int made = 0;
        while (made < count)
        {
            cancellation.ThrowIfCancellationRequested();
            int number = households.Count;
            Household household = number < count / ResidentsToACareHome
                ? maker.MakeCareHome(number, count - made, careHomes[number % careHomes.Count])
                : maker.Make(number, count - made);
            households.Add(household);
            made += household.People.Count;
        }
        return new Residents(households, made);
    }
}
