using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Geography;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Town;

/// <summary>Builds a borough area by area, until there are homes enough.</summary>
sealed class BoroughBuilder
{
    // Of each hundred homes about four stand empty.
    const double DwellingsToAResident = 0.445;
    const int SpareDwellings = 45;

    readonly List<Premises> premises = [];
    readonly List<Street> streets = [];
    readonly Postcodes postcodes;
    readonly string[] streetNames = StreetNames.AllStreets();
    readonly string[] blockNames = StreetNames.AllBlocks();
    int blocks;

    BoroughBuilder(Chance chance)
    {
        postcodes = new Postcodes(chance.For("postcodes"));
        chance.For("street names").Shuffle<string>(streetNames);
        chance.For("block names").Shuffle<string>(blockNames);
    }

    /// <summary>Builds what so many residents need; the same chance builds the same.</summary>
    public static Borough Build(int residents, Chance chance)
    {
        Chance own = chance.For("borough");
        IReadOnlyList<Area> areas = AreaGrid.Build(chance);
        var builder = new BoroughBuilder(own);
        Dictionary<string, Premises> planted = builder.BuildPlantedStreet(areas[0]);
        int[] quotas = Quotas(areas, (int)(residents * DwellingsToAResident) + SpareDwellings);
        string[] community = CommunityPremises.Kinds(own);
        foreach (Area area in areas) builder.Fill(area, quotas[area.Number], community[area.Number], own.For("area", area.Number));

        Dwelling[] dwellings =
            [.. builder.premises.Where(one => one.IsDwelling && !planted.ContainsValue(one)).Select(static one => new Dwelling(one.Address, one.IsSocial) { Premises = one })];
        own.For("moving in").Shuffle<Dwelling>(dwellings);
        return new Borough(areas, builder.streets, builder.premises, dwellings, planted);
    }

    /// <summary>Homes for each area by its weight, at least one in each.</summary>
    static int[] Quotas(IReadOnlyList<Area> areas, int dwellings)
    {
        int all = areas.Sum(static area => area.Weight), weight = 0, given = 0;
        return [.. areas.Select(area =>
        {
            weight += area.Weight;
            int until = (int)((long)dwellings * weight / all), quota = Math.Max(1, until - given);
            given = until;
            return quota;
        })];
    }

    Dictionary<string, Premises> BuildPlantedStreet(Area area)
    {
        var site = new StreetSite(NewStreet("Sexton's Yard", area, 0.82, new(1890, 1, 1)), Numbers, new Chance(0));
        var planted = new Dictionary<string, Premises>(StringComparer.Ordinal);
        for (int house = 1; house <= PlantedCases.Houses; house++)
            planted[$"{house}"] = site.Place(PlantedCases.At($"{house}"), (house - 0.5) / PlantedCases.Houses, house, "RD04", social: false);
        return planted;
    }

    void Fill(Area area, int homes, string community, Chance chance)
    {
        int left = homes;
        for (int number = 0; left > 0; number++)
        {
            Chance own = chance.For("street", number);
            string name = streetNames[streets.Count % streetNames.Length];
            Street street = NewStreet(name, area, own.Between(18, 78) / 100.0, own.Day(new(1860, 1, 1), new(1999, 12, 31)));
            var site = new StreetSite(street, Numbers, own);
            if (number == 0) site.PlaceCommunity(community, postcodes.New(area.Ward.District));
            double flats = area.Decile <= 3 ? 0.34 : 0.16;
            left -= left > 6 && own.Happens(flats)
                ? site.BuildBlock(blockNames[blocks++ % blockNames.Length], postcodes.New(area.Ward.District), left)
                : site.BuildHouses(() => postcodes.New(area.Ward.District), left);
        }
    }

    Street NewStreet(string name, Area area, double up, DateOnly opened)
    {
        var street = new Street($"{99_900_001 + streets.Count}", name, area, area.At(0.2, up), area.At(0.8, up), opened);
        streets.Add(street);
        return street;
    }

    string Numbers(Premises? made)
    {
        if (made is not null) premises.Add(made);
        return $"{999_000_000_001 + premises.Count}";
    }
}
