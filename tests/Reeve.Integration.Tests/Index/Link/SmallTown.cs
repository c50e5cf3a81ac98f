using Reeve.Integration.Tests.Support;
using Reeve.Standards;

namespace Reeve.Integration.Tests.Index.Link;

/// <summary>A record of a person in the small town.</summary>
/// <param name="Id">What the named cases are called by.</param>
/// <param name="Person">Whose it is: the truth.</param>
sealed record TownRecord(string Id, string Person, string Forename, string Surname, string Born, string House, string Street, string Postcode, string Phone = "", string Nhs = "", string File = "a");

/// <summary>
/// Six hundred invented people of whom half have two records and half live with a relative, so that training has something to learn, and the named cases among them.
/// A fixed sequence makes it: the same records on every machine.
/// </summary>
static class SmallTown
{
    static readonly string[] Forenames =
    [
        "Alice", "Brian", "Carol", "David", "Emma", "Frank", "Grace", "Henry", "Irene", "John", "Kate", "Liam", "Mary", "Neil", "Olive", "Peter", "Queenie", "Robert", "Susan", "Thomas",
        "Ursula", "Victor", "Wendy", "Xavier", "Yvonne", "Zoe", "Amina", "Bilal", "Chloe", "Derek", "Eileen", "Farah", "Gordon", "Hazel", "Imran", "Joyce", "Kofi", "Lucy", "Martin", "Nadia",
    ];

    static readonly string[] Roots = ["Ash", "Bex", "Cor", "Dray", "Elm", "Far", "Gar", "Hat", "Ing", "Jes", "Kir", "Lam", "Mar", "Nor", "Oak", "Pem", "Rad", "Sax", "Thorn", "Wick"];
    static readonly string[] Ends = ["down", "ley", "ner", "cott", "er", "thing", "land", "ford", "ham", "by"];
    static readonly string[] Streets = ["High Street", "Mill Lane", "Station Road", "Church Walk", "Abbey Close", "Park View", "Bridge Street", "Orchard Way", "Castle Hill", "Quarry Rise", "Ferry Road", "Beacon Avenue"];

    /// <summary>The named cases, written out.</summary>
    public static readonly IReadOnlyList<TownRecord> Cases =
    [
        new("twin-1", "P1", "Rosalind", "Penhallow", "1998-05-17", "14", "Mill Lane", "WX2 4GH"), new("twin-2", "P2", "Gregory", "Penhallow", "1998-05-17", "14", "Mill Lane", "WX2 4GH"),
        new("father", "P3", "John", "Ashdown", "1951-03-08", "9", "Castle Hill", "WX5 9UW", "07700900811"), new("son", "P4", "John", "Ashdown", "1979-11-26", "9", "Castle Hill", "WX5 9UW", "07700900822"),
        new("neighbour-1", "P5", "Edith", "Harker", "1938-02-14", "21", "Park View", "WX3 6NP"), new("neighbour-2", "P6", "Stanley", "Harker", "1965-08-30", "23", "Park View", "WX3 6NP"),
        new("maiden", "P7", "Philippa", "Tregarth", "1986-10-04", "3", "Ferry Road", "WX6 1AB", "07700900801"), new("married", "P7", "Philippa", "Okonedo", "1986-10-04", "3", "Ferry Road", "WX6 1AB", "07700900801", File: "b"),
        new("before", "P8", "Benedict", "Lovelace", "1972-12-19", "40", "Station Road", "WX3 5JL"), new("after", "P8", "Benedict", "Lovelace", "1972-12-19", "6", "Beacon Avenue", "WX6 2DE", File: "b"),
        new("right-way", "P9", "Matilda", "Fernsby", "1960-06-23", "31", "Orchard Way", "WX4 8ST"), new("wrong-way", "P9", "Fernsby", "Matilda", "1960-06-23", "31", "Orchard Way", "WX4 8ST", File: "b"),
        new("day-first", "P10", "Cornelius", "Ablett", "1981-04-09", "17", "Abbey Close", "WX4 7QR"), new("month-first", "P10", "Cornelius", "Ablett", "1981-09-04", "17", "Abbey Close", "WX4 7QR", File: "b"),
        new("new-year-1", "P11", "Yusuf", "Demirci", "1980-01-01", "5", "High Street", "WX1 1AA"), new("new-year-2", "P12", "Yasmin", "Haddad", "1980-01-01", "88", "Quarry Rise", "WX5 3EF"),
        new("number-1", "P13", "Clement", "Vane", "1947-07-07", "2", "Church Walk", "WX4 3EF", Nhs: "9990000018"), new("number-2", "P14", "Clement", "Vane", "1947-07-07", "2", "Church Walk", "WX4 3EF", Nhs: "9990000026", File: "b"),
    ];

