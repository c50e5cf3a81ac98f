using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Population;

/// <summary>Fills one home with people who belong together: partners, children, a grandparent.</summary>
sealed class Family(PersonMaker people, Dated<Address> home, string? landline, Chance chance)
{
    const int LeavesHome = 26;

    readonly List<Person> members = [];
    NameTable names = NameTables.English;
    string family = "";

    /// <summary>Everyone so far.</summary>
    public IReadOnlyList<Person> Members => members;

    /// <summary>An adult with a family name of their own, which children who follow bear.</summary>
    public Person Adult(NameTable origin, Sex sex, int age)
    {
        names = origin;
        family = origin.FamilyName(chance);
        return Add(sex, PersonMaker.Birthday(age, origin, chance), family);
    }

    /// <summary>Two partners; the first one's family name is the one that is handed on.</summary>
    public void Couple(NameTable origin, int age)
    {
        Person first = Adult(origin, Sex.Male, age);
        NameTable other = chance.Happens(0.12) ? NameTables.Pick(chance) : origin;
        Sex sex = chance.Happens(0.97) ? Sex.Female : Sex.Male;
        int partnerAge = Math.Max(20, age + chance.Between(-6, 3));
        Person partner = people.Make(other, sex, PersonMaker.Birthday(partnerAge, other, chance), other.FamilyName(chance), home, landline);
        members.Add(partner);
        if (sex == Sex.Female && chance.Happens(0.78)) Marry(partner, first);
    }

    /// <summary>Children of those there are: at most this many in all at home; some are twins, some sons bear the father's forename.</summary>
    public void Children(int wanted, int room)
    {
        Person mother = members.Find(static one => one.Sex == Sex.Female) ?? members[0];
        Person? father = members.Find(static one => one.Sex == Sex.Male);
        for (int i = 0; i < wanted && members.Count < room; i++)
        {
            int age = mother.Age - chance.Between(19, 38);
            if (age < 0 || (age > LeavesHome && !chance.Happens(0.15))) continue;
            DateOnly born = PersonMaker.Birthday(age, names, chance);
            Sex sex = chance.Happens(0.5) ? Sex.Female : Sex.Male;
            bool handedDown = sex == Sex.Male && father is not null && chance.Happens(0.05);
            Person child = Add(sex, born, family, handedDown ? father!.Name.Now.Forename : null);
            if (members.Count < room && chance.Happens(0.03)) Twin(child);
        }
    }

    /// <summary>The mother or father of the first partner.</summary>
    public void Grandparent(int room)
    {
        if (members.Count >= room) return;
        Sex sex = chance.Happens(0.75) ? Sex.Female : Sex.Male;
        Add(sex, PersonMaker.Birthday(members[0].Age + chance.Between(20, 34), names, chance), family);
    }

    void Twin(Person sibling)
    {
        Sex sex = chance.Happens(0.6) ? sibling.Sex : sibling.Sex == Sex.Male ? Sex.Female : Sex.Male;
        string forename;
        do forename = names.Forename(sex, sibling.Born.Year, chance);
        while (forename == sibling.Name.Now.Forename);
        Add(sex, sibling.Born, family, forename);
    }

    Person Add(Sex sex, DateOnly born, string familyName, string? forename = null)
    {
        Person person = people.Make(names, sex, born, familyName, home, landline, forename);
        members.Add(person);
        return person;
    }

    void Marry(Person wife, Person husband)
    {
        DateOnly earliest = wife.Born.AddYears(20), latest = wife.Born.AddYears(34);
        DateOnly today = SmallPlace.ReferenceDate;
        DateOnly wedding = chance.Day(earliest, latest < today ? latest : today);
        PersonName before = wife.Name.Now;
        string surname = !chance.Happens(wife.Names.WifeTakesName) ? before.Surname
            : chance.Happens(0.05) ? $"{before.Surname}-{husband.Name.Now.Surname}"
            : husband.Names.WomansForm(husband.Name.Now.Surname);
        wife.Name = new(before with { Title = "Mrs", Surname = surname }, before with { Title = "Miss" }, wedding);
    }
}
