using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Systems;

/// <summary>
/// Housing benefit and council tax reduction, from a mainframe by way of tabs: "SURNAME, Forename" in capitals, amounts with a
/// pound sign. Identity is proved when somebody claims, so dates of birth are good; now and then date of birth and start of the
/// claim stand in each other's column. It would hold National Insurance numbers; none is made up (see CONTRIBUTING).
/// </summary>
sealed class BenefitsSystem : SourceExtract
{
    public override string Source => "benefits";

    public override string FileName => "benefits.tsv";

    public override string NewLine => "\r\n";

    public override string[] Header =>
        ["PERSON_REF", "CLAIM_REF", "ROLE", "NAME", "DATE_OF_BIRTH", "ADDRESS", "POSTCODE", "UPRN", "TELEPHONE", "BENEFIT", "WEEKLY_AMOUNT", "CLAIM_START", "CLAIM_END"];

    public override ErrorRates Rates { get; } = new()
    {
        Capitals = 0.9,
        NoAccents = 1,
        SmallLetters = 0,
        NoMiddle = 0.8,
        CalledName = 0.05,
        WrongBirthday = 0.015,
        NoBirthday = 0.005,
        DefaultBirthday = 0.001,
        ForenameTypo = 0.015,
        SurnameTypo = 0.015,
        NoPhone = 0.35,
        SwappedNames = 0.006,
    };

    public override Leaving Leaving => Leaving.Ended;

    public override double JoinedInAMonth => 0.003;

    public override IEnumerable<Sighting> Sightings(Household household, Chance chance)
    {
        if (household.Liable == 0 || !chance.Happens(Claims(household))) yield break;
        DateOnly from = household.Since > new DateOnly(2016, 4, 1) ? household.Since : new(2016, 4, 1);
        DateOnly started = Past(from, chance);
        // Only a couple claims together.
        int claiming = household.Kind is HouseholdKind.Sharers or HouseholdKind.Students ? 1 : household.Liable;
        DateOnly? ended = chance.Happens(0.12) && started.AddDays(60) < SmallPlace.ReferenceDate ? chance.Day(started.AddDays(30), SmallPlace.ReferenceDate.AddDays(-5)) : null;
        for (int i = 0; i < claiming; i++)
            yield return Seen(household, household.People[i], $"{household.People[0].Id:D6} claim", i + 1, started, LastAsked(started, 0.75, chance)) with { Ended = ended };
    }

    public override Sighting? Join(Household household, Person person, DateOnly started, Chance chance) =>
        person.Age >= 18 && household.Liable > 0 && chance.Happens(2 * Claims(household)) ? Seen(household, person, $"{person.Id:D6} claim", 1, started, started) : null;

    // One letter and seven digits: two letters, six digits and a letter would look like a National Insurance number.
    public override string Reference(int number, int party) => $"B{5000000 + number}{(party == 1 ? "C" : "P")}";

    public override string[] Row(Sighting record, int number, Chance chance)
    {
        bool exchanged = record.Born is not null && chance.Happens(0.003);
        Chance claim = Facts.Of(record, "claim");
        return
        [
            Reference(number, record.Party),
            $"CLM{500000 + number}",
            record.Party == 1 ? "Claimant" : "Partner",
            $"{record.Surname.ToUpperInvariant()}, {Forenames(record)}",
            Layout.Date(exchanged ? record.Started : record.Born, "dd/MM/yyyy"),
            Layout.OneLine(record.Address, ", ", town: true),
            record.Postcode,
            Uprn(record.Address, 0.9, chance),
            record.Phone,
            claim.Happens(0.7) ? "CTR" : claim.Happens(0.5) ? "HB" : "HB and CTR",
            chance.Happens(0.03) ? "" : $"£{8 + claim.Below(140)}.{claim.Below(100):D2}",
            Layout.Date(exchanged ? record.Born : record.Started, "dd/MM/yyyy"),
            Layout.Date(record.Ended, "dd/MM/yyyy"),
        ];
    }

    public override void Write(string path, IReadOnlyList<string[]> rows) => CsvText.Write(path, NewLine, rows.Prepend(Header), '\t');

    static double Claims(Household household)
    {
        double poor = 0.34 - ((household.Dwelling.Premises?.Area.Decile ?? 5) * 0.03);
        return household.Kind switch
        {
            HouseholdKind.Students => 0,
            HouseholdKind.LoneParent => poor + 0.3,
            HouseholdKind.OlderAlone => poor + 0.15,
            _ => household.Dwelling.IsSocial ? poor + 0.25 : poor,
        };
    }
}
