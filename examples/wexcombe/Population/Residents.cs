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

    /// <summary>Makes households until the place has this many residents.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Residents Make(int count, PersonMaker people, Chance chance, CancellationToken cancellation)
    {
        List<Dwelling> dwellings = Streets.Build((int)(count * DwellingsToAResident) + 50, chance.For("streets"));
        var maker = new HouseholdMaker(people, dwellings, chance);
        var households = new List<Household>();
        int made = 0;
        while (made < count)
        {
            cancellation.ThrowIfCancellationRequested();
            int number = households.Count;
            Household household = number < count / ResidentsToACareHome
                ? maker.MakeCareHome(number, count - made)
                : maker.Make(number, count - made);
            households.Add(household);
            made += household.People.Count;
        }
        return new Residents(households, made);
    }
}
