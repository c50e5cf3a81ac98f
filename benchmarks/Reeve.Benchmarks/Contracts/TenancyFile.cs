using System.Globalization;
using System.Text;

namespace Reeve.Benchmarks.Contracts;

/// <summary>Writes a CSV file of tenancies of invented people, as a housing system might export it: the same bytes for the same seed and number of rows.</summary>
/// <remarks>One value in a hundred breaks its contract. Telephones are of Ofcom's ranges for drama, so there are only some 100,000 texts of them.</remarks>
internal static class TenancyFile
{
    static readonly string[] Starts = ["Al", "Be", "Cor", "Da", "El", "Fen", "Gra", "Hol", "Is", "Jo", "Ken", "Lo", "Mar", "Ne", "Or", "Pe", "Quin", "Ro", "Sa", "Tho"];
    static readonly string[] Middles = ["ber", "da", "li", "mon", "na", "ri", "so", "ta", "vi", "wen", "ley", "dor", "ma", "ke", "ra", "ne"];
    static readonly string[] Ends = ["a", "an", "el", "en", "er", "field", "ford", "ham", "ie", "in", "ley", "man", "on", "s", "son", "ton", "well", "wick", "wood", "y"];
    static readonly string[] Kinds = ["Road", "Street", "Close", "Avenue", "Lane", "Crescent", "Drive", "Gardens"];
    static readonly string[] Titles = ["Mr ", "Mrs ", "Ms ", "Miss ", "Dr ", "", ""];
    static readonly string[] Sexes = ["F", "M", "F", "M", "Female", "Male", "N/K", ""];
    static readonly string[] Statuses = ["Active", "Active", "Active", "Ended", "Notice served", "Void", "Introductory"];
    static readonly string[] Dialling = ["0113 496 0", "0114 496 0", "0115 496 0", "0116 496 0", "0117 496 0", "0118 496 0", "0121 496 0", "0131 496 0", "0141 496 0", "0151 496 0", "0161 496 0", "0191 498 0", "020 7946 0", "029 2018 0", "01632 960", "07700 900"];
    static readonly DateTime Epoch = new(1930, 1, 1, 0, 0, 0, DateTimeKind.Utc), Tenancies = new(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public const string Header = "Tenancy Ref,Tenant,DOB,Sex,Address,Postcode,Phone,Email,NHS No,Rent,Start Date,Status";

    public static void Write(string path, int rows, int seed)
    {
        Random random = new(seed);
        string[] firsts = Names(random, 2_000), surnames = Names(random, 30_000), towns = Names(random, 60);
        string[] streets = [.. Names(random, 4_000).Select(name => $"{name} {Kinds[random.Next(Kinds.Length)]}")];
        using StreamWriter writer = new(path, append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write($"{Header}\n");
        for (int row = 0; row < rows; row++)
        {
            bool Broken() => random.Next(100) == 0;
            string first = firsts[Skewed(random, firsts.Length)], surname = surnames[Skewed(random, surnames.Length)];
            string postcode = $"WX{1 + random.Next(20)} {random.Next(10)}{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}";
            string name = random.Next(3) == 0 ? $"\"{surname.ToUpperInvariant()}, {first}\"" : $"{Titles[random.Next(Titles.Length)]}{first} {surname}";
            string address = $"\"{(random.Next(8) == 0 ? $"Flat {1 + random.Next(20)}, " : "")}{1 + random.Next(200)} {streets[random.Next(streets.Length)]}, {towns[random.Next(towns.Length)]}\"";
            string email = random.Next(4) == 0 ? "" : Broken() ? $"{first}.example.org" : $"{first}.{surname}{random.Next(1000)}@example.org";
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"T{row:D8},{name},{(Broken() ? "31/02/1980" : $"{Epoch.AddDays(random.Next(33_000)):dd/MM/yyyy}")},{Sexes[random.Next(Sexes.Length)]},{address},{(Broken() ? "WX1" : postcode)},{Phone(random)},{email},{Nhs(random, Broken())},"));
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"\"{random.Next(200_000) / 100m:N2}\",{(Broken() ? "tbc" : $"{Tenancies.AddDays(random.Next(4_000)):dd/MM/yyyy}")},{(Broken() ? "?!" : Statuses[random.Next(Statuses.Length)])}\n"));
        }
    }

    static string Phone(Random random)
    {
        string number = $"{Dialling[random.Next(Dialling.Length)]}{random.Next(1000):D3}";
        return random.Next(5) switch
        {
            0 => number.Replace(" ", "", StringComparison.Ordinal),
            1 => $"+44 {number[1..]}",
            2 => $"({number[..number.IndexOf(' ', StringComparison.Ordinal)]}){number[number.IndexOf(' ', StringComparison.Ordinal)..]}",
            3 => "",
            _ => number,
        };
    }

    /// <summary>A number of the test range 999, with its check digit (NHS Data Dictionary: modulus 11), or a wrong one.</summary>
    static string Nhs(Random random, bool wrong)
    {
        while (true)
        {
            string nine = $"999{random.Next(1_000_000):D6}";
            int check = (11 - (nine.Select((digit, at) => (digit - '0') * (10 - at)).Sum() % 11)) % 11;
            if (check == 10) continue;
            string number = $"{nine}{(wrong ? (check + 1) % 10 : check)}";
            return random.Next(2) == 0 ? number : $"{number[..3]} {number[3..6]} {number[6..]}";
        }
    }

    static string[] Names(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Starts[random.Next(Starts.Length)] + Middles[random.Next(Middles.Length)]
            + (random.Next(2) == 0 ? Middles[random.Next(Middles.Length)] : "") + Ends[random.Next(Ends.Length)])];

    /// <summary>Some names are far more frequent than others.</summary>
    static int Skewed(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 3));
}
