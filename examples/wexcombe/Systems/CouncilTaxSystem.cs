using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Systems;

/// <summary>
/// Council tax: nearly every household, the whole name in one column in whichever way it was entered, hardly any dates of birth
/// because the tax does not depend on them. In a few rows town and postcode stand in each other's column.
/// </summary>
sealed class CouncilTaxSystem : SourceExtract
{
    const string Pattern = "dd-MMM-yyyy";

    public override string Source => "council_tax";

    public override string FileName => "council-tax.csv";

    public override string[] Header =>
    [
        "LIABLE_REF", "ACCOUNT_REF", "UPRN", "ACCOUNT_HOLDER", "DOB", "ADDR_LINE_1", "ADDR_LINE_2", "ADDR_LINE_3", "ADDR_TOWN", "POSTCODE", "BAND", "DISCOUNT",
        "EMAIL", "PHONE", "LIABLE_FROM", "LIABLE_TO", "ACCOUNT_STATUS",
    ];

    public override ErrorRates Rates { get; } = new()
    {
        Capitals = 0.55,
        NoAccents = 1,
        NoBirthday = 0.65,
        NoPhone = 0.55,
        NoEmail = 0.35,
        CalledName = 0.15,
        InitialOnly = 0.1,
        SmallLetters = 0.003,
        WrongPostcode = 0.01,
        Abbreviated = 0.05,
        DefaultDate = new(1901, 1, 1),
    };

    public override Leaving Leaving => Leaving.Ended;

    public override bool FollowsPeople => false;

    public override IEnumerable<Sighting> Sightings(Household household, Chance chance)
    {
        if (household.Liable == 0 || !chance.Happens(0.97)) yield break;
        Address here = household.Dwelling.Address;
        for (int i = 0; i < household.Liable; i++)
        {
            if (i > 0 && !chance.Happens(0.85)) continue;
            yield return Seen(household, household.People[i], Key(household, "open"), i + 1, household.Since, LastAsked(household.Since, 0.7, chance)) with { Address = here, Postcode = here.Postcode };
        }
        Person first = household.People[0];
        if (first.Home.Changed is not { Year: >= 2020 } moved || first.AgeOn(moved.AddYears(-1)) < 18 || !chance.Happens(0.3)) yield break;
        yield return Seen(household, first, Key(household, "closed"), 1, moved.AddDays(-chance.Between(200, 2500)), moved.AddDays(-1)) with { Ended = moved.AddDays(-1) };
    }

    public override string Reference(int number, int party) => $"{70000000 + number}-{party}";

    public override string[] Row(Sighting record, int number, Chance chance)
    {
        string[] lines = Lines(record.Address);
        bool shifted = chance.Happens(0.004) && record.Postcode.Length > 0;
        return
        [
            Reference(number, record.Party),
            $"{70000000 + number}",
            Uprn(record.Address, 0.96, chance),
            FullName(record, chance),
            Layout.Date(record.Born, Pattern).ToUpperInvariant(),
            lines[0],
            lines[1],
            lines[2],
            shifted ? record.Postcode : record.Address.Town,
            shifted ? record.Address.Town : record.Postcode,
            Band(record),
            Discount(record),
            record.Email,
            record.Phone,
            Layout.Date(record.Started, Pattern).ToUpperInvariant(),
            Layout.Date(record.Ended, Pattern).ToUpperInvariant(),
            record.Ended is null ? "OPEN" : "CLOSED",
        ];
    }

    public override void Write(string path, IReadOnlyList<string[]> rows) => CsvText.Write(path, "\n", rows.Prepend(Header));

    // The band goes with the home, so all who are liable for it have one.
    static string Band(Sighting record)
    {
        string letters = record.Decile switch { <= 3 => "AAABBC", <= 7 => "BBCCDE", _ => "CDDEFG" };
        return $"{letters[Spread(record.Address.Uprn) % letters.Length]}";
    }

    static string Discount(Sighting record) => record.Group.StartsWith("alone", StringComparison.Ordinal) ? "SPD" : Facts.HasLittleMoney(record) && record.Decile <= 5 ? "CTR" : "";

    static int Spread(string? uprn) => uprn is null ? 0 : (int)(long.Parse(uprn) % 97);

    static string FullName(Sighting record, Chance chance)
    {
        string middle = record.Middle.Length > 0 ? " " + record.Middle[..1] : "", title = record.Title.Length > 0 ? record.Title + " " : "";
        return chance.Below(10) switch
        {
            < 6 => $"{record.Surname.ToUpperInvariant()}, {record.Forename}{middle}",
            < 7 => $"{record.Surname.ToUpperInvariant()}, {title}{record.Forename}{middle}",
            < 9 => $"{title}{record.Forename}{middle} {record.Surname}",
            _ => $"{record.Forename} {record.Surname}",
        };
    }

    static string Key(Household household, string which) =>
        $"{(household.Kind is HouseholdKind.Alone or HouseholdKind.OlderAlone && which == "open" ? "alone" : "some")} {household.People[0].Id:D6} {which}";
}
