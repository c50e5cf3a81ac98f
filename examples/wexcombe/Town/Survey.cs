using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Town;

/// <summary>What the gazetteer's officer finds when people have moved in: houses in multiple occupation, care homes, empty homes.</summary>
static class Survey
{
    // A licence is needed from five people on (Licensing of Houses in Multiple Occupation Order 2018).
    const int LicensedFrom = 5;

    /// <summary>Classifies the homes as they are used. Gives all properties, with the rooms that the survey added.</summary>
    public static IReadOnlyList<Premises> Take(Borough borough, IReadOnlyList<Household> households)
    {
        List<Premises> all = [.. borough.Premises];
        var lived = new HashSet<Premises>(borough.Planted.Values);
        foreach (Household household in households)
        {
            Premises home = household.Dwelling.Premises!;
            lived.Add(home);
            if (household.Kind == HouseholdKind.CareHome) MakeCareHome(home, household);
            else if (household.Kind is HouseholdKind.Sharers or HouseholdKind.Students && home.Parent is null && household.People.Count >= 3)
            {
                home.Classification = "RH01";
                if (household.People.Count >= LicensedFrom) AddRooms(home, household.People.Count, all);
            }
        }
        foreach (Premises home in borough.Premises)
            if (home.IsDwelling && !lived.Contains(home)) home.State = PremisesState.Vacant;
        return all;
    }

    static void MakeCareHome(Premises home, Household household)
    {
        home.Classification = "RI01";
        home.Address = home.Address with { Building = household.People[0].Home.Now.Building };
    }

    static void AddRooms(Premises home, int rooms, List<Premises> all)
    {
        for (int room = 1; room <= rooms; room++)
            all.Add(new Premises
            {
                Address = home.Address with { Unit = $"Room {room}", Uprn = $"{999_000_000_001 + all.Count}" },
                Street = home.Street,
                At = home.At,
                Classification = "RH02",
                Parent = home,
                Since = new DateOnly(2018, 10, 1),
            });
    }
}
