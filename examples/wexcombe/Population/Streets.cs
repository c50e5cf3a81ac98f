using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Population;

/// <summary>Streets, and the dwellings along them.</summary>
static class Streets
{
    const int DwellingsToAPostcode = 16;
    /// <summary>Enough streets for this many dwellings, in a random order; the same chance gives the same town.</summary>
    public static List<Dwelling> Build(int dwellings, Chance chance)
    {
        var postcodes = new Postcodes(chance.For("postcodes"));
        string[] streets = StreetNames.AllStreets(), blocks = StreetNames.AllBlocks();
        chance.Shuffle<string>(streets);
        chance.Shuffle<string>(blocks);
        var built = new List<Dwelling>(dwellings + 100);
        int block = 0;
        for (int street = 0; built.Count < dwellings; street++)
        {
            string district = chance.Pick(Postcodes.Districts);
            string? locality = district is "WX4" or "WX10" ? chance.Pick(StreetNames.Localities) : null;
            // Beyond the list of names the same ones come again in another district, as "Church Road" does in every town.
            string name = streets[street % streets.Length];
            if (chance.Happens(0.3))
                AddBlock(built, name, blocks[block++ % blocks.Length], locality, postcodes.New(district), chance);
            else
                AddHouses(built, name, locality, district, postcodes, chance);
        }
        chance.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(built));
        return built;
    }

    static void AddBlock(List<Dwelling> built, string street, string block, string? locality, string postcode, Chance chance)
    {
        string? number = chance.Happens(0.5) ? $"{chance.Between(1, 120)}" : null;
        int flats = chance.Between(8, 40);
        bool council = chance.Happens(0.75);
        for (int flat = 1; flat <= flats; flat++)
            built.Add(new Dwelling(new Address($"Flat {flat}", block, number, street, locality, StreetNames.Town, postcode), council && chance.Happens(0.9)));
    }

    static void AddHouses(List<Dwelling> built, string street, string? locality, string district, Postcodes postcodes, Chance chance)
    {
        int houses = chance.Between(12, 90);
        // Some streets were built by the council, and most tenants of those have since bought.
        double social = chance.Happens(0.45) ? 0.6 : 0.08;
        string postcode = "";
        for (int i = 0; i < houses; i++)
        {
            if (i % DwellingsToAPostcode == 0) postcode = postcodes.New(district);
            bool isSocial = chance.Happens(social);
            string number = $"{i + 1}";
            if (chance.Happens(0.05))
            {
                foreach (string letter in (string[])["A", "B"])
                    built.Add(new Dwelling(new Address(null, null, number + letter, street, locality, StreetNames.Town, postcode), isSocial));
            }
            else if (chance.Happens(0.07))
            {
                for (int flat = 1; flat <= 3; flat++)
                    built.Add(new Dwelling(new Address($"Flat {flat}", null, number, street, locality, StreetNames.Town, postcode), isSocial));
            }
            else if (locality is not null && chance.Happens(0.06))
                built.Add(new Dwelling(new Address(null, chance.Pick(StreetNames.Cottages), null, street, locality, StreetNames.Town, postcode), false));
            else
                built.Add(new Dwelling(new Address(null, null, number, street, locality, StreetNames.Town, postcode), isSocial));
        }
    }
}
