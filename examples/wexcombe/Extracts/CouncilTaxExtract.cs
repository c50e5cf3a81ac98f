using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Extracts;

/// <summary>
/// Liable people of council tax accounts: the whole name in one column, in whichever way it was entered; hardly any dates of
/// birth, because the tax does not depend on them. Accounts that were closed when people moved are still there.
/// </summary>
sealed class CouncilTaxExtract : Extract
{
    public override string FileName => "council-tax.csv";

    public override string[] Header =>
        ["LIABLE_REF", "ACCOUNT_REF", "ACCOUNT_HOLDER", "DOB", "ADDR_LINE_1", "ADDR_LINE_2", "ADDR_LINE_3", "ADDR_TOWN", "POSTCODE", "EMAIL", "PHONE", "LIABLE_FROM", "ACCOUNT_STATUS"];

    public override ErrorRates Rates { get; } = new()
    {
        Capitals = 0.55,
        NoAccents = 1,
        NoBirthday = 0.65,
        NoPhone = 0.55,
        NoEmail = 0.35,
        CalledName = 0.25,
        InitialOnly = 0.16,
        SmallLetters = 0.003,
        WrongPostcode = 0.01,
        Abbreviated = 0.05,
        DefaultDate = new(1901, 1, 1),
    };

    public override IEnumerable<Sighting> Sightings(Household household, Chance chance)
    {
        if (household.Liable == 0 || !chance.Happens(0.92)) yield break;
        DateOnly started = household.Since;
        for (int i = 0; i < household.Liable; i++)
        {
            // A second person is often never named.
            if (i > 0 && !chance.Happens(0.72)) continue;
            Sighting now = Sighting.Of(household.People[i], Key(household, "open"), i + 1, started, LastSeen(started, 0.6, chance));
            yield return now with { Address = household.Dwelling.Address, Postcode = household.Dwelling.Address.Postcode };
        }
        Person first = household.People[0];
        if (first.Home.Changed is not { Year: >= 2020 } moved || first.AgeOn(moved.AddYears(-1)) < 18 || !chance.Happens(0.3)) yield break;
        yield return Sighting.Of(first, Key(household, "closed"), 1, moved.AddDays(-chance.Between(200, 2500)), moved.AddDays(-1));
    }

    public override string Reference(int number, int party) => $"{70000000 + number}-{party}";

    public override string[] Row(Sighting record, int number, Chance chance)
    {
        Address address = record.Address;
        string[] lines = [.. new[] { address.Unit ?? "", address.Building ?? "", address.Thoroughfare, address.Locality ?? "" }.Where(static line => line.Length > 0)];
        return
        [
            Reference(number, record.Party),
            $"{70000000 + number}",
            FullName(record, chance),
            Layout.Date(record.Born, "dd-MMM-yyyy").ToUpperInvariant(),
            lines[0],
            lines.Length > 1 ? lines[1] : "",
            lines.Length > 2 ? string.Join(", ", lines[2..]) : "",
            address.Town,
            record.Postcode,
            record.Email,
            record.Phone,
            Layout.Date(record.Started, "dd-MMM-yyyy").ToUpperInvariant(),
            record.Group.EndsWith("closed", StringComparison.Ordinal) ? "CLOSED" : "OPEN",
        ];
    }

    static string FullName(Sighting record, Chance chance)
    {
        string middle = record.Middle.Length > 0 ? " " + record.Middle[..1] : "";
        string title = record.Title.Length > 0 ? record.Title + " " : "";
        return chance.Below(10) switch
        {
            < 6 => $"{record.Surname.ToUpperInvariant()}, {record.Forename}{middle}",
            < 7 => $"{record.Surname.ToUpperInvariant()}, {title}{record.Forename}{middle}",
            < 9 => $"{title}{record.Forename}{middle} {record.Surname}",
            _ => $"{record.Forename} {record.Surname}",
        };
    }

    static string Key(Household household, string which) => $"{household.People[0].Id:D6} {which}";
}
