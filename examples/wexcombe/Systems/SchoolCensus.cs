using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Formats;
using Reeve.Wexcombe.Names;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Systems;

/// <summary>
/// The school census: pupils of the borough's schools, nested JSON, codes of the Department for Education. Well kept, because
/// money depends on it; but schools write the name that a child uses.
/// </summary>
/// <param name="schools">The schools, primary and secondary ones among them.</param>
sealed class SchoolCensus(IReadOnlyList<School> schools) : SourceExtract
{
    readonly School[] primaries = [.. schools.Where(static school => !school.IsSecondary)];
    readonly School[] secondaries = [.. schools.Where(static school => school.IsSecondary)];

    public override string Source => "school_census";

    public override string FileName => "school-census.json";

    public override string[] Header =>
    [
        "pupilId", "upn", "legalSurname", "legalForename", "middleNames", "preferredForename", "birthDate", "sex", "ethnicity", "firstLanguage",
        "address.line1", "address.line2", "address.line3", "address.town", "address.postcode", "address.uprn",
        "school.laestab", "school.name", "yearGroup", "freeSchoolMeals", "sen.provision", "entryDate",
    ];

    public override ErrorRates Rates { get; } = new()
    {
        NoAccents = 0.2,
        NoMiddle = 0.3,
        CalledName = 0.2,
        NoBirthday = 0.001,
        DefaultBirthday = 0.002,
        WrongBirthday = 0.012,
        ForenameTypo = 0.012,
        SurnameTypo = 0.012,
        SmallLetters = 0.004,
        SwappedNames = 0.004,
        DefaultDate = new(2000, 1, 1),
    };

    public override Leaving Leaving => Leaving.Dropped;

    public override IEnumerable<Sighting> Sightings(Household household, Chance chance)
    {
        foreach (Person person in household.People)
        {
            int year = YearGroup(person.Born);
            if (year is < 0 or > 13 || !chance.Happens(year <= 11 ? 0.94 : 0.55)) continue;
            DateOnly entered = new(SmallPlace.ReferenceDate.Year - 1 - (year >= 7 ? year - 7 : year), 9, 4);
            // Those who came to the borough later joined then.
            if (household.Since > entered && chance.Happens(0.6)) entered = household.Since;
            yield return Seen(household, person, $"{person.Id:D6} pupil", 1, entered, LastAsked(entered, 0.8, chance));
        }
    }

    public override string Reference(int number, int party) => $"WXP{100000 + number}";

    public override string[] Row(Sighting record, int number, Chance chance)
    {
        string[] lines = Lines(record.Address);
        int year = YearGroup(record.Born ?? SmallPlace.ReferenceDate.AddYears(-8));
        School school = SchoolOf(record, year);
        Chance needs = Facts.Of(record, "needs");
        return
        [
            Reference(number, record.Party),
            chance.Happens(0.01) ? "" : Upn.Of(record),
            record.Surname,
            record.Forename,
            record.Middle,
            record.KnownAs == record.Forename ? "" : record.KnownAs,
            Layout.Date(record.Born, "yyyy-MM-dd"),
            record.Sex switch { Sex.Female => "F", Sex.Male => "M", _ => "" },
            Facts.EthnicGroup(record),
            Facts.FirstLanguage(record),
            lines[0],
            lines[1],
            lines[2],
            record.Address.Town,
            record.Postcode,
            Uprn(record.Address, 0.75, chance),
            school.Laestab,
            school.Name,
            year == 0 ? "R" : $"{Math.Clamp(year, 1, 13)}",
            Facts.HasLittleMoney(record) ? "true" : "false",
            needs.Happens(0.05) ? "E" : needs.Happens(0.13) ? "K" : "N",
            Layout.Date(record.Started, "yyyy-MM-dd"),
        ];
    }

    public override void Write(string path, IReadOnlyList<string[]> rows) =>
        NestedJson.Write(path, """{"collection":{"name":"School Census","term":"Spring","year":2026,"schemaVersion":"1.0"},"data":{"pupils":[""", Header, ["freeSchoolMeals"], rows, "]}}");

    // Reception, 0, is the school year in which a child turns five; years begin on 1 September.
    static int YearGroup(DateOnly born)
    {
        int schoolYear = SmallPlace.ReferenceDate.Year - 1;
        int startsIn = born.Month >= 9 ? born.Year + 5 : born.Year + 4;
        return schoolYear - startsIn;
    }

    // Most go to a school near by: districts share theirs.
    School SchoolOf(Sighting record, int year)
    {
        School[] offered = year >= 7 ? secondaries : primaries;
        int near = record.Postcode.Length > 2 ? record.Postcode[2] : '1';
        return Facts.Of(record, "school").Happens(0.75) ? offered[near % offered.Length] : Facts.Of(record, "other school").Pick(offered);
    }
}
