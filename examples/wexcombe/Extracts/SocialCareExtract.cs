using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Names;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Extracts;

/// <summary>
/// People whom adult social care has supported. The best kept of the three: practitioners ask who someone is, what they like to
/// be called, and for the NHS number. Some were referred twice before anybody noticed.
/// </summary>
sealed class SocialCareExtract : Extract
{
    public override string FileName => "adult-social-care.csv";

    public override string[] Header =>
        ["client_id", "forename", "surname", "known_as", "date_of_birth", "gender", "nhs_number", "address", "postcode", "telephone", "first_contact"];

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

    public override IEnumerable<Sighting> Sightings(Household household, Chance chance)
    {
        foreach (Person person in household.People)
        {
            if (!chance.Happens(Supported(person.Age, household))) continue;
            DateOnly adult = person.Born.AddYears(18);
            DateOnly opened = new(2009, 4, 1);
            DateOnly today = SmallPlace.ReferenceDate.AddDays(-1);
            DateOnly started = chance.Day(adult > opened ? adult : opened, today);
            Sighting first = Sighting.Of(person, $"{person.Id:D6} first", 1, started, LastSeen(started, 0.65, chance));
            bool superseded = person.SupersededNhsNumber is not null && chance.Happens(0.5);
            yield return superseded ? first with { NhsNumber = person.SupersededNhsNumber! } : first;
            if (!chance.Happens(0.06)) continue;
            // The second referral was made because the search for the first found nothing: mostly the NHS number was not asked.
            DateOnly again = chance.Day(started, today);
            Sighting second = Sighting.Of(person, $"{person.Id:D6} second", 1, again, again);
            yield return chance.Happens(0.6) ? second with { NhsNumber = "" } : second;
        }
    }

    public override string Reference(int number, int party) => $"ASC-{200000 + number}";

    public override string[] Row(Sighting record, int number, Chance chance) =>
    [
        Reference(number, record.Party),
        record.Middle.Length > 0 && !record.Forename.EndsWith(' ') ? $"{record.Forename} {record.Middle}" : record.Forename,
        record.Surname,
        record.KnownAs == record.Forename ? "" : record.KnownAs,
        Layout.Date(record.Born, "yyyy-MM-dd"),
        record.Sex switch { Sex.Female => "Female", Sex.Male => "Male", _ => "Not known" },
        NhsNumber(record.NhsNumber, chance),
        Layout.OneLine(record.Address, chance.Happens(0.5) ? ", " : " ", chance.Happens(0.6)),
        record.Postcode,
        record.Phone,
        Layout.Date(record.Started, "yyyy-MM-dd"),
    ];

    static double Supported(int age, Household household) =>
        household.Kind == HouseholdKind.CareHome ? 0.97
        : age < 18 ? 0
        : age < 65 ? (household.Dwelling.IsSocial ? 0.14 : 0.05)
        : age < 80 ? (household.Dwelling.IsSocial ? 0.35 : 0.18)
        : 0.5;

    static string NhsNumber(string digits, Chance chance) =>
        digits.Length == 0 || chance.Happens(0.3) ? digits : $"{digits[..3]} {digits[3..6]} {digits[6..]}";
}
