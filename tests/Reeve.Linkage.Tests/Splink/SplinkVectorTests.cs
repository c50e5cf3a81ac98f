using System.Globalization;
using Reeve.Linkage.Explain;
using Reeve.Linkage.Model;
using Reeve.Tests.Shared;

namespace Reeve.Linkage.Tests.Splink;

/// <summary>With a model that Splink trained, our match weights are Splink's, pair for pair.</summary>
public sealed class SplinkVectorTests
{
    [Theory]
    [InlineData("fake_1000", "unique_id")]
    [InlineData("febrl3", "rec_id")]
    [InlineData("people_100k", "unique_id")]
    public void Match_weights_agree_with_those_that_Splink_computed(string name, string id)
    {
        LinkageModel model = SplinkModel.Read(SharedData.Path("vectors", "splink", name + "_model.json"));
        (RecordSet records, Dictionary<string, int> numbers) = Read(SharedData.Path("data", "linkage", name + ".csv"), id);
        Explainer explainer = new(records, model, new LinkageOptions());
        int pairs = 0;
        foreach (string line in File.ReadLines(SharedData.Path("vectors", "splink", name + "_weights.csv")).Skip(1))
        {
            string[] cells = line.Split(',');
            double expected = double.Parse(cells[2], CultureInfo.InvariantCulture), actual = explainer.Explain(numbers[cells[0]], numbers[cells[1]]).Weight;
            Assert.True(Math.Abs(expected - actual) < 1e-6, $"pair {cells[0]}, {cells[1]}: Splink {expected}, here {actual}");
            pairs++;
        }
        Assert.True(pairs > 1000);
    }

    /// <summary>The files are plain: no quotes. Fields are trimmed and blank ones missing, as the vectors' notes say.</summary>
    static (RecordSet, Dictionary<string, int>) Read(string path, string id)
    {
        string[] lines = File.ReadAllLines(path);
        string[] header = [.. lines[0].Split(',').Select(cell => cell.Trim())];
        string?[][] rows = [.. lines.Skip(1).Select(line => line.Split(',').Select(cell => cell.Trim() is { Length: > 0 } text ? text : null).ToArray())];
        List<TextColumn> columns = [.. header.Select((name, at) => TextColumn.Encode(name, [.. rows.Select(row => row[at])]))];
        int forename = Array.IndexOf(header, "first_name"), surname = Array.IndexOf(header, "surname");
        if (forename >= 0) columns.Add(TextColumn.Encode("first_name_surname_concat", [.. rows.Select(row => row[forename] is { } first && row[surname] is { } last ? $"{first} {last}" : null)]));
        foreach (TextColumn date in columns.Where(column => column.Name is "dob" or "date_of_birth").ToArray())
            columns.Add(date.Map(date.Name + "_parsed", text => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null));
        columns.Add(TextColumn.Encode("all", [.. rows.Select(_ => "1")]));
        int key = Array.IndexOf(header, id);
        return (new RecordSet(rows.Length, columns), rows.Select((row, at) => (row[key]!, at)).ToDictionary(entry => entry.Item1, entry => entry.at));
    }
}