    public static IReadOnlyList<TownRecord> Records { get; } = [.. Make()];

    static IEnumerable<TownRecord> Make()
    {
        ulong state = 20260401;
        for (int person = 0; person < 600; person++)
        {
            string forename = Forenames[Next(Forenames.Length)], surname = Roots[Next(Roots.Length)] + Ends[Next(Ends.Length)];
            string born = $"{1930 + Next(80)}-{1 + Next(12):00}-{1 + Next(28):00}", phone = $"07700900{Next(800):000}";
            (string house, string street, string postcode) = Home();
            TownRecord first = new($"g{person}-1", $"G{person}", forename, surname, born, house, street, postcode, Next(3) == 0 ? "" : phone);
            yield return first;
            // Every second person lives with another who shares the surname and often the telephone.
            if (Next(2) == 0)
            {
                // As in life, a few are twins and a few have a parent's forename.
                int kin = Next(60);
                string other = Forenames[Next(Forenames.Length)], bornThen = $"{1930 + Next(80)}-{1 + Next(12):00}-{1 + Next(28):00}";
                if (kin != 0 && other == forename) other = "Winifred";
                yield return first with { Id = $"h{person}-1", Person = $"H{person}", Forename = kin == 0 ? forename : other, Born = kin == 1 ? born : bornThen, Phone = Next(2) == 0 ? phone : "", File = Next(2) == 0 ? "a" : "b" };
            }
            if (Next(2) == 0) continue;
            TownRecord second = first with { Id = $"g{person}-2", File = "b" };
            if (Next(8) == 0) { (house, street, postcode) = Home(); second = second with { House = house, Street = street, Postcode = postcode }; }
            if (Next(12) == 0) second = second with { Surname = surname[..2] + surname[3] + surname[2] + surname[4..] };
            if (Next(12) == 0) second = second with { Forename = forename[..1] };
            if (Next(15) == 0) second = second with { Born = "" };
            if (Next(15) == 0) second = second with { Born = born[..^1] + (char)('0' + Next(10)) };
            if (Next(4) == 0) second = second with { Phone = "" };
            yield return second;
        }
        foreach (TownRecord town in Cases) yield return town;

        int Next(int count)
        {
            state = state * 6364136223846793005 + 1442695040888963407;
            return (int)((state >> 33) % (ulong)count);
        }

        (string House, string Street, string Postcode) Home()
        {
            int street = Next(Streets.Length);
            return ($"{1 + Next(90)}", Streets[street], $"WX{1 + street / 2} {1 + Next(9)}{"ABDE"[street % 4]}{"ABDEFGHJ"[Next(8)]}");
        }
    }

    /// <summary>Every column by header, in the usual order.</summary>
    static readonly (string Header, Func<TownRecord, string> Value)[] Columns =
    [
        ("record_id", r => r.Id), ("forename", r => r.Forename), ("surname", r => r.Surname), ("dob", r => r.Born), ("house_number", r => r.House), ("street", r => r.Street), ("postcode", r => r.Postcode),
        ("telephone", r => r.Phone), ("nhs_number", r => r.Nhs), ("person_id", r => r.Person),
    ];

    /// <summary>Writes records as CSV.</summary>
    /// <param name="order">Numbers of columns in the order wanted; null for the usual one.</param>
    public static string Write(TemporaryFolder folder, string name, IEnumerable<TownRecord> records, int[]? order = null)
    {
        (string Header, Func<TownRecord, string> Value)[] columns = order is null ? Columns : [.. order.Select(at => Columns[at])];
        return folder.Write(name, [string.Join(',', columns.Select(column => column.Header)), .. records.Select(record => string.Join(',', columns.Select(column => column.Value(record))))]);
    }

    public static int ColumnCount => Columns.Length;

    /// <summary>NHS numbers that the cases rely on: valid ones of the range for tests.</summary>
    public static bool NumbersAreValid => Cases.All(record => record.Nhs.Length == 0 || NhsNumber.Canonical(record.Nhs) is not null);
}
