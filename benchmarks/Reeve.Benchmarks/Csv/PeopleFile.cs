using System.Globalization;
using System.Text;

namespace Reeve.Benchmarks.Csv;

/// <summary>Writes a clean CSV file of invented people: the same bytes for the same seed and number of rows.</summary>
internal static class PeopleFile
{
    static readonly string[] Starts = ["Al", "Be", "Cor", "Da", "El", "Fen", "Gra", "Hol", "Is", "Jo", "Ken", "Lo", "Mar", "Ne", "Or", "Pe", "Quin", "Ro", "Sa", "Tho"];
    static readonly string[] Middles = ["ber", "da", "li", "mon", "na", "ri", "so", "ta", "vi", "wen", "ley", "dor", "ma", "ke", "ra", "ne"];
    static readonly string[] Ends = ["a", "an", "el", "en", "er", "field", "ford", "ham", "ie", "in", "ley", "man", "on", "s", "son", "ton", "well", "wick", "wood", "y"];
    static readonly string[] Kinds = ["Road", "Street", "Close", "Avenue", "Lane", "Crescent", "Drive", "Gardens"];
    static readonly string[] Titles = ["Mr", "Mrs", "Ms", "Miss", "Dr", ""];

    public static void Write(string path, int rows, int seed)
    {
        Random random = new(seed);
        string[] firsts = Names(random, 2_000), surnames = Names(random, 30_000), towns = Names(random, 60);
        string[] streets = [.. Names(random, 4_000).Select(name => $"{name} {Kinds[random.Next(Kinds.Length)]}")];
        using StreamWriter writer = new(path, append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write("person_id,title,first_name,surname,date_of_birth,sex,house_number,street,town,postcode,phone,email\n");
        DateTime epoch = new(1930, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int row = 0; row < rows; row++)
        {
            string first = firsts[Skewed(random, firsts.Length)], surname = surnames[Skewed(random, surnames.Length)];
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"{100_000_000L + row},{Titles[random.Next(Titles.Length)]},{first},{surname},{epoch.AddDays(random.Next(33_000)):yyyy-MM-dd},{(random.Next(2) == 0 ? 'F' : 'M')},{1 + random.Next(200)},{streets[random.Next(streets.Length)]},{towns[random.Next(towns.Length)]},WX{1 + random.Next(20)} {random.Next(10)}{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))},07{random.Next(1_000_000_000):D9},"));
            writer.Write(random.Next(4) == 0 ? "\n" : $"{first}.{surname}{random.Next(1000)}@example.org\n");
        }
    }

    static string[] Names(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Starts[random.Next(Starts.Length)] + Middles[random.Next(Middles.Length)]
            + (random.Next(2) == 0 ? Middles[random.Next(Middles.Length)] : "") + Ends[random.Next(Ends.Length)])];

    /// <summary>Some names are far more frequent than others.</summary>
    static int Skewed(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 3));
}
