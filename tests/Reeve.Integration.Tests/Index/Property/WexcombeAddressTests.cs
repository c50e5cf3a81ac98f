using Reeve.Integration.Connect;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;
using Reeve.Integration.Tests.Support;
using Reeve.Store.Csv;
using Reeve.Store.Tables;
using Reeve.Wexcombe;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Index.Property;

/// <summary>
/// The addresses of the example place as its seven systems wrote them, against its gazetteer. The truth is read after the matching, and the UPRNs that the
/// systems state are not read at all.
/// </summary>
public sealed class WexcombeAddressTests : IDisposable
{
    const int Residents = 4000;
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("data/llpg.csv")]
    [InlineData("data/gazetteer.csv")]
    public void Ninety_seven_in_a_hundred_are_right_and_hardly_any_answer_is_wrong(string file)
    {
        WexcombePlace.Write(folder.Path, Residents);
        (List<AddressInput> inputs, List<(string Source, string Record)> records) = Addresses();
        PropertyMatches matches = PropertyMatcher.Match(GazetteerReader.Read(Path.Combine(folder.Path, file)), inputs, new PropertyOptions { Threads = 2 });

        TextTable truth = CsvFile.Read(Path.Combine(folder.Path, "truth", "addresses.csv")).Table;
        Dictionary<(string, string), string?> uprns = Enumerable.Range(0, truth.Rows).ToDictionary(row => (truth.Find("source")![row]!, truth.Find("record")![row]!), row => truth.Find("uprn")![row]);
        Assert.Equal(uprns.Keys.Order(), records.Order());
        int right = 0, answered = 0;
        for (int row = 0; row < inputs.Count; row++)
        {
            bool isRight = matches.Rows[row].Uprn == uprns[records[row]];
            if (isRight) right++;
            if (matches.Rows[row].Uprn is not null) answered++;
        }
        Assert.True(right >= 0.97 * inputs.Count, $"{right} of {inputs.Count} are right");
        Assert.True(right >= 0.995 * answered, $"{right} of {answered} answers are right");
    }

    (List<AddressInput> Inputs, List<(string Source, string Record)> Records) Addresses()
    {
        Place place = Assert.IsType<PlaceReading.Whole>(PlaceReader.Read(folder.Path)).Place;
        string scratch = Directory.CreateDirectory(Path.Combine(folder.Path, "scratch")).FullName;
        List<AddressInput> inputs = [];
        List<(string, string)> records = [];
        foreach (SourceFile source in place.Sources.Where(source => source.Name != "gazetteer"))
        {
            FieldContract? address = source.Fields.FirstOrDefault(field => Standard(field) == "uk-address"), postcode = source.Fields.FirstOrDefault(field => Standard(field) == "postcode");
            if (address is null || postcode is null) continue;
            Acquisition acquired = Acquirer.Acquire(source, place.Folder, scratch, new Secrets(place.Folder), CancellationToken.None);
            TextTable table = SourceReader.Read(source, [.. acquired.Files.Select(file => new LoadedOriginal(1, file.Name, file.Path))], 2, CancellationToken.None).Table;
            TextColumn key = table.Find(source.Field(source.Key[0])!.From[0])!, code = table.Find(postcode.From[0])!;
            TextColumn[] lines = [.. address.From.Select(name => table.Find(name)!)];
            for (int row = 0; row < table.Rows; row++)
            {
                string?[] parts = [.. lines.Select(line => line[row])];
                inputs.Add(AddressInput.OfParts(parts, code[row]));
                records.Add((source.Name, key[row]!));
            }
        }
        return (inputs, records);
    }

    static string? Standard(FieldContract field) => (field.Type as FieldType.Standardised)?.Standard.Name;
}
