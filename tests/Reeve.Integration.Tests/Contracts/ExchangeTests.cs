using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Contracts;
using Reeve.Integration.Tests.Support;
using Reeve.Standards;
using Reeve.Store;
using Reeve.Workspace;
using static Reeve.Integration.Tests.Contracts.Sketch;

namespace Reeve.Integration.Tests.Contracts;

public sealed class ExchangeTests
{
    static readonly Gen<string> Labels = Gen.Elements("Tenancy Ref", "no", "a: b", "it's", "\"quoted\"", "# hash", "[x]", "tab\there", "ümlaut", "12", "\U0001F600", "true", "- x", "{a}", "*", "C:\\path");

    static readonly Gen<FieldContract> Fields =
        from type in Gen.Elements([.. Enum.GetValues<PlainType>().Select(Plain), Of("postcode"), Of("person-name"), Of("date-of-birth")])
        from flags in Gen.ArrayOf(Gen.Choose(0, 2), 7)
        from sensitivity in Gen.Elements(Enum.GetValues<Sensitivity>())
        from onFail in Gen.Elements(OnFail.NullField, OnFail.Keep)
        from description in Labels
        from columns in Gen.ArrayOf(Labels, 2)
        let plain = (type as FieldType.Plain)?.Type
        select Field("x", type, type is FieldType.Standardised { Standard.JoinsColumns: true } && flags[6] == 0 ? [columns[0] + "1", columns[1] + "2"] : [columns[0]]) with
        {
            Required = flags[0] == 0, Unique = flags[1] == 0, OnFail = onFail, Sensitivity = sensitivity,
            Description = flags[2] == 0 ? description : null, Pattern = flags[3] == 0 ? "[A-Z]{2}\\d+|x #\"'" : null,
            Range = flags[4] > 0 ? null : plain switch
            {
                PlainType.Integer => new ValueRange("-5", "100"), PlainType.Number => new ValueRange("0.5", null), PlainType.Text => new ValueRange(null, "20"),
                PlainType.Date or PlainType.Timestamp => new ValueRange("1900-01-01", flags[5] == 0 ? "today" : "2030-01-01"),
                null when type is FieldType.Standardised { Standard.Name: "date-of-birth" } => new ValueRange("1900-01-01", "today"), _ => null,
            },
            Allowed = flags[5] > 0 ? [] : plain switch
            {
                PlainType.Integer => ["1", "2"], PlainType.Number => ["1.5", "2"], PlainType.Text => ["no", "a, b", "12"], PlainType.Boolean => ["true"], PlainType.Date => ["2024-01-01"], _ => [],
            },
            Codes = flags[6] == 1 && plain == PlainType.Text ? new Dictionary<string, string> { ["12"] = "no", ["x: y"] = "a, b" } : new Dictionary<string, string>(),
        };

    static readonly Gen<SourceFile> Sources =
        from count in Gen.Choose(1, 4)
        from fields in Gen.ArrayOf(Fields, count)
        from label in Labels
        from key in Gen.Choose(0, 1)
        from load in Gen.Elements(LoadMode.Replace, LoadMode.Append)
        from form in Gen.Elements<(string, FileForm)>(("data/a.csv", new FileForm.Csv()), ("data/a.csv", new FileForm.Csv(';', "windows-1252", 3)), ("data/a.tsv", new FileForm.Csv('\t')),
            ("data/a.xlsx", new FileForm.Excel("Sheet 1", 4)), ("data/a.json", new FileForm.Json("data.pupils")), ("data/a.parquet", new FileForm.Parquet()))
        select Source([.. fields.Select((field, at) => field with { Name = $"field_{at}", From = [.. field.From.Select(column => $"{column} {at}")] })]) with
        {
            Title = label, Description = label, Steward = label, Purpose = label, LawfulBasis = "public-task", Retention = new Duration(7, DurationUnit.Year), Refresh = new Duration(1, DurationUnit.Week),
            Load = load, Key = key == 0 ? [] : ["field_0"], Limits = new QuarantineLimits(0.001, 0.125), Read = new SourceRead.File(form.Item1, form.Item2) { At = default },
        };

