using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Names;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Errors;

/// <summary>Writes down what is true as the people and the machines of one system do.</summary>
static class Clerk
{
    static readonly (string Long, string Short)[] Abbreviations =
        [("Road", "Rd"), ("Street", "St"), ("Avenue", "Ave"), ("Lane", "La"), ("Close", "Cl"), ("Drive", "Dr"), ("Terrace", "Terr"), ("Crescent", "Cres"), ("Gardens", "Gdns"), ("Grove", "Gr")];

    /// <summary>The record as it was entered.</summary>
    public static Sighting WriteDown(Sighting truth, ErrorRates rates, Chance chance)
    {
        Sighting record = Contacts(Born(Named(truth, rates, chance), rates, chance), rates, chance);
        record = record with { Address = Located(record.Address, rates, chance) };
        return Spelled(record, rates, chance);
    }

    static Sighting Named(Sighting record, ErrorRates rates, Chance chance)
    {
        if (record.KnownAs.Length > 0 && chance.Happens(rates.CalledName)) record = record with { Forename = record.KnownAs };
        if (chance.Happens(rates.NoMiddle)) record = record with { Middle = "" };
        if (chance.Happens(rates.ForenameTypo)) record = record with { Forename = Typos.Slip(record.Forename, chance) };
        if (chance.Happens(rates.SurnameTypo)) record = record with { Surname = Typos.Slip(record.Surname, chance) };
        if (chance.Happens(rates.Misread))
            record = chance.Happens(0.5)
                ? record with { Forename = Typos.Misread(record.Forename, chance) }
                : record with { Surname = Typos.Misread(record.Surname, chance) };
        if (chance.Happens(rates.SwappedNames)) return record with { Forename = record.Surname, Surname = record.Forename };
        if (chance.Happens(rates.InitialOnly))
            record = record with { Forename = record.Forename[..1], Middle = record.Middle.Length > 0 ? record.Middle[..1] : "" };
        if (chance.Happens(rates.WrongTitle))
            record = record with { Title = chance.Happens(0.6) ? "" : record.Sex == Sex.Male ? "Dr" : record.Title == "Mrs" ? "Ms" : "Mrs" };
        return record;
    }

    static Sighting Born(Sighting record, ErrorRates rates, Chance chance)
    {
        if (record.Born is not { } born || chance.Happens(rates.NoBirthday)) return record with { Born = null };
        if (chance.Happens(rates.DefaultBirthday)) return record with { Born = rates.DefaultDate };
        return chance.Happens(rates.WrongBirthday) ? record with { Born = Birthdays.Mistake(born, chance) } : record;
    }

    static Sighting Contacts(Sighting record, ErrorRates rates, Chance chance)
    {
        string postcode = chance.Happens(rates.NoPostcode) ? ""
            : PostcodeSlips.Retype(chance.Happens(rates.WrongPostcode) ? PostcodeSlips.Slip(record.Postcode, chance) : record.Postcode, chance);
        return record with
        {
            Postcode = postcode,
            Phone = chance.Happens(rates.NoPhone) ? "" : Telephone(record.Phone, chance),
            Email = chance.Happens(rates.NoEmail) ? "" : record.Email,
            NhsNumber = chance.Happens(rates.NoNhsNumber) ? "" : record.NhsNumber,
            Sex = chance.Happens(0.015) ? null : record.Sex,
        };
    }

    static string Telephone(string digits, Chance chance)
    {
        if (digits.Length == 0) return "";
        // Only the last two change places: the number stays in its range.
        if (chance.Happens(0.01)) digits = $"{digits[..^2]}{digits[^1]}{digits[^2]}";
        int code = digits.StartsWith("020", StringComparison.Ordinal) ? 3 : 5;
        return chance.Below(10) switch
        {
            < 5 => $"{digits[..code]} {digits[code..]}",
            < 8 => digits,
            < 9 => $"{digits[..code]} {digits[code..^3]} {digits[^3..]}",
            _ => $"+44 {digits[1..code]} {digits[code..]}",
        };
    }

    static Address Located(Address address, ErrorRates rates, Chance chance)
    {
        if (chance.Happens(rates.StreetTypo)) address = address with { Street = Typos.Slip(address.Street, chance) };
        if (chance.Happens(rates.Abbreviated))
            foreach ((string full, string brief) in Abbreviations)
                if (address.Street.EndsWith(" " + full, StringComparison.Ordinal)) address = address with { Street = address.Street[..^full.Length] + brief };
        if (chance.Happens(0.3)) address = address with { Locality = null };
        return address;
    }

    static Sighting Spelled(Sighting record, ErrorRates rates, Chance chance)
    {
        bool plain = chance.Happens(rates.NoAccents), spaced = chance.Happens(rates.StraySpaces);
        bool capitals = chance.Happens(rates.Capitals), small = chance.Happens(rates.SmallLetters);
        string Spell(string text)
        {
            if (plain) text = Accents.Without(text);
            return capitals ? text.ToUpperInvariant() : small ? text.ToLowerInvariant() : text;
        }
        string Space(string text) => !spaced || text.Length == 0 ? text : chance.Below(3) switch { 0 => " " + text, 1 => text + "  ", _ => text.Replace(" ", "  ", StringComparison.Ordinal) };
        Address at = record.Address;
        return record with
        {
            Title = Spell(record.Title),
            Forename = Space(Spell(record.Forename)),
            Middle = Spell(record.Middle),
            Surname = Space(Spell(record.Surname)),
            KnownAs = Spell(record.KnownAs),
            Address = at with
            {
                Unit = at.Unit is null ? null : Spell(at.Unit),
                Building = at.Building is null ? null : Spell(at.Building),
                Number = at.Number is null ? null : Spell(at.Number),
                Street = Space(Spell(at.Street)),
                Locality = at.Locality is null ? null : Spell(at.Locality),
                Town = Spell(at.Town),
            },
        };
    }
}
