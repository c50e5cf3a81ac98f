using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Population;

/// <summary>Where a household lives, since when, and where it lived before when that was in the borough too.</summary>
sealed class HomeHistory
{
    /// <param name="kind">Students move every summer; older people seldom.</param>
    /// <param name="dwelling">Where they live.</param>
    /// <param name="grown">The day on which all who sign were adults: nobody signs before.</param>
    /// <param name="dwellings">All of the place: the one before is somebody else's home now.</param>
    /// <param name="chance">The household's.</param>
    public HomeHistory(HouseholdKind kind, Dwelling dwelling, DateOnly grown, IReadOnlyList<Dwelling> dwellings, Chance chance)
    {
        bool settled = kind is HouseholdKind.OlderAlone or HouseholdKind.OlderCouple;
        DateOnly first = kind == HouseholdKind.Sharers ? new(2021, 1, 1) : chance.Happens(settled ? 0.25 : 0.55) ? new(2018, 1, 1) : new(1996, 1, 1);
        DateOnly last = SmallPlace.ReferenceDate.AddDays(-10);
        if (grown > first) first = grown < last ? grown : last;
        Since = kind == HouseholdKind.Students ? chance.Day(new(2025, 8, 20), new(2025, 9, 30)) : chance.Day(first, last);
        Addresses = kind != HouseholdKind.Students && Since.Year >= 2012 && chance.Happens(0.45)
            ? new(dwelling.Address, chance.Pick(dwellings).Address, Since)
            : new(dwelling.Address);
    }

    /// <summary>The day they came.</summary>
    public DateOnly Since { get; }

    /// <summary>The same as addresses.</summary>
    public Dated<Address> Addresses { get; }
}
