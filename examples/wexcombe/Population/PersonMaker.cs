using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Population;

/// <summary>Makes people one by one: what they are called, what identifies them, how they are reached.</summary>
sealed class PersonMaker(Chance chance, int firstId)
{
    const int Grown = 16;

    readonly NhsNumbers nhsNumbers = new(chance.For("nhs numbers"));
    readonly Telephones telephones = new(chance.For("telephones"));
    readonly Emails emails = new(chance.For("emails"));
    int nextId = firstId;

    /// <summary>A new NHS number; each is given once.</summary>
    public string NewNhsNumber() => nhsNumbers.New();

    /// <summary>A new landline for a home.</summary>
    public string NewLandline() => telephones.NewLandline();

    /// <summary>A date of birth for someone of this age on the reference date.</summary>
    public static DateOnly Birthday(int age, NameTable names, Chance chance)
    {
        DateOnly day = SmallPlace.ReferenceDate.AddYears(-age).AddDays(-chance.Below(365));
        return age > 25 && chance.Happens(names.BornOnNewYear) ? new DateOnly(day.Year, 1, 1) : day;
    }

    /// <summary>Someone new.</summary>
    /// <param name="names">Where their names come from.</param>
    /// <param name="sex">Sex.</param>
    /// <param name="born">Date of birth.</param>
    /// <param name="family">The name of the family they were born into.</param>
    /// <param name="home">Home, and the one before.</param>
    /// <param name="landline">The telephone of the home, or null.</param>
    /// <param name="forename">A forename that was handed down, or null for a new one.</param>
    public Person Make(NameTable names, Sex sex, DateOnly born, string family, Dated<Address> home, string? landline, string? forename = null)
    {
        int id = nextId++;
        Chance own = chance.For("person", id);
        forename ??= names.Forename(sex, born.Year, own);
        string? middle = own.Happens(names.SecondForename) ? names.Forename(sex, born.Year - 25, own) : null;
        if (middle == forename) middle = null;
        var name = new PersonName("", forename, middle, names.LastName(sex, family, own));
        var person = new Person
        {
            Id = id,
            Names = names,
            Sex = sex,
            Born = born,
            Home = home,
            Name = new(name),
            Phone = new(null),
            NhsNumber = nhsNumbers.New(),
            SupersededNhsNumber = own.Happens(0.015) ? nhsNumbers.New() : null,
        };
        person.Name = new(name with { Title = PersonName.TitleOf(sex, married: false, person.Age) });
        person.KnownAs = KnownAs(person, own);
        if (person.Age >= Grown) GiveContacts(person, landline, own);
        return person;
    }

    static string? KnownAs(Person person, Chance chance)
    {
        PersonName name = person.Name.Now;
        if (chance.Happens(person.Names.EnglishKnownAs)) return NameTables.English.Forename(person.Sex, person.Born.Year, chance);
        string[] nicknames = Nicknames.Of(name.Forename);
        if (nicknames.Length > 0 && chance.Happens(0.3)) return chance.Pick(nicknames);
        return name.Middle is not null && chance.Happens(0.04) ? name.Middle : null;
    }

    void GiveContacts(Person person, string? landline, Chance chance)
    {
        bool young = person.Age < 70;
        if (chance.Happens(young ? 0.55 : 0.25))
        {
            string mobile = telephones.NewMobile();
            person.Phone = chance.Happens(0.2)
                ? new(mobile, telephones.NewMobile(), chance.Day(new(2014, 1, 1), new(2025, 6, 30)))
                : new(mobile);
        }
        else
            person.Phone = new(landline);
        if (chance.Happens(young ? 0.5 : 0.12)) person.Email = emails.New(person.Name.Now, person.Born.Year);
    }
}
