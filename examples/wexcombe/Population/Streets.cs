using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Population;

/// <summary>Streets, and the dwellings along them.</summary>
static class Streets
{
    const int DwellingsToAPostcode = 16;
    const string Town = "Wexcombe";

    static readonly string[] Names = NameTable.Split(
        "High, Church, Station, Mill, Victoria, Albert, Park, Queen's, King's, Priory, Abbey, Castle, Market, Bridge, Chapel, School, Quarry, "
        + "Orchard, Meadow, Lime, Beech, Chestnut, Willow, Cedar, Hawthorn, Rowan, Elm, Sycamore, Alma, Wellington, Nelson, Trafalgar, Cromwell, "
        + "Gladstone, Windmill, Brewery, Cannon, Harbour, Foundry, Tannery, Ropewalk, Kiln, Weavers, Fullers, Saddlers, Spring, Summer, St Mary's, "
        + "St Anne's, St Leonard's, Malthouse, Dovecote, Heron, Kestrel, Swallow, Larkfield, Barley, Clover, Coppice, Fernhill, Harrow, Tithe, Upper, Lower");

    static readonly string[] Kinds = NameTable.Split("Road, Street, Avenue, Lane, Close, Drive, Terrace, Crescent, Gardens, Way, Place, Grove");
    static readonly string[] Blocks = NameTable.Split("Hazel, Maple, Juniper, Larch, Aspen, Bevan, Attlee, Keir, Pankhurst, Cavell, Seacole, Fry, Telford, Brunel, Aldren, Mercer, Falcon, Osprey");
    static readonly string[] BlockKinds = NameTable.Split("Court, House, Point, Mansions, Heights");
    static readonly string[] Cottages = NameTable.Split("Rose Cottage, The Old Forge, Ivy House, Orchard View, The Lodge, Rectory Cottage, Fairview, Hillside, The Gables, Bramble Cottage");
    static readonly string[] Localities = NameTable.Split("Aldren, Netherwex, Stoke Aldren, Wex Quay");

    /// <summary>Enough streets for this many dwellings, in a random order; the same chance gives the same town.</summary>
    public static List<Dwelling> Build(int dwellings, Chance chance)
    {
        var postcodes = new Postcodes(chance.For("postcodes"));
        string[] streets = [.. from name in Names from kind in Kinds select $"{name} {kind}"];
        string[] blocks = [.. from name in Blocks from kind in BlockKinds select $"{name} {kind}"];
        chance.Shuffle<string>(streets);
        chance.Shuffle<string>(blocks);
        var built = new List<Dwelling>(dwellings + 100);
        int block = 0;
        for (int street = 0; built.Count < dwellings; street++)
        {
            string district = chance.Pick(Postcodes.Districts);
            string? locality = district is "WX4" or "WX10" ? chance.Pick(Localities) : null;
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
            built.Add(new Dwelling(new Address($"Flat {flat}", block, number, street, locality, Town, postcode), council && chance.Happens(0.9)));
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
                    built.Add(new Dwelling(new Address(null, null, number + letter, street, locality, Town, postcode), isSocial));
            }
            else if (chance.Happens(0.07))
            {
                for (int flat = 1; flat <= 3; flat++)
                    built.Add(new Dwelling(new Address($"Flat {flat}", null, number, street, locality, Town, postcode), isSocial));
            }
            else if (locality is not null && chance.Happens(0.06))
                built.Add(new Dwelling(new Address(null, chance.Pick(Cottages), null, street, locality, Town, postcode), false));
            else
                built.Add(new Dwelling(new Address(null, null, number, street, locality, Town, postcode), isSocial));
        }
    }
}
