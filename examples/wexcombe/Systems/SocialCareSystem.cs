using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Formats;
using Reeve.Wexcombe.Names;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Systems;

/// <summary>
/// Adult social care, in the code page of its old server (Windows-1252): well kept, with the NHS number, and with what is most
/// private. Some were referred twice before anybody noticed.
/// </summary>
sealed class SocialCareSystem : SourceExtract
{
    // Primary support reasons of the Client Level Data specification (DHSC), with how often they are recorded.
    static readonly Weighted<string> Reasons = new(
        ("Physical support - personal care support", 45), ("Physical support - access and mobility only", 12), ("Learning disability support", 12),
        ("Mental health support", 14), ("Support with memory and cognition", 10), ("Sensory support - support for visual impairment", 3), ("Social support - support to carer", 4));

    public override string Source => "adult_social_care";

    public override string FileName => "adult-social-care.csv";

    public override string NewLine => "\r\n";

    public override string[] Header =>
    [
        "client_id", "forename", "surname", "known_as", "date_of_birth", "gender", "ethnicity", "nhs_number", "uprn", "address", "postcode", "telephone",
        "first_contact", "primary_support_reason", "disabled", "weekly_cost", "status",
    ];

    public override ErrorRates Rates { get; } = new()
    {
        NoAccents = 0.25,
        NoBirthday = 0.01,
        WrongBirthday = 0.02,
        ForenameTypo = 0.018,
        SurnameTypo = 0.018,
        CalledName = 0.12,
        NoPhone = 0.12,
        SmallLetters = 0.02,
        NoMiddle = 0.85,
        Abbreviated = 0.3,
    };

    public override Leaving Leaving => Leaving.Ended;

    public override double JoinedInAMonth => 0.0008;

    public override IEnumerable<Sighting> Sightings(Household household, Chance chance)
    {
        foreach (Person person in household.People)
        {
            if (!chance.Happens(Supported(person.Age, household))) continue;
            DateOnly adult = person.Born.AddYears(18), opened = new(2009, 4, 1);
            DateOnly started = Past(adult > opened ? adult : opened, chance);
            Sighting first = Seen(household, person, $"{person.Id:D6} first", 1, started, LastAsked(started, 0.65, chance));
            bool superseded = person.SupersededNhsNumber is not null && chance.Happens(0.5);
            yield return superseded ? first with { NhsNumber = person.SupersededNhsNumber! } : first;
            if (!chance.Happens(0.06)) continue;
            // The second referral was made because the search for the first found nothing: mostly the NHS number was not asked.
            DateOnly again = Past(started, chance);
            Sighting second = Seen(household, person, $"{person.Id:D6} second", 1, again, again);
            yield return chance.Happens(0.6) ? second with { NhsNumber = "" } : second;
        }
    }

    public override Sighting? Join(Household household, Person person, DateOnly started, Chance chance) =>
        person.Age >= 18 && chance.Happens(3 * Supported(person.Age, household)) ? Seen(household, person, $"{person.Id:D6} first", 1, started, started) : null;

    public override string Reference(int number, int party) => $"ASC-{200000 + number}";

    public override string[] Row(Sighting record, int number, Chance chance)
    {
        Chance care = Facts.Of(record, "care");
        string reason = Reasons.Pick(care);
        return
        [
            Reference(number, record.Party),
            Forenames(record),
            record.Surname,
            record.KnownAs == record.Forename ? "" : record.KnownAs,
            Layout.Date(record.Born, "yyyy-MM-dd"),
            record.Sex switch { Sex.Female => "Female", Sex.Male => "Male", _ => "Not known" },
            Facts.EthnicGroupInWords(record),
            NhsNumber(record.NhsNumber, chance),
            Uprn(record.Address, 0.62, chance),
            Layout.OneLine(record.Address, chance.Happens(0.5) ? ", " : " ", chance.Happens(0.6)),
            record.Postcode,
            record.Phone,
            Layout.Date(record.Started, "yyyy-MM-dd"),
            chance.Happens(0.04) ? "" : reason,
            care.Happens(0.7) ? "Y" : care.Happens(0.1) ? "Not known" : "N",
            care.Happens(0.45) ? "" : $"£{Amount(care)}",
            record.Ended is null ? "Open" : "Closed",
        ];
    }

    public override void Write(string path, IReadOnlyList<string[]> rows) =>
        CsvText.Write(path, NewLine, rows.Prepend(Header).Select(static row => Array.ConvertAll(row, Windows1252.Text)), ',', Windows1252.Encoding);

    static double Supported(int age, Household household) =>
        household.Kind == HouseholdKind.CareHome ? 0.97
        : age < 18 ? 0
        : age < 65 ? (household.Dwelling.IsSocial ? 0.09 : 0.022)
        : age < 80 ? (household.Dwelling.IsSocial ? 0.3 : 0.13)
        : 0.42;

    static string Amount(Chance chance)
    {
        int pounds = chance.Happens(0.15) ? chance.Between(900, 2400) : chance.Between(40, 650);
        return pounds >= 1000 ? $"{pounds / 1000},{pounds % 1000:D3}.{chance.Below(100):D2}" : $"{pounds}.{chance.Below(100):D2}";
    }

    static string NhsNumber(string digits, Chance chance) =>
        digits.Length == 0 || chance.Happens(0.3) ? digits : $"{digits[..3]} {digits[3..6]} {digits[6..]}";
}
