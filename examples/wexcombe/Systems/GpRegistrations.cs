using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Formats;
using Reeve.Wexcombe.Names;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Systems;

/// <summary>
/// Patients registered with the borough's practices, by NHS number: nearly everybody, children and the very old too. People
/// forget to tell their doctor that they moved, and some who left are still there.
/// </summary>
/// <param name="practices">Names of practices. Their codes begin with WX, which no code of the NHS does (letter and five digits).</param>
sealed class GpRegistrations(IReadOnlyList<string> practices) : SourceExtract
{
    public override string Source => "gp_registrations";

    public override string FileName => "gp-registrations.parquet";

    public override string[] Header =>
    [
        "patient_id", "nhs_number", "family_name", "given_name", "other_given_names", "date_of_birth", "sex", "address", "postcode", "uprn", "mobile", "email",
        "practice_code", "practice_name", "registered_on",
    ];

    public override ErrorRates Rates { get; } = new()
    {
        NoAccents = 0.6,
        Capitals = 0.25,
        CalledName = 0.06,
        NoMiddle = 0.4,
        NoBirthday = 0,
        DefaultBirthday = 0.001,
        WrongBirthday = 0.008,
        ForenameTypo = 0.01,
        SurnameTypo = 0.01,
        SwappedNames = 0.003,
        NoNhsNumber = 0.008,
        NoPhone = 0.15,
        NoEmail = 0.4,
    };

    public override Leaving Leaving => Leaving.Dropped;

    public override IEnumerable<Sighting> Sightings(Household household, Chance chance)
    {
        foreach (Person person in household.People)
        {
            if (!chance.Happens(0.95)) continue;
            DateOnly came = household.Since.AddDays(chance.Below(400));
            DateOnly started = person.Born > came ? person.Born.AddDays(chance.Between(5, 60)) : came;
            if (started >= SmallPlace.ReferenceDate) started = Past(person.Born > household.Since ? person.Born : household.Since, chance);
            Sighting record = Seen(household, person, $"{person.Id:D6} patient", 1, started, LastAsked(started, 0.72, chance));
            yield return person.SupersededNhsNumber is not null && chance.Happens(0.1) ? record with { NhsNumber = person.SupersededNhsNumber } : record;
        }
    }

    public override string Reference(int number, int party) => $"G{1000000 + number}";

    public override string[] Row(Sighting record, int number, Chance chance)
    {
        int practice = record.Postcode.Length > 2 && Facts.Of(record, "practice").Happens(0.8) ? record.Postcode[2] % practices.Count : Facts.Of(record, "practice").Below(practices.Count);
        return
        [
            Reference(number, record.Party),
            record.NhsNumber,
            record.Surname,
            record.Forename,
            record.Middle,
            Layout.Date(record.Born, "yyyy-MM-dd"),
            record.Sex switch { Sex.Male => "1", Sex.Female => "2", _ => "9" },
            Layout.OneLine(record.Address, ", ", town: true),
            record.Postcode,
            Uprn(record.Address, 0.85, chance),
            record.Phone,
            record.Email,
            $"WX{practice + 1:D3}",
            practices[practice],
            Layout.Date(record.Started, "yyyy-MM-dd"),
        ];
    }

    public override void Write(string path, IReadOnlyList<string[]> rows) => ParquetText.Write(path, Header, rows);
}
