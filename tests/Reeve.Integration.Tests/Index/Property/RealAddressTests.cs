using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;
using Reeve.Integration.Tests.Support;
using Reeve.Store.Tables;
using Reeve.Tests.Shared;

namespace Reeve.Integration.Tests.Index.Property;

/// <summary>
/// Real addresses of food businesses, on one line without commas: four fifths of them make a gazetteer, all are misspelt, abbreviated and shortened, and
/// looked for. Those of the other fifth are not in it, though some are parts of what is.
/// </summary>
public sealed class RealAddressTests : IDisposable
{
    static readonly (string Long, string Short)[] Abbreviations = [("ROAD", "RD"), ("STREET", "ST"), ("AVENUE", "AVE"), ("LANE", "LA"), ("CLOSE", "CL"), ("DRIVE", "DR"), ("HOUSE", "HSE")];

    readonly TemporaryFolder folder = new();
    ulong state = 20261124;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Misspelt_real_addresses_find_themselves()
    {
        TextTable table = TableFiles.ReadText(SharedData.Path("data", "place", "fhrs_addresses_sample.parquet"));
        TextColumn id = table.Find("unique_id")!, address = table.Find("address_concat")!, postcode = table.Find("postcode")!;
        int[] rows = [.. Enumerable.Range(0, table.Rows).Where(row => address[row] is not null && postcode[row] is not null).GroupBy(row => (address[row], postcode[row])).Where(same => same.Count() == 1).Select(same => same.First())];
        Gazetteer gazetteer = GazetteerReader.Read(folder.Write("g.csv", rows.Where((_, at) => at % 5 != 0).Select(row => $"{id[row]},\"{address[row]!.Replace("\"", "", StringComparison.Ordinal)}\",{postcode[row]}").Prepend("uprn,address,postcode")));
        AddressInput[] inputs = [.. rows.Select(row => Messed(address[row]!, postcode[row]!))];
        IReadOnlyList<PropertyMatch> found = PropertyMatcher.Match(gazetteer, inputs, new PropertyOptions { Threads = 2 }).Rows;

        int there = 0, right = 0, wrong = 0, absent = 0, invented = 0;
        for (int at = 0; at < rows.Length; at++)
        {
            bool isThere = at % 5 != 0;
            if (!isThere) (absent, invented) = (absent + 1, invented + (found[at].Uprn is null ? 0 : 1));
            else if (found[at].Uprn == id[rows[at]]) right++;
            else if (found[at].Uprn is not null) wrong++;
            if (isThere) there++;
        }
        Assert.True(there > 3000);
        Assert.True(right >= 0.97 * there, $"{right} of {there} found themselves");
        Assert.True(wrong <= 0.005 * there, $"{wrong} of {there} found another");
        Assert.True(invented <= 0.07 * absent, $"{invented} of {absent} that are not there were found");
    }

    AddressInput Messed(string address, string postcode)
    {
        List<string> words = [.. address.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (Next(2) == 0)
            for (int at = 1; at < words.Count; at++)
                foreach ((string full, string brief) in Abbreviations)
                    if (words[at] == full) words[at] = brief;
        int[] spelt = [.. Enumerable.Range(0, words.Count).Where(at => words[at].Length >= 5 && words[at].All(char.IsAsciiLetter))];
        if (Next(4) == 0 && spelt.Length > 0)
        {
            int at = spelt[Next(spelt.Length)], letter = 1 + Next(words[at].Length - 2);
            string word = words[at];
            words[at] = Next(3) switch { 0 => word.Remove(letter, 1), 1 => word.Insert(letter, word[letter].ToString()), _ => $"{word[..letter]}{word[letter + 1]}{word[letter]}{word[(letter + 2)..]}" };
        }
        if (Next(5) == 0 && words.Count > 3 && words[^1] is "ESSEX" or "NORFOLK" or "SUFFOLK") words.RemoveAt(words.Count - 1);
        string? code = Next(100) switch { < 10 => null, < 16 => $"{postcode[..^1]}{(postcode[^1] == 'X' ? 'Y' : 'X')}", _ => postcode };
        return new AddressInput(string.Join(' ', words).ToLowerInvariant(), code);
    }

    int Next(int count)
    {
        state = (state * 6364136223846793005) + 1442695040888963407;
        return (int)((state >> 33) % (ulong)count);
    }
}
