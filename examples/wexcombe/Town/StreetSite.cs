using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Geography;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Town;

/// <summary>Builds along one street.</summary>
/// <param name="street">The street.</param>
/// <param name="register">Takes a property that was built, or null, and gives the next number.</param>
/// <param name="chance">The street's.</param>
sealed class StreetSite(Street street, Func<Premises?, string> register, Chance chance)
{
    const int DwellingsToAPostcode = 16;

    static readonly string[] HouseKinds = ["RD02", "RD03", "RD03", "RD04", "RD04"];

    /// <summary>A block of flats under one shell. Gives how many homes it has.</summary>
    public int BuildBlock(string name, string postcode, int most)
    {
        string? number = chance.Happens(0.5) ? $"{chance.Between(1, 120)}" : null;
        bool council = chance.Happens(0.9 - (street.Area.Decile * 0.06));
        int flats = Math.Min(most, chance.Between(8, 40));
        // Before it was named the block was known by the yard it stands on.
        Address address = NewAddress(null, name, number, postcode);
        Premises shell = Place(address, 0.5, 1, "PP", council, former: chance.Happens(0.2) ? address with { Building = "Former Depot Site" } : null);
        for (int flat = 1; flat <= flats; flat++)
            Place(NewAddress($"Flat {flat}", name, number, postcode), 0.5, flat, "RD06", council && chance.Happens(0.9), shell);
        return flats;
    }

    /// <summary>Houses side by side, a few of them divided. Gives how many homes they are.</summary>
    public int BuildHouses(Func<string> postcode, int most)
    {
        int houses = Math.Min(most, chance.Between(12, 70)), homes = 0;
        // Some streets were built by the council, and most tenants of those have since bought.
        double social = chance.Happens(0.75 - (street.Area.Decile * 0.065)) ? 0.6 : 0.04;
        string kind = chance.Pick(HouseKinds), code = "";
        for (int house = 1; homes < most && house <= houses; house++)
        {
            if ((house - 1) % DwellingsToAPostcode == 0) code = postcode();
            double along = (house - 0.5) / houses;
            bool isSocial = chance.Happens(social);
            if (chance.Happens(0.012)) PlaceRuin($"{house}", code, along, house);
            if (chance.Happens(0.07) && most - homes >= 3) homes += BuildParts([.. Enumerable.Range(1, 3).Select(flat => NewAddress($"Flat {flat}", null, $"{house}", code))], along, house, isSocial);
            else if (chance.Happens(0.04) && most - homes >= 2) homes += BuildParts([NewAddress(null, null, $"{house}A", code), NewAddress(null, null, $"{house}B", code)], along, house, isSocial);
            else
            {
                PlaceHouse(house, code, along, kind, isSocial);
                homes++;
            }
        }
        if (chance.Happens(0.08)) PlacePlots(code);
        return homes;
    }

    /// <summary>A school, a surgery, a library, a hall or a shop.</summary>
    public void PlaceCommunity(string kind, string postcode)
    {
        (string classification, string name) = CommunityPremises.Named(kind, street.Area, street.Name);
        Place(NewAddress(null, name, null, postcode), 0.03, 2, classification, social: false, organisation: name);
    }

    /// <summary>A property somewhere along the street, odd numbers on one side and even ones on the other.</summary>
    public Premises Place(
        Address address, double along, int house, string classification, bool social, Premises? parent = null, Address? alternative = null, Address? former = null,
        string? organisation = null, PremisesState state = PremisesState.InUse, DateOnly? until = null)
    {
        var made = new Premises
        {
            Address = address with { Uprn = register(null) },
            Street = street,
            At = parent?.At ?? new GridPoint(
                street.Start.Easting + (int)Math.Round((street.End.Easting - street.Start.Easting) * along),
                street.Start.Northing + (int)Math.Round((street.End.Northing - street.Start.Northing) * along) + (house % 2 == 0 ? 12 : -12)),
            Classification = classification,
            Parent = parent,
            IsSocial = social,
            State = state,
            Since = state == PremisesState.UnderConstruction ? new(2025, 9, 15) : street.Opened > new DateOnly(1998, 4, 1) ? street.Opened : new(1998, 4, 1),
            Until = until,
            Alternative = alternative,
            Former = former,
            Organisation = organisation,
        };
        register(made);
        return made;
    }

    void PlaceHouse(int house, string postcode, double along, string kind, bool isSocial)
    {
        bool named = street.Area.Ward.Locality is not null && chance.Happens(0.06);
        Address numbered = NewAddress(null, null, $"{house}", postcode);
        Address cottage = NewAddress(null, chance.Pick(StreetNames.Cottages), null, postcode);
        if (named) Place(cottage, along, house, "RD02", social: false, alternative: chance.Happens(0.4) ? numbered : null);
        else
            Place(
                numbered, along, house, kind, isSocial, alternative: chance.Happens(0.03) ? cottage with { Number = numbered.Number } : null,
                former: chance.Happens(0.02) ? numbered with { Number = $"{house + 2}" } : null);
    }

    int BuildParts(IReadOnlyList<Address> parts, double along, int house, bool isSocial)
    {
        Premises shell = Place(parts[0] with { Unit = null, Number = $"{house}" }, along, house, "PP", isSocial);
        foreach (Address part in parts) Place(part, along, house, "RD06", isSocial, shell);
        return parts.Count;
    }

    void PlaceRuin(string number, string postcode, double along, int house) =>
        Place(NewAddress(null, "Old Works", number, postcode), along, house, "CI", social: false, state: PremisesState.Demolished, until: chance.Day(new(2001, 1, 1), new(2023, 12, 31)));

    void PlacePlots(string postcode)
    {
        int plots = chance.Between(2, 5);
        for (int plot = 1; plot <= plots; plot++)
            Place(NewAddress(null, $"Plot {plot}", null, postcode), 0.98, plot, "RD", social: false, state: PremisesState.UnderConstruction);
    }

    Address NewAddress(string? unit, string? building, string? number, string postcode) =>
        new(unit, building, number, street.Name, street.Area.Ward.Locality, StreetNames.Town, postcode);
}
