using Reeve.Wexcombe.Names;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Extracts;

/// <summary>
/// The cases that every linkage is asked about, with names that can be looked up: the people W000001 to W000020. They live in a
/// street that the generator never builds and their records have no further errors.
/// </summary>
static class PlantedCases
{
    /// <summary>How many people.</summary>
    public const int People = 20;

    /// <summary>How many houses the street has.</summary>
    public const int Houses = 40;

    /// <summary>The postcodes of the street, which no generated street may have.</summary>
    public static IReadOnlyList<string> Postcodes { get; } = ["WX1 1AA", "WX1 1AB"];

    const string Housing = "housing.csv";
    const string CouncilTax = "council-tax.csv";
    const string SocialCare = "adult-social-care.csv";

    /// <summary>The records of one extract.</summary>
    public static IEnumerable<Sighting> In(IReadOnlyList<PlantedRecord> planted, string file) =>
        planted.Where(one => one.File == file).Select(static one => one.Record);

    /// <summary>All records.</summary>
    /// <param name="nhsNumber">Gives a number that nobody else has.</param>
    public static IReadOnlyList<PlantedRecord> Make(Func<string> nhsNumber)
    {
        var planted = new List<PlantedRecord>();
        int people = 0;
        Sighting Someone(string title, string forename, string surname, Sex sex, DateOnly born, string house, DateOnly since, string phone = "", string email = "")
        {
            people++;
            Address address = At(house);
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
                Address = address,
                Postcode = address.Postcode,
                Phone = phone,
                Email = email,
            };
        }
        void Plant(string name, params (string File, Sighting Record)[] records)
        {
            foreach ((string file, Sighting record) in records) planted.Add(new PlantedRecord(name, file, record));
        }

        Sighting jamie = Someone("Mr", "Jamie", "Hartnell", Sex.Male, new(1991, 7, 14), "3", new(2017, 5, 2), "07700 900417");
        Sighting jodie = Someone("Miss", "Jodie", "Hartnell", Sex.Female, new(1991, 7, 14), "3", new(2017, 5, 2), "07700 900417");
        Plant("Twins at one address", (CouncilTax, jamie with { Phone = "" }), (CouncilTax, Beside(jodie, jamie, 2)), (SocialCare, jamie), (SocialCare, jodie));

        Sighting father = Someone("Mr", "Michael", "Doyle", Sex.Male, new(1949, 3, 2), "7", new(1988, 9, 12), "01632 960118");
        Sighting son = Someone("Mr", "Michael", "Doyle", Sex.Male, new(1976, 11, 19), "7", new(2019, 1, 14), "01632 960118");
        Plant("Father and son with one name", (Housing, father), (SocialCare, father with { KnownAs = "Mick" }), (SocialCare, son), (CouncilTax, father with { Forename = "M", Born = null }));

        Sighting jean = Someone("Mrs", "Jean", "Carter", Sex.Female, new(1944, 10, 8), "14", new(1971, 6, 21), "01632 960553");
        Sighting joan = Someone("Mrs", "Joan", "Carter", Sex.Female, new(1946, 4, 27), "16", new(1979, 3, 5), "01632 960602");
        Plant("Neighbours with one surname", (CouncilTax, jean with { Forename = "J", Born = null }), (CouncilTax, joan with { Forename = "J", Born = null }), (SocialCare, jean), (SocialCare, joan));

        Sighting nadia = Someone("Ms", "Nadia", "Rahman", Sex.Female, new(1987, 2, 23), "21", new(2023, 11, 6), "07700 900286", "nadia.rahman@example.org");
        Plant("Moved house", (Housing, nadia), (CouncilTax, Moved(nadia, "9") with { Group = $"{nadia.PersonId:D6} closed", Started = new(2016, 8, 1) }));

        Sighting sarah = Someone("Mrs", "Sarah", "Whitfield", Sex.Female, new(1982, 12, 5), "11", new(2012, 4, 16), "07700 900731", "sarah.whitfield@example.com");
        Plant("Married name", (CouncilTax, sarah), (SocialCare, sarah with { Title = "Miss", Surname = "Hughes", KnownAs = "Sally", Started = new(2010, 2, 9) }));

