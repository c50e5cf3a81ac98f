using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Formats;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Systems;

/// <summary>
/// Members of the public libraries, in a small database: what people typed themselves when they joined, nothing checked. Fewer
/// join where there is little money, and far from the two libraries.
/// </summary>
sealed class LibraryMembers : SourceExtract
{
    public override string Source => "library";

    public override string FileName => "library.db";

    public override string[] Header => ["member_no", "full_name", "date_of_birth", "address", "postcode", "email", "phone", "category", "joined_on", "last_used_on"];

    public override ErrorRates Rates { get; } = new()
    {
        NoAccents = 0.15,
        SmallLetters = 0.08,
        Capitals = 0.04,
        CalledName = 0.55,
        NoMiddle = 0.9,
        NoBirthday = 0.12,
        DefaultBirthday = 0.015,
        WrongBirthday = 0.03,
        SwappedNames = 0.012,
        NoPhone = 0.4,
        NoEmail = 0.15,
        NoPostcode = 0.04,
        Abbreviated = 0.3,
        DefaultDate = new(1970, 1, 1),
    };

    public override Leaving Leaving => Leaving.Kept;

    public override double JoinedInAMonth => 0.002;

    public override IEnumerable<Sighting> Sightings(Household household, Chance chance)
    {
        foreach (Person person in household.People)
        {
            if (!chance.Happens(Reads(household, person))) continue;
            DateOnly first = person.Born.AddYears(3) > new DateOnly(2008, 1, 1) ? person.Born.AddYears(3) : new(2008, 1, 1);
            DateOnly started = Past(first > household.Since ? first : household.Since, chance);
            yield return Seen(household, person, $"{person.Id:D6} member", 1, started, LastAsked(started, 0.45, chance));
        }
    }

    public override Sighting? Join(Household household, Person person, DateOnly started, Chance chance) =>
        person.Age >= 3 && chance.Happens(Reads(household, person)) ? Seen(household, person, $"{person.Id:D6} member", 1, started, started) : null;

    public override string Reference(int number, int party) => $"L{200000 + number}";

    public override string[] Row(Sighting record, int number, Chance chance) =>
    [
        Reference(number, record.Party),
        chance.Happens(0.06) ? $"{record.Surname}, {record.Forename}" : record.Middle.Length > 0 ? $"{record.Forename} {record.Middle} {record.Surname}" : $"{record.Forename} {record.Surname}",
        Layout.Date(record.Born, chance.Happens(0.85) ? "yyyy-MM-dd" : "dd/MM/yyyy"),
        Layout.OneLine(record.Address, ", ", chance.Happens(0.5)),
        record.Postcode,
        record.Email,
        record.Phone,
        record.Born is { } born && born > SmallPlace.ReferenceDate.AddYears(-16) ? "Junior" : "Adult",
        Layout.Date(record.Started, "yyyy-MM-dd"),
        record.Started >= SmallPlace.ReferenceDate ? Layout.Date(record.Started, "yyyy-MM-dd") : Layout.Date(chance.Day(record.Started, SmallPlace.ReferenceDate.AddDays(-1)), "yyyy-MM-dd"),
    ];

    public override void Write(string path, IReadOnlyList<string[]> rows) => LibraryDatabase.Write(path, Header, rows);

    static double Reads(Household household, Person person)
    {
        int decile = household.Dwelling.Premises?.Area.Decile ?? 5;
        double share = 0.14 + (decile * 0.025);
        return person.Age < 3 ? 0 : person.Age < 12 ? share + 0.25 : person.Age < 18 ? share : person.Age > 65 ? share + 0.08 : share - 0.03;
    }
}
