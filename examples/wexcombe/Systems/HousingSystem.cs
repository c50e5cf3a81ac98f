using System.Globalization;
using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Formats;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Systems;

/// <summary>
/// Tenancies of the council and the housing associations, as somebody in the housing team saves them from a report: a workbook
/// with titles above the header, real dates except where someone typed over them, and a sheet of notes.
/// </summary>
sealed class HousingSystem : SourceExtract
{
    static readonly XlsxColumn[] Columns =
    [
        new("Person Ref", 13), new("Tenancy Ref", 14), new("UPRN", 15), new("Title", 7), new("Forename", 18), new("Surname", 18), new("Date of Birth", 13, XlsxKind.Date),
        new("Property Address", 44), new("Postcode", 10), new("Telephone", 16), new("Tenancy Type", 14), new("Tenancy Start", 13, XlsxKind.Date),
        new("Tenancy End", 13, XlsxKind.Date), new("Weekly Rent", 11, XlsxKind.Money), new("Arrears", 11, XlsxKind.Money), new("Tenancy Status", 14),
    ];

    public override string Source => "housing";

    public override string FileName => "housing.xlsx";

    public override string[] Header => Array.ConvertAll(Columns, static column => column.Header);

    public override ErrorRates Rates { get; } = new() { Capitals = 0.33, NoAccents = 0.9, NoBirthday = 0.025, NoPhone = 0.25 };

    public override Leaving Leaving => Leaving.Ended;

    public override bool FollowsPeople => false;

    public override IEnumerable<Sighting> Sightings(Household household, Chance chance)
    {
        if (!household.Dwelling.IsSocial) yield break;
        Address here = household.Dwelling.Address;
        for (int i = 0; i < household.Liable; i++)
            yield return Seen(household, household.People[i], Key(household, "now"), i + 1, household.Since, LastAsked(household.Since, 0.5, chance)) with { Address = here, Postcode = here.Postcode };
        Person first = household.People[0];
        if (first.Home.Changed is not { } moved || first.AgeOn(moved.AddYears(-1)) < 18 || !chance.Happens(0.35)) yield break;
        yield return Seen(household, first, Key(household, "before"), 1, moved.AddDays(-chance.Between(300, 3000)), moved.AddDays(-1)) with { Ended = moved.AddDays(-1) };
    }

    public override string Reference(int number, int party) => $"PER{(number * 10) + party:D7}";

    public override string[] Row(Sighting record, int number, Chance chance)
    {
        // One end in sixty was typed into the column of the start.
        bool exchanged = record.Ended is not null && chance.Happens(1 / 60.0);
        Chance money = Facts.Of(record, "rent");
        return
        [
            Reference(number, record.Party),
            $"T/{number:D5}/{(record.Ended is null ? "C" : "F")}",
            Uprn(record.Address, 0.98, chance),
            record.Title,
            Forenames(record),
            record.Surname,
            chance.Happens(0.02) ? Layout.Date(record.Born, "dd/MM/yyyy") : Layout.Date(record.Born, "yyyy-MM-dd"),
            Layout.OneLine(record.Address, ", ", chance.Happens(0.8)),
            record.Postcode,
            record.Phone,
            record.Started > new DateOnly(2025, 4, 1) ? "Introductory" : number % 3 == 0 ? "Assured" : "Secure",
            Layout.Date(exchanged ? record.Ended : record.Started, "yyyy-MM-dd"),
            Layout.Date(exchanged ? record.Started : record.Ended, "yyyy-MM-dd"),
            $"{70 + money.Below(90)}.{money.Below(100):D2}",
            money.Happens(0.62 + (record.Decile * 0.02)) ? "0.00" : string.Create(CultureInfo.InvariantCulture, $"{money.Between(-150, 1900)}.{money.Below(100):D2}"),
            record.Ended is null ? "Current" : "Former",
        ];
    }

    public override void Write(string path, IReadOnlyList<string[]> rows) => Xlsx.Write(
        path, "Tenancies", "Wexcombe Homes: tenancies", "Report HS014, all current and former tenants, internal use only", Columns, rows,
        ["Tenancies that ended before 2012 were not taken over.", "A joint tenancy has one row for each tenant.", "Arrears below 0 are credit."]);

    static string Key(Household household, string which) => $"{household.People[0].Id:D6} {which}";
}