        Sighting wei = Someone("Mr", "Wei", "Chen", Sex.Male, new(1979, 9, 30), "18", new(2014, 10, 27), "07700 900064");
        Plant("Forename and surname exchanged", (Housing, wei with { Forename = "Chen", Surname = "Wei" }), (SocialCare, wei with { KnownAs = "Kevin" }));

        Sighting hassan = Someone("Mr", "Ahmed", "Hassan", Sex.Male, new(1978, 1, 1), "30", new(2021, 7, 19), "07700 900825");
        Sighting hussein = Someone("Mr", "Ahmed", "Hussein", Sex.Male, new(1978, 1, 1), "30", new(2022, 2, 3), "07700 900339");
        Plant("Two men born on 1 January", (Housing, hassan), (Housing, hussein), (SocialCare, hassan), (SocialCare, hussein with { Phone = "" }));

        Sighting agnieszka = Someone("Mrs", "Agnieszka", "Zielińska", Sex.Female, new(1984, 5, 9), "25", new(2015, 3, 23), "07700 900512");
        Plant("Day and month exchanged", (Housing, agnieszka with { Surname = "ZIELINSKA", Forename = "AGNIESZKA", Born = new(1984, 9, 5) }), (SocialCare, agnieszka with { KnownAs = "Aga" }));

        Sighting bill = Someone("Mr", "William", "Barnes", Sex.Male, new(1951, 6, 17), "2", new(1995, 1, 9), "01632 960870");
        Plant("Nickname and a scanner's mistake", (Housing, bill with { Surname = "Bames" }), (SocialCare, bill with { Forename = "Bill" }), (CouncilTax, bill with { Born = null }));

        Sighting dorothy = Someone("Mrs", "Dorothy", "Vickers", Sex.Female, new(1938, 8, 28), "5", new(2011, 5, 30), "01632 960244");
        Plant("A second NHS number", (SocialCare, dorothy), (SocialCare, dorothy with { Forename = "Dot", NhsNumber = nhsNumber(), Group = $"{dorothy.PersonId:D6} second", Started = new(2024, 9, 17) }));

        Sighting emmanuel = Someone("Mr", "Emmanuel", "Boateng", Sex.Male, new(1969, 4, 11), "27", new(2009, 12, 7), "07700 900698", "eboateng@example.com");
        Plant("Old and new telephone", (Housing, emmanuel with { Phone = "07700 900153" }), (CouncilTax, emmanuel));

        Sighting amelia = Someone("Miss", "Amelia", "Ashworth", Sex.Female, new(2005, 3, 18), "33", new(2025, 9, 6), "", "amelia.ashworth@example.org");
        Sighting tobi = Someone("Mr", "Tobi", "Balogun", Sex.Male, new(2005, 8, 2), "33", new(2025, 9, 6), "", "tobi.balogun@example.com");
        Sighting ines = Someone("Miss", "Inês", "Ferreira", Sex.Female, new(2004, 11, 25), "33", new(2025, 9, 6), "", "ines05@example.org");
        Plant("Students in one house", (CouncilTax, amelia), (CouncilTax, Beside(tobi, amelia, 2)), (CouncilTax, Beside(ines, amelia, 3)));

        Sighting florence = Someone("Mrs", "Florence", "Pope", Sex.Female, new(1933, 2, 12), "12", new(1968, 7, 1), "01632 960387");
        Plant("A default date", (Housing, florence with { Born = new(1900, 1, 1) }), (SocialCare, florence with { KnownAs = "Flo" }));

        Sighting parveen = Someone("Mrs", "Parveen", "Akhtar", Sex.Female, new(1973, 10, 20), "36", new(2006, 2, 13), "07700 900940");
        Plant("One person in all three", (Housing, parveen), (CouncilTax, parveen with { Born = null }), (SocialCare, parveen));

        return planted;
    }

    static Sighting Beside(Sighting one, Sighting first, int party) => one with { Group = first.Group, Party = party };

    static Sighting Moved(Sighting one, string house) => one with { Address = At(house), Postcode = At(house).Postcode };

    /// <summary>A house of the street. Odd numbers on one side, even ones on the other: a postcode each.</summary>
    public static Address At(string house) => new(null, null, house, "Sexton's Yard", null, "Wexcombe", Postcodes[(house[^1] - '0' + 1) % 2]);
}
