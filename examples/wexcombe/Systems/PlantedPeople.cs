using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Names;
using Reeve.Wexcombe.Town;

namespace Reeve.Wexcombe.Systems;

/// <summary>
/// The planted people of the small place in this one's systems, and some more: W000001 to W000028. They live in Sexton's Yard,
/// and their records have no further errors.
/// </summary>
static class PlantedPeople
{
    /// <summary>How many people.</summary>
    public const int Count = PlantedCases.People + 8;

    static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["housing.csv"] = "housing",
        ["council-tax.csv"] = "council_tax",
        ["adult-social-care.csv"] = "adult_social_care",
    };

    /// <summary>All planted records by source.</summary>
    /// <param name="nhsNumber">Gives a number that nobody else has.</param>
    /// <param name="borough">Has the street.</param>
    public static ILookup<string, Sighting> Make(Func<string> nhsNumber, Borough borough)
    {
        IReadOnlyList<PlantedRecord> known = PlantedCases.Make(nhsNumber);
        List<(string Source, Sighting Record)> all = [.. known.Select(one => (Sources[one.File], one.Record))];
        // Each of them has a doctor; who is twice in social care gave the first number.
        foreach (IGrouping<int, PlantedRecord> person in known.GroupBy(static one => one.Record.PersonId))
        {
            Sighting best = person.OrderByDescending(static one => one.File == "adult-social-care.csv").ThenBy(static one => one.Record.Born is null).First().Record;
            if (best.Born is not null) all.Add(("gp_registrations", best with { Group = $"{best.PersonId:D6} patient", Party = 1 }));
        }
        all.AddRange(More(nhsNumber));
        return all.ToLookup(static one => one.Source, one => Placed(one.Record, borough));
    }

    static IEnumerable<(string Source, Sighting Record)> More(Func<string> nhsNumber)
    {
        int people = PlantedCases.People;
        Sighting Someone(string title, string forename, string surname, Sex sex, DateOnly born, string house, DateOnly since, string origin, string phone = "")
        {
            people++;
            return new Sighting
            {
                PersonId = people,
                Group = $"{people:D6} now",
                Started = since,
                Title = title,
                Forename = forename,
                Surname = surname,
                Sex = sex,
                Born = born,
                NhsNumber = nhsNumber(),
                Address = PlantedCases.At(house),
                Postcode = PlantedCases.At(house).Postcode,
                Phone = phone,
                Origin = origin,
            };
        }

        Sighting adaeze = Someone("Miss", "Adaeze", "Okonkwo", Sex.Female, new(2016, 2, 9), "22", new(2020, 9, 4), "Nigerian");
        Sighting chidera = Someone("Miss", "Chidera", "Okonkwo", Sex.Female, new(2016, 2, 9), "22", new(2020, 9, 4), "Nigerian");
        foreach (string source in (string[])["school_census", "gp_registrations"])
        {
            yield return (source, adaeze);
            yield return (source, chidera);
        }

        Sighting adam = Someone("Mr", "Adam", "Kowalski", Sex.Male, new(1983, 6, 3), "24", new(2012, 5, 14), "Polish", "07700 900377");
        Sighting young = Someone("Mr", "Adam", "Kowalski", Sex.Male, new(2013, 10, 28), "24", new(2018, 9, 4), "Polish");
        yield return ("council_tax", adam with { Born = null });
        yield return ("benefits", adam);
        yield return ("gp_registrations", adam);
        yield return ("school_census", young);
        yield return ("gp_registrations", young);

        Sighting grace = Someone("Mrs", "Grace", "Adjei", Sex.Female, new(1988, 4, 21), "26", new(2014, 8, 11), "Ghanaian", "07700 900612");
        yield return ("benefits", grace);
        yield return ("gp_registrations", grace with { Title = "Miss", Surname = "Mensah", Started = new(2009, 10, 5) });

        Sighting lina = Someone("Ms", "Li Na", "Zhang", Sex.Female, new(1995, 12, 17), "28", new(2021, 1, 25), "Chinese", "07700 900204");
        yield return ("library", lina with { Forename = "Zhang", Surname = "Li Na" });
        yield return ("gp_registrations", lina);

        Sighting doris = Someone("Mrs", "Doris", "Fairweather", Sex.Female, new(1941, 9, 9), "32", new(1999, 3, 15), "British", "01632 960711");
        yield return ("library", doris with { Born = new(1970, 1, 1) });
        yield return ("gp_registrations", doris);
        yield return ("council_tax", doris with { Forename = "D", Born = null });

        Sighting omar = Someone("Mr", "Omar", "Farah", Sex.Male, new(1990, 1, 1), "34", new(2022, 6, 20), "Somali", "07700 900488");
        yield return ("benefits", omar);
        yield return ("gp_registrations", omar);
        yield return ("library", omar with { Address = PlantedCases.At("19"), Postcode = PlantedCases.At("19").Postcode, Started = new(2019, 2, 8) });
    }

    static Sighting Placed(Sighting record, Borough borough)
    {
        Premises home = borough.Planted[record.Address.Number!];
        return record with { Address = record.Address with { Uprn = home.Uprn }, Decile = home.Area.Decile };
    }
}