    [Fact]
    public void What_is_exported_comes_back_whole_in_both_versions() => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arb.From(Sources), source =>
    {
        foreach (FrictionlessVersion version in Enum.GetValues<FrictionlessVersion>())
        {
            ImportedSource draft = Assert.Single(FrictionlessImport.Read(FrictionlessExport.DataPackage("Place", [source], version)));
            Assert.Equal("sketch", draft.Name);
            Assert.Equal(Words(source), Words(Read(draft)));
        }
    }));

    [Fact]
    public void A_schema_of_others_becomes_a_draft_that_says_what_it_could_not_carry()
    {
        ImportedSource draft = Assert.Single(FrictionlessImport.Read("""
            {"fields": [
              {"name": "Pupil No", "type": "integer", "constraints": {"required": true, "unique": true, "exclusiveMinimum": 0, "maximum": 999}},
              {"name": "Email", "type": "string", "format": "email", "title": "Home email"},
              {"name": "Grade", "type": "string", "constraints": {"enum": ["A", "B"], "pattern": "(?=A)A", "minLength": 1}, "missingValues": ["-99", "n/a"]},
              {"name": "Seen", "type": "datetime", "format": "%d/%m/%y"},
              {"name": "Ok?", "type": "boolean", "trueValues": ["Ja", "yes"], "falseValues": ["Nein"]},
              {"name": "Fruit", "type": "string", "categories": [{"value": "1", "label": "apple"}, {"value": "2", "label": "pear"}]},
              {"name": "Where", "type": "geopoint"}
            ], "missingValues": ["", "-"], "primaryKey": "Pupil No", "foreignKeys": []}
            """));
        SourceFile source = Read(draft);
        Assert.Equal(["pupil_no", "email", "grade", "seen", "ok", "fruit", "where"], source.Fields.Select(field => field.Name));
        Assert.Equal(["pupil_no"], source.Key);
        FieldContract number = source.Fields[0];
        Assert.Equal((true, true, new ValueRange("1", "999"), "Pupil No"), (number.Required, number.Unique, number.Range, number.From[0]));
        Assert.Equal("email", Assert.IsType<FieldType.Standardised>(source.Fields[1].Type).Standard.Name);
        Assert.Equal(["A", "B"], source.Fields[2].Allowed);
        Assert.Equal("unknown", source.Fields[2].Codes["-99"]);
        Assert.Null(source.Fields[2].Pattern);
        Assert.Equal(("true", "false"), (source.Fields[4].Codes["Ja"], source.Fields[4].Codes["Nein"]));
        Assert.Equal("pear", source.Fields[5].Codes["2"]);
        foreach (string said in new[] { "look-around", "Foreign keys are not carried", "Its format of dates is not carried", "type `geopoint`" }) Assert.Contains(said, draft.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_of_others_gives_a_draft_for_each_resource_and_no_path_out_of_the_place()
    {
        IReadOnlyList<ImportedSource> drafts = FrictionlessImport.Read("""
            {"name": "p", "resources": [
              {"name": "one", "path": "data/one.csv", "encoding": "iso-8859-1", "dialect": {"delimiter": ";"}, "schema": {"fields": [{"name": "a", "type": "string"}]}},
              {"name": "one", "path": "../../etc/passwd", "schema": {"fields": [{"name": "a", "type": "string"}]}},
              {"name": "evil\nname: x", "path": "https://example.org/x.csv", "description": "line\n# two", "schema": {"fields": [{"name": "b: c\n  d", "type": "string"}]}}
            ]}
            """);
        Assert.Equal(["one", "one_2", "evil_name_x"], drafts.Select(draft => draft.Name));
        Assert.Equal(["data/one.csv", "data/one_2.csv", "data/evil_name_x.csv"], drafts.Select(draft => ((SourceRead.File)Read(draft).Read).Path));
        Assert.Equal(new FileForm.Csv(';', "windows-1252"), ((SourceRead.File)Read(drafts[0]).Read).Form);
        Assert.Equal("b: c\n  d", Read(drafts[2]).Fields[0].From[0]);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "not an object")]
    [InlineData("{}", "none of `resources`, `schema` and `fields`")]
    [InlineData("{\"fields\": [], \"fields\": []}", "one name twice")]
    public void What_is_no_descriptor_is_a_fault_in_one_sentence(string json, string said)
    {
        StoreException fault = Assert.Throws<StoreException>(() => FrictionlessImport.Read(json));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_values_in_standard_form_are_no_constraints_of_the_file_as_it_comes()
    {
        JsonObject postcode = FieldOf(Field("p", Of("postcode"), "PC") with { Pattern = "WX.*", Required = true });
        Assert.Equal("""{"required":true}""", postcode["constraints"]!.ToJsonString());
        Assert.Equal(("string", "postcode", "WX.*"), ((string)postcode["type"]!, (string)postcode["reeve:standard"]!, (string)postcode["reeve:pattern"]!));
        JsonObject count = FieldOf(Field("n", PlainType.Integer) with { Range = new ValueRange("0", "9"), Allowed = ["1"] });
        Assert.Equal("""{"enum":[1],"minimum":0,"maximum":9}""", count["constraints"]!.ToJsonString());
    }

    [Fact]
    public void A_source_that_is_no_file_is_no_resource_and_comes_back_all_the_same()
    {
        SourceFile query = Source(Field("a")) with { Read = new SourceRead.Sqlite("data/library.db", "SELECT 1") { At = default } };
        string json = FrictionlessExport.DataPackage("Place", [query]);
        Assert.Empty((JsonArray)JsonNode.Parse(json)!["resources"]!);
        Assert.Equal("sketch", Assert.Single(FrictionlessImport.Read(json)).Name);
    }

    [Fact]
    public void Two_fields_of_one_column_stay_two()
    {
        SourceFile source = Source(Field("a", Plain(PlainType.Text), "x"), Field("b", Of("person-name"), "x", "y")) with { LawfulBasis = "consent", Title = "t", Description = null };
        Assert.Equal(["a", "b"], Read(Assert.Single(FrictionlessImport.Read(FrictionlessExport.TableSchema(source)))).Fields.Select(field => field.Name));
    }

    [Fact]
    public void Metadata_for_the_web_describe_the_standardised_table()
    {
        SourceFile source = Source(Field("ref") with { Pattern = "[A-Z]+" }, Field("n", PlainType.Integer) with { Range = new ValueRange("1", null) }, Field("who", Of("person-name"), "Who"), Field("k") with { Allowed = ["a.b", "c d"] }) with { Key = ["ref"] };
        JsonObject json = (JsonObject)JsonNode.Parse(CsvwExport.Metadata(source))!;
        JsonArray columns = (JsonArray)json["tableSchema"]!["columns"]!;
        string[] table = [.. Sketch.Check(source, Rows(["ref", "n", "Who", "k"])).Table.Columns.Select(column => column.Name)];
        Assert.Equal(table, columns.Select(column => (string)column!["titles"]!));
        Assert.All(columns, column => Assert.Matches("^[a-z][a-z0-9_]*$", (string)column!["name"]!));
        Assert.Equal("""["ref"]""", json["tableSchema"]!["primaryKey"]!.ToJsonString());
        Assert.Equal("""{"base":"integer","minimum":"1"}""", columns[4]!["datatype"]!.ToJsonString());
        Assert.Equal("""{"base":"string","format":"a\\.b|c d"}""", columns[^2]!["datatype"]!.ToJsonString());
    }

    static FieldType Of(string standard) => new FieldType.Standardised(StandardCatalogue.Find(standard)!);

    static JsonObject FieldOf(FieldContract field) => (JsonObject)JsonNode.Parse(FrictionlessExport.TableSchema(Source(field)))!["fields"]![0]!;

    /// <summary>A draft as the program reads it, once a person has filled in what nobody can guess.</summary>
    static SourceFile Read(ImportedSource draft)
    {
        string text = draft.Yaml.Replace("steward: \"\"", "steward: x", StringComparison.Ordinal).Replace("purpose: \"\"", "purpose: x", StringComparison.Ordinal).Replace("# lawful_basis: public-task", "lawful_basis: public-task", StringComparison.Ordinal);
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "sources"));
        File.WriteAllText(Path.Combine(folder.Path, "reeve.yaml"), "version: 1\nplace: Place\norganisations:\n  place: {name: Place}\n");
        File.WriteAllText(Path.Combine(folder.Path, "sources", $"{draft.Name}.yaml"), text);
        return PlaceReader.Read(folder.Path) switch
        {
            PlaceReading.Whole whole => Assert.Single(whole.Place.Sources),
            PlaceReading.Faulty faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults) + "\n" + text),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>All that a contract says, but where it says it.</summary>
    static string Words(SourceFile source) => string.Join('\n',
    [
        $"{source.Name}|{source.Title}|{source.Description}|{source.Steward}|{source.Purpose}|{source.LawfulBasis}|{source.Retention}|{source.RetainFrom}|{source.Refresh}|{source.Load}|{string.Join(',', source.Key)}|{source.Limits}|{source.Read with { At = default }}",
        .. source.Fields.Select(field => $"{field.Name}|{string.Join(',', field.From)}|{(field.Type is FieldType.Standardised standard ? standard.Standard.Name : field.Type)}|{field.Required}|{field.Unique}|"
            + $"{string.Join(',', field.Allowed)}|{field.Range}|{field.Pattern}|{field.Sensitivity}|{field.OnFail}|{string.Join(',', field.Codes)}|{field.Description}"),
    ]);
}
