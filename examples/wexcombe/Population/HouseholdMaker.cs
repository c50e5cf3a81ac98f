using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Population;

/// <summary>Makes households, one at a time: who lives together, since when, and where they lived before.</summary>
sealed class HouseholdMaker(PersonMaker people, IReadOnlyList<Dwelling> dwellings, Chance chance)
{
    const int CareHomePlaces = 24;

    static readonly Weighted<HouseholdKind> Kinds = new(
        (HouseholdKind.Alone, 16), (HouseholdKind.OlderAlone, 13), (HouseholdKind.Couple, 16), (HouseholdKind.OlderCouple, 10),
        (HouseholdKind.Family, 27), (HouseholdKind.LoneParent, 10), (HouseholdKind.ThreeGenerations, 3), (HouseholdKind.Sharers, 6), (HouseholdKind.Students, 2));

    static readonly Weighted<int> ChildrenInFamily = new((1, 40), (2, 40), (3, 14), (4, 6));

    /// <summary>A household of any kind but a care home.</summary>
    /// <param name="number">Which one: the same number makes the same household.</param>
    /// <param name="room">At most this many people; children beyond that are left out.</param>
    public Household Make(int number, int room)
    {
        Chance own = chance.For("household", number);
        HouseholdKind kind = room == 1 ? HouseholdKind.Alone : Kinds.Pick(own);
        Dwelling dwelling = dwellings[number];
        // Friends and students rent from landlords: a tenancy of the council's is for one household.
        if (kind is HouseholdKind.Sharers or HouseholdKind.Students) dwelling = dwelling with { IsSocial = false };
        bool older = kind is HouseholdKind.OlderAlone or HouseholdKind.OlderCouple;
        var family = new Family(people, new(dwelling.Address), own.Happens(older ? 0.8 : 0.3) ? people.NewLandline() : null, own);
        int liable = Fill(family, kind, room, own);
        DateOnly grown = family.Members.Take(liable).Max(static one => one.Born.AddYears(18));
        var home = new HomeHistory(kind, dwelling, grown, dwellings, own);
        foreach (Person member in family.Members) member.Home = home.Addresses;
        return new Household(kind, dwelling, family.Members) { Liable = liable, Since = home.Since };
    }

    /// <summary>A care home: older people, each with a room, none related to another.</summary>
    public Household MakeCareHome(int number, int room, string name)
    {
        Chance own = chance.For("care home", number);
        Dwelling house = dwellings[number];
        var members = new List<Person>();
        string office = people.NewLandline();
        for (int place = 1; place <= Math.Min(CareHomePlaces, room); place++)
        {
            Address address = house.Address with { Unit = $"Room {place}", Building = name };
            DateOnly since = own.Day(new(2021, 1, 1), new(2026, 1, 31));
            var family = new Family(people, new(address, own.Pick(dwellings).Address, since), office, own);
            members.Add(family.Adult(NameTables.Pick(own), own.Happens(0.68) ? Sex.Female : Sex.Male, own.Between(78, 99)));
        }
        return new Household(HouseholdKind.CareHome, house with { IsSocial = false }, members) { Liable = 0, Since = new(2021, 1, 1) };
    }

    static int Fill(Family family, HouseholdKind kind, int room, Chance chance)
    {
        NameTable names = NameTables.Pick(chance);
        Sex either = chance.Happens(0.5) ? Sex.Female : Sex.Male;
        switch (kind)
        {
            case HouseholdKind.Alone:
                family.Adult(names, either, chance.Between(20, 65));
                return 1;
            case HouseholdKind.OlderAlone:
                family.Adult(names, chance.Happens(0.66) ? Sex.Female : Sex.Male, chance.Between(66, 96));
                return 1;
            case HouseholdKind.Couple:
                family.Couple(names, chance.Between(22, 64));
                return 2;
            case HouseholdKind.OlderCouple:
                family.Couple(names, chance.Between(66, 92));
                return 2;
            case HouseholdKind.Family:
                family.Couple(names, chance.Between(26, 56));
                family.Children(ChildrenInFamily.Pick(chance), room);
                return 2;
            case HouseholdKind.LoneParent:
                family.Adult(names, chance.Happens(0.87) ? Sex.Female : Sex.Male, chance.Between(21, 58));
                family.Children(ChildrenInFamily.Pick(chance), room);
                return 1;
            case HouseholdKind.ThreeGenerations:
                family.Couple(names, chance.Between(28, 55));
                family.Children(ChildrenInFamily.Pick(chance), room - 1);
                family.Grandparent(room);
                return 2;
            default:
                bool students = kind == HouseholdKind.Students;
                int sharing = Math.Min(room, students ? chance.Between(3, 6) : chance.Between(2, 4));
                for (int i = 0; i < sharing; i++)
                    family.Adult(NameTables.Pick(chance), chance.Happens(0.5) ? Sex.Female : Sex.Male, students ? chance.Between(18, 22) : chance.Between(22, 44));
                return sharing;
        }
    }
}
