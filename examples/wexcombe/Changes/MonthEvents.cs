using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Names;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Changes;

/// <summary>What happened to people in the month after the reference date: about one in a hundred moved, died, was born, married or came.</summary>
sealed class MonthEvents
{
    const double MovesInABorough = 0.005;
    const double LeavesTheBorough = 0.0025;
    const double Births = 0.006;
    const double Weddings = 0.002;

    static readonly DateOnly First = SmallPlace.ReferenceDate.AddDays(1);
    static readonly DateOnly Last = SmallPlace.ReferenceDate.AddDays(29);

    /// <summary>Those who died or left, and when.</summary>
    public Dictionary<int, DateOnly> Gone { get; } = [];

    /// <summary>Those who moved within the borough, with their household as it is now.</summary>
    public Dictionary<int, Household> Moved { get; } = [];

    /// <summary>Those who took their partner's last name.</summary>
    public Dictionary<int, string> Married { get; } = [];

    /// <summary>Households that are new at an address, from elsewhere or from within the borough.</summary>
    public List<Household> MovedIn { get; } = [];

    /// <summary>Those of them who came from elsewhere.</summary>
    public List<Household> Arrived { get; } = [];

    /// <summary>Children who were born, each as a household of one at the parents' home.</summary>
    public List<Household> Born { get; } = [];

    /// <summary>How many more people live there than before.</summary>
    public int Growth => Arrived.Sum(static household => household.People.Count) + Born.Count - Gone.Count;

    /// <summary>Draws the events. People who come get the next numbers.</summary>
    /// <param name="place">Everyone, as of the reference date.</param>
    /// <param name="dwellings">All homes, in the order in which they were moved into; the rest stands empty.</param>
    /// <param name="people">Made the people of the place.</param>
    /// <param name="chance">The place's.</param>
    public static MonthEvents Draw(Residents place, IReadOnlyList<Dwelling> dwellings, PersonMaker people, Chance chance)
    {
        var events = new MonthEvents();
        var free = new Queue<Dwelling>(dwellings.Skip(place.Households.Count));
        var arrivals = new List<Dwelling>();
        for (int i = 0; i < place.Households.Count; i++)
        {
            Household household = place.Households[i];
            Chance own = chance.For("next month", i);
            DateOnly day = own.Day(First, Last);
            if (household.Kind != HouseholdKind.CareHome && own.Happens(MovesInABorough) && free.TryDequeue(out Dwelling? next))
            {
                free.Enqueue(household.Dwelling);
                events.Move(household with { Dwelling = next with { IsSocial = next.IsSocial && household.Dwelling.IsSocial }, Since = day });
            }
            else if (household.Kind != HouseholdKind.CareHome && own.Happens(LeavesTheBorough))
            {
                foreach (Person person in household.People) events.Gone[person.Id] = day;
                arrivals.Add(household.Dwelling);
            }
            else
                events.LiveOn(household, people, day, own);
        }
        events.Arrive(arrivals, people, chance.For("arrivals"));
        return events;
    }

    void Move(Household household)
    {
        foreach (Person person in household.People) Moved[person.Id] = household;
        MovedIn.Add(household);
    }

    void LiveOn(Household household, PersonMaker people, DateOnly day, Chance chance)
    {
        foreach (Person person in household.People)
            if (chance.Happens(person.Age switch { < 60 => 0.00005, < 80 => 0.001, < 90 => 0.006, _ => 0.015 })) Gone[person.Id] = day;
        if (household.Kind is not (HouseholdKind.Couple or HouseholdKind.Family)) return;
        Person first = household.People[0], partner = household.People[1];
        if (partner.Name.Now.Surname != first.Name.Now.Surname && chance.Happens(Weddings)) Married[partner.Id] = first.Name.Now.Surname;
        if (partner.Sex != Sex.Female || partner.Age is < 20 or > 42 || !chance.Happens(Births)) return;
        Sex sex = chance.Happens(0.5) ? Sex.Female : Sex.Male;
        Person child = people.Make(first.Names, sex, day, first.Name.Now.Surname, new(household.Dwelling.Address), landline: null);
        Born.Add(new Household(household.Kind, household.Dwelling, [child]) { Liable = 0, Since = day });
    }

    void Arrive(IReadOnlyList<Dwelling> homes, PersonMaker people, Chance chance)
    {
        const int largest = 8;
        var maker = new HouseholdMaker(people, homes, chance);
        for (int i = 0; i < homes.Count; i++)
        {
            Household household = maker.Make(i, largest) with { Since = chance.Day(First, Last) };
            // They come from elsewhere: no system here knew them at another address.
            foreach (Person person in household.People) person.Home = new(household.Dwelling.Address);
            Arrived.Add(household);
            MovedIn.Add(household);
        }
    }
}
