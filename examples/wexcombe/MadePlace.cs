using Reeve.Wexcombe.Changes;
using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Population;
using Reeve.Wexcombe.Systems;
using Reeve.Wexcombe.Town;

namespace Reeve.Wexcombe;

/// <summary>The borough in memory: what is built, who lives there, and what its systems know of them.</summary>
sealed class MadePlace
{
    static readonly string[] CareHomes =
        ["Priory Grange Care Home", "The Limes Care Home", "Harbour View Care Home", "Aldren House", "Cedar Lodge Care Home", "St Anne's Care Home", "Quayside Court Care Home", "Orchard Grange"];

    readonly Chance chance;
    readonly PersonMaker people;
    readonly ILookup<string, Sighting> planted;

    /// <summary>Makes the place of a number of residents and a seed.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public MadePlace(int residents, int seed, CancellationToken cancellation)
    {
        chance = new Chance((ulong)seed).For("borough of Wexcombe");
        people = new PersonMaker(chance, PlantedPeople.Count + 1);
        Borough = BoroughBuilder.Build(residents, chance);
        planted = PlantedPeople.Make(people.NewNhsNumber, Borough);
        Residents = Residents.Make(residents - PlantedPeople.Count, people, Borough.Dwellings, CareHomes, chance, cancellation);
        Premises = Survey.Take(Borough, Residents.Households);
        string[] practices = [.. Organisations("CM01")];
        School[] schools = [.. Organisations("CE03").Select((name, i) => new School($"999{2001 + i}", name, false)), .. Organisations("CE04").Select((name, i) => new School($"999{4001 + i}", name, true))];
        Systems = [new CouncilTaxSystem(), new HousingSystem(), new SocialCareSystem(), new BenefitsSystem(), new SchoolCensus(schools), new GpRegistrations(practices), new LibraryMembers()];
    }

    /// <summary>What is built.</summary>
    public Borough Borough { get; }

    /// <summary>Everyone but the planted people.</summary>
    public Residents Residents { get; }

    /// <summary>All properties, as the survey found them.</summary>
    public IReadOnlyList<Premises> Premises { get; }

    /// <summary>The systems that know people.</summary>
    public IReadOnlyList<SourceExtract> Systems { get; }

    /// <summary>The place's chance.</summary>
    public Chance Chance => chance;

    /// <summary>Residents and households by the number of the area; planted people are residents too.</summary>
    public (int Residents, int Households)[] Counts()
    {
        var counts = new (int Residents, int Households)[Borough.Areas.Count];
        foreach (Household household in Residents.Households)
        {
            int area = household.Dwelling.Premises!.Area.Number;
            counts[area] = (counts[area].Residents + household.People.Count, counts[area].Households + 1);
        }
        int street = Borough.Planted["1"].Area.Number;
        counts[street].Residents += PlantedPeople.Count;
        return counts;
    }

    /// <summary>The extracts as of the reference date, in the order of <see cref="Systems"/>.</summary>
    public Export[] Exports(CancellationToken cancellation)
    {
        var exports = new Export[Systems.Count];
        InParallel.Each(Systems, (i, system) => exports[i] = Export.Of(system, Residents.Households, planted[system.Source], chance), cancellation);
        return exports;
    }

    /// <summary>Where people live: the home of each by their number. Of the planted people it is left open, as some have two.</summary>
    /// <param name="events">What has happened since the reference date; null for that day.</param>
    public Dictionary<int, Premises> Homes(MonthEvents? events = null)
    {
        Dictionary<int, Premises> homes = [];
        foreach (Household household in Residents.Households.Concat(events?.MovedIn ?? []).Concat(events?.Born ?? []))
            foreach (Person person in household.People) homes[person.Id] = household.Dwelling.Premises!;
        foreach (int gone in events?.Gone.Keys ?? (IEnumerable<int>)[]) homes.Remove(gone);
        return homes;
    }

    /// <summary>The extracts of a month later, and what happened until then.</summary>
    public (Export[] Exports, MonthEvents Events) NextMonth(CancellationToken cancellation)
    {
        Export[] exports = Exports(cancellation);
        MonthEvents events = MonthEvents.Draw(Residents, Borough.Dwellings, people, chance);
        for (int i = 0; i < exports.Length; i++) exports[i] = new NextMonth(Systems[i], events, Residents, chance).After(exports[i]);
        return (exports, events);
    }

    IEnumerable<string> Organisations(string classification) =>
        Borough.Premises.Where(one => one.Classification == classification).Select(static one => one.Organisation!).Distinct(StringComparer.Ordinal);
}
