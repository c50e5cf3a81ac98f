using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Extracts;

/// <summary>
/// Tenancies of the council and the housing associations. An old system: a third was taken over in capitals, and letters with
/// accents were lost then. Tenants who were transferred are there twice, once under the tenancy that ended.
/// It holds no National Insurance number: every well-formed one may be somebody's, and no range is kept free for examples.
/// </summary>
sealed class HousingExtract : Extract
{
    public override string FileName => "housing.csv";

    public override string[] Header =>
        ["Person Ref", "Tenancy Ref", "Tenant Title", "Tenant Forename", "Tenant Surname", "Date of Birth", "Property Address", "Postcode", "Telephone", "Tenancy Start", "Tenancy Status"];

    public override string NewLine => "\r\n";

    public override ErrorRates Rates { get; } = new() { Capitals = 0.33, NoAccents = 0.9, NoBirthday = 0.025, NoPhone = 0.25 };

    public override IEnumerable<Sighting> Sightings(Household household, Chance chance)
    {
        if (!household.Dwelling.IsSocial) yield break;
        DateOnly started = household.Since;
        for (int i = 0; i < household.Liable; i++)
        {
            Person tenant = household.People[i];
            // A tenancy is for this home, so only name and telephone can be out of date, and they often are.
            DateOnly seen = LastSeen(started, 0.5, chance);
            Sighting now = Sighting.Of(tenant, Key(household, "now"), i + 1, started, seen);
            yield return now with { Address = household.Dwelling.Address, Postcode = household.Dwelling.Address.Postcode };
        }
        Person first = household.People[0];
        if (first.Home.Changed is not { } moved || first.AgeOn(moved.AddYears(-1)) < 18 || !chance.Happens(0.35)) yield break;
        DateOnly before = moved.AddDays(-1);
        DateOnly earlier = moved.AddDays(-chance.Between(300, 3000));
        yield return Sighting.Of(first, Key(household, "before"), 1, earlier, before);
    }

    public override string Reference(int number, int party) => $"PER{(number * 10) + party:D7}";

    public override string[] Row(Sighting record, int number, Chance chance) =>
    [
        Reference(number, record.Party),
        $"T/{number:D5}/{(record.Group.EndsWith("before", StringComparison.Ordinal) ? "F" : "C")}",
        record.Title,
        record.Middle.Length > 0 && !record.Forename.EndsWith(' ') ? $"{record.Forename} {record.Middle}" : record.Forename,
        record.Surname,
        Layout.Date(record.Born, "dd/MM/yyyy"),
        Layout.OneLine(record.Address, ", ", chance.Happens(0.8)),
        record.Postcode,
        record.Phone,
        Layout.Date(record.Started, "dd/MM/yyyy"),
        record.Group.EndsWith("before", StringComparison.Ordinal) ? "Former" : "Current",
    ];

    static string Key(Household household, string which) => $"{household.People[0].Id:D6} {which}";
}
