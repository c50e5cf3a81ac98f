using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

public sealed class ProfileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    static string Type(FieldGuess field) => field.Type switch
    {
        FieldType.Standardised standardised => standardised.Standard.Name,
        FieldType.Plain plain => plain.Type.ToString().ToLowerInvariant(),
        _ => "?",
    };

    static Dictionary<string, string> Types(SourceGuess guess) => guess.Fields.ToDictionary(field => field.Name, Type);

    string People() => _folder.Write("Housing Tenancies.csv", ["Tenancy Ref,Tenant Name,DOB,NHS No,Address 1,Address 2,Post Code,Mobile,E-mail,Weekly Rent,Ethnic Origin,Start Date,Bedrooms,Notes",
        .. Enumerable.Range(0, 10).Select(i => $"T{i + 100},\"{Values.FullNames[i].Replace("\"", "", StringComparison.Ordinal)}\",{Values.Births[i]},{Values.NhsNumbers[i]},{i + 1} {Values.Streets[i]},Wexcombe,{Values.Postcodes[i]},{Values.Mobiles[i]},{Values.Emails[i]},£{90 + i}.50,White British,{Values.RecentDates[i]},{1 + (i % 3)},{(i == 3 ? "rang twice" : "")}")]);

    [Fact]
    public void A_file_of_tenancies_gets_standards_sensitivity_and_a_key()
    {
        SourceGuess guess = SourceProfiler.Profile(People());
        Dictionary<string, string> types = Types(guess);
        Assert.Equal(("housing_tenancies", "Housing tenancies", 10), (guess.Name, guess.Title, guess.Rows));
        Assert.Equal(["tenancy_ref"], guess.Key);
        Assert.Equal(("person-name", "date-of-birth", "nhs-number", "uk-address"), (types["tenant_name"], types["dob"], types["nhs_no"], types["address"]));
        Assert.Equal(("postcode", "telephone", "email", "money"), (types["post_code"], types["mobile"], types["e_mail"], types["weekly_rent"]));
        Assert.Equal(("ethnicity", "date", "integer", "text"), (types["ethnic_origin"], types["start_date"], types["bedrooms"], types["notes"]));
        Assert.Equal(["Address 1", "Address 2"], guess.Fields.Single(field => field.Name == "address").From);
        Assert.Equal(Sensitivity.SpecialCategory, guess.Fields.Single(field => field.Name == "ethnic_origin").Sensitivity);
        Assert.Equal(Sensitivity.Identifier, guess.Fields.Single(field => field.Name == "tenancy_ref").Sensitivity);
        Assert.Equal((0.1, 1), (guess.Fields.Single(field => field.Name == "notes").Filled, guess.Fields.Single(field => field.Name == "notes").Distinct));
    }

    [Fact]
    public void Values_show_what_headers_do_not()
    {
        string path = _folder.Write("x.csv", ["a,b,c,d,e", .. Enumerable.Range(0, 10).Select(i => $"{Values.Postcodes[i]},{Values.NhsNumbers[i]},{Values.Emails[i]},{Values.Surnames[i]},{i * 7}")]);
        Assert.Equal(["postcode", "nhs-number", "email", "text", "integer"], SourceProfiler.Profile(path).Fields.Select(Type));
    }

    [Fact]
    public void A_header_is_not_believed_when_the_values_are_something_else()
    {
        string path = _folder.Write("x.csv", ["postcode,email", .. Enumerable.Range(0, 10).Select(i => $"{Values.Words[i]},{Values.Streets[i]}")]);
        Assert.Equal(["text", "text"], SourceProfiler.Profile(path).Fields.Select(Type));
    }

    [Fact]
    public void Plain_types_are_the_narrowest_and_codes_stay_text()
    {
        string path = _folder.Write("x.csv", "whole,real,code,truth,seen,mixed", "1,1.5,007,true,2024-02-29T10:00:00,1", "-2,2,012,false,2024-03-01T11:30:00,x", "30,-0.5,1,true,2024-03-02T00:00:00,2");
        Assert.Equal(["integer", "number", "text", "boolean", "timestamp", "text"], SourceProfiler.Profile(path).Fields.Select(field => field.Name == "truth" && Type(field) == "yes-no" ? "boolean" : Type(field)));
    }

    [Fact]
    public void Records_inside_an_object_are_found()
    {
        SourceGuess guess = SourceProfiler.Profile(_folder.Write("census.json", """{"meta":{"tags":[{"a":1}]},"data":{"pupils":[{"upn":"x","name":{"first":"Ann"}},{"upn":"y","name":{"first":"Ben"}}]}}"""));
        Assert.Equal(new FileForm.Json("data.pupils"), guess.Form);
        Assert.Equal(["upn", "name.first"], guess.Fields.SelectMany(field => field.From));
        Assert.Equal(["upn", "name_first"], guess.Fields.Select(field => field.Name));
    }

    [Theory]
    [InlineData("[{\"a\":1},{\"a\":2}]", "x.json")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "x.txt")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "x.ndjson")]
    public void Json_is_known_by_what_it_holds(string text, string name)
    {
        SourceGuess guess = SourceProfiler.Profile(_folder.Write(name, text));
        Assert.Equal((new FileForm.Json(), 2), (guess.Form, guess.Rows));
    }

    [Fact]
    public void Names_of_fields_are_safe_and_distinct()
    {
        string path = _folder.Write("x.csv", "Name,name,\"Name \"\"x\"\"; DROP TABLE\",123,£,Größe,_load,ünïcode header that is very long indeed and goes on and on and on for ever", "a,b,c,d,e,f,g,h", "b,c,d,e,f,g,h,i");
        SourceGuess guess = SourceProfiler.Profile(path);
        Assert.All(guess.Fields, field => Assert.Matches("^[a-z][a-z0-9_]{0,79}$", field.Name));
        Assert.Equal(guess.Fields.Count, guess.Fields.Select(field => field.Name).Distinct().Count());
    }

    [Fact]
    public void The_same_file_gives_the_same_draft_with_any_number_of_threads()
    {
        string path = People();
        Assert.Equal(SourceDraft.Write(SourceProfiler.Profile(path, 1)), SourceDraft.Write(SourceProfiler.Profile(path, 4)));
    }

    [Fact]
    public void A_draft_holds_no_value_of_a_record()
    {
        string draft = SourceDraft.Write(SourceProfiler.Profile(People()), "data/housing.csv");
        foreach (string value in new[] { "Ashdown", "WX1", "07700", "9434765919", "example.org", "White British", "rang twice", "1931" }) Assert.DoesNotContain(value, draft, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_yaml_that_says_what_was_guessed()
    {
        string draft = SourceDraft.Write(SourceProfiler.Profile(People()), "data/housing.csv");
        Dictionary<string, object> yaml = Yaml(draft);
        Assert.Equal("1", yaml["version"]);
        Assert.Equal("data/housing.csv", ((Dictionary<object, object>)yaml["read"])["file"]);
        Assert.Equal(["tenancy_ref"], ((List<object>)yaml["key"]).Cast<string>());
        Dictionary<object, object> fields = (Dictionary<object, object>)yaml["fields"], key = (Dictionary<object, object>)fields["tenancy_ref"];
        Assert.Equal(("Tenancy Ref", "true", "reject-row", "identifier"), (key["from"], key["required"], key["on_fail"], key["sensitivity"]));
        Assert.Equal("person-name", ((Dictionary<object, object>)fields["tenant_name"])["standard"]);
    }

    [Theory]
    [InlineData("a: b # c")]
    [InlineData("\"quoted\" \\ back")]
    [InlineData("line\none: - x")]
    [InlineData("{ [ & * ! | > ' % @ `")]
    [InlineData("\u0085\u2028nel")]
    public void Headers_stay_text_whatever_is_in_them(string header)
    {
        string path = _folder.Write("x.csv", $"\"{header.Replace("\"", "\"\"", StringComparison.Ordinal)}\",b", "1,2", "3,4");
        SourceGuess guess = SourceProfiler.Profile(path);
        Dictionary<object, object> fields = (Dictionary<object, object>)Yaml(SourceDraft.Write(guess))["fields"];
        Assert.Equal(guess.Fields[0].From[0], ((Dictionary<object, object>)fields[guess.Fields[0].Name])["from"]);
    }

    [Theory]
    [InlineData("housing.csv", "data/housing.csv")]
    [InlineData("housing.csv", "data/housing")]
    [InlineData("housing.csv", "data/housing.tsv")]
    [InlineData("census.json", "data/census.json")]
    [InlineData("census.json", "data/census.dat")]
    [InlineData("lines.ndjson", "data/lines.ndjson")]
    [InlineData("book.xlsx", "data/book.csv")]
    public void A_draft_passes_the_check_of_a_place(string file, string named)
    {
        string path = file switch
        {
            "housing.csv" => People(),
            "census.json" => _folder.Write(file, """{"data":{"pupils":[{"upn":"x","name":{"first":"Ann"}},{"upn":"y","name":{"first":"Ben"}}]}}"""),
            "lines.ndjson" => _folder.Write(file, "{\"a\":1}", "{\"a\":2}"),
            _ => new Workbook().Sheet("S", [["Ref", "Name"], ["A1", "x"], ["A2", "y"]]).Save(Path.Combine(_folder.Path, file)),
        };
        using TemporaryFolder place = new();
        place.Write("reeve.yaml", "version: 1", "place: Wexcombe", "organisations:", "  wexcombe-council: {name: Wexcombe Borough Council}");
        Directory.CreateDirectory(Path.Combine(place.Path, "sources"));
        File.WriteAllText(Path.Combine(place.Path, "sources", "drafted.yaml"), SourceDraft.Write(SourceProfiler.Profile(path), named));
        PlaceReading reading = PlaceReader.Read(place.Path);
        Assert.True(reading is PlaceReading.Whole, reading is PlaceReading.Faulty faulty ? string.Join('\n', faulty.Faults) : "");
        SourceFile source = ((PlaceReading.Whole)reading).Place.Sources[0];
        Assert.Equal(SourceProfiler.Profile(path).Fields.Select(field => (field.Name, field.Type, field.Sensitivity)), source.Fields.Select(field => (field.Name, field.Type, field.Sensitivity)));
        SourceRows rows = SourceReader.Read(source, [new LoadedOriginal(1, file, path)], 1, CancellationToken.None);
        Assert.Equal(SourceProfiler.Profile(path).Rows, rows.Table.Rows);
    }

    static Dictionary<string, object> Yaml(string text) => new YamlDotNet.Serialization.DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(text);
}
