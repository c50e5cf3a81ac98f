using Reeve.Standards;
using Reeve.Workspace.Tests.Support;

namespace Reeve.Workspace.Tests.Reading;

public sealed class PlaceReaderTests
{
    static readonly Place Place = Places.Sound;

    [Fact]
    public void A_sound_place_is_read_whole()
    {
        Assert.Equal("Wexcombe", Place.Settings.Name);
        Assert.Equal(["wexcombe-council", "wexcombe-homes"], Place.Settings.Organisations.Select(each => each.Id));
        Assert.Equal(new Location("reeve.yaml", 6), Place.Settings.Organisations[1].At);
        Assert.Equal("env:REEVE_REGISTER", Place.Settings.RegisterConnection);
        Assert.Equal("/mnt/shared/wexcombe", Place.Settings.TablesFolder);
        Assert.Equal(["adult_care", "benefits", "gazetteer", "housing", "library", "school_census", "services"], Place.Sources.Select(source => source.Name));
        Assert.Equal(["carers", "household", "person", "property"], Place.Linkages.Select(linkage => linkage.Name));
    }

    [Fact]
    public void A_decision_not_to_link_is_read_and_is_no_linkage()
    {
        DoNotLink decision = Assert.Single(Place.NotLinked);
        Assert.Equal(["adult_care", "school_census"], decision.Sources.Select(source => source.Source));
        Assert.Equal(("Pupils would be told apart by who cares for them", "Information governance board", new DateOnly(2026, 5, 3)), (decision.Reason, decision.DecidedBy, decision.Date));
        Assert.Equal(new Location("linkage/not-care-with-schools.yaml", 1), decision.At);
        Assert.DoesNotContain(Plan.Of(Place).Nodes, node => node.Name.Contains("not_care", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_keeps_what_its_file_says_and_where()
    {
        SourceFile housing = Place.Source("housing")!;
        Assert.Equal(new SourceRead.File("data/housing.xlsx", new FileForm.Excel("Tenancies", 4)) { At = new("sources/housing.yaml", 11) }, housing.Read);
        Assert.Equal(LoadMode.Upsert, housing.Load);
        Assert.Equal(["tenancy_ref", "uprn"], housing.Key);
        Assert.Equal(new QuarantineLimits(0, 0.025), housing.Limits);
        Assert.Equal("end", housing.RetainFrom);
        Assert.Equal((new Duration(7, DurationUnit.Year), new Duration(1, DurationUnit.Week)), (housing.Retention!.Value, housing.Refresh!.Value));
        Assert.Equal(11, housing.Lines["read.sheet"]);
        Assert.Equal(15, housing.Lines["fields"]);

        FieldContract reference = housing.Fields[0];
        Assert.Equal((true, true, OnFail.RejectRow, Sensitivity.Identifier, 16), (reference.Required, reference.Unique, reference.OnFail, reference.Sensitivity, reference.At.Line));
        Assert.Equal(new ValueRange("7", "7"), reference.Range);
        Assert.Equal(["Forename", "Surname"], housing.Field("name")!.From);
        Assert.Equal(new ValueRange("1900-01-01", "today"), housing.Field("dob")!.Range);
        Assert.Equal(["postcode"], housing.Field("postcode")!.From);
        Assert.Equal(Sensitivity.Personal, housing.Field("postcode")!.Sensitivity);
        Assert.Equal(new Dictionary<string, string> { ["J"] = "yes", ["0"] = "no" }, housing.Field("furnished")!.Codes);
        Assert.Equal(["open", "closed", "7"], housing.Field("status")!.Allowed);
        Assert.Equal(new ValueRange("0", null), housing.Field("rent")!.Range);
    }

    [Fact]
    public void Rules_of_all_six_dimensions_are_read()
    {
        IReadOnlyList<QualityRule> rules = Place.Source("housing")!.Quality;
        Assert.Equal(Enum.GetValues<QualityDimension>(), rules.Select(rule => rule.Dimension).Distinct().Order());
        Assert.Equal(0.99, rules[0].AtLeast);
        Assert.Equal(1, rules[1].AtLeast);
        QualityRule.Complete when = Assert.IsType<QualityRule.Complete>(rules[3]);
        Assert.Equal(("rent", "status", "open"), (when.Field, when.WhenField, Assert.Single(when.WhenValues!)));
        Assert.Equal(new Duration(2, DurationUnit.Week), Assert.IsType<QualityRule.Fresh>(rules[5]).Within);
    }

    [Fact]
    public void Every_way_to_read_is_read()
    {
        SourceRead.Folder folder = Assert.IsType<SourceRead.Folder>(Place.Source("gazetteer")!.Read);
        Assert.Equal(("/mnt/drop/gazetteer", "blpu-*.txt", false, new FileForm.Csv('|', "windows-1252", 3)), (folder.Path, folder.Pattern, folder.LatestOnly, folder.Form));
        Assert.Equal(new FileForm.Json("data.pupils"), Assert.IsType<SourceRead.File>(Place.Source("school_census")!.Read).Form);
        Assert.Equal("select * from members", Assert.IsType<SourceRead.Sqlite>(Place.Source("library")!.Read).Query);
        Assert.Equal("file:/run/secrets/benefits", Assert.IsType<SourceRead.Postgres>(Place.Source("benefits")!.Read).Connection);
        Assert.Equal("https://services.example.org/o/ORUK/v3", Assert.IsType<SourceRead.OpenReferral>(Place.Source("services")!.Read).Address);
        SourceRead.Command command = Assert.IsType<SourceRead.Command>(Place.Source("adult_care")!.Read);
        Assert.Equal((7, 3, TimeSpan.FromSeconds(90), new FileForm.Csv('\t')), (command.Program.Count, command.Environment.Count, command.TimeLimit, command.Form));
    }

    [Fact]
    public void A_linkage_names_its_sources_with_or_without_fields()
    {
        LinkageFile person = Place.Linkages[2], carers = Place.Linkages[0];
        Assert.Equal(["housing", "library"], person.Sources.Select(source => source.Source));
        Assert.Equal(["name", "dob"], person.Sources[0].Fields);
        Assert.Empty(person.Sources[1].Fields);
        Assert.Equal(("linkage/person.model.yaml", "data/truth.csv"), (person.Model, person.Truth));
        Assert.Equal(new ReviewOptions { From = 0.3, To = 0.95, AtMost = 400, Sample = 80, Reviewers = 2, LargeCluster = 30 }, person.Review);
        Assert.Equal(new ReviewOptions(), carers.Review);
        Assert.Equal(["adult_care", "benefits"], carers.Sources.Select(source => source.Source));
        Assert.Equal(new Location("linkage/carers.yaml", 5), carers.Sources[1].At);
    }

    [Fact]
    public void A_linkage_says_what_it_links_records_to()
    {
        LinkageFile households = Place.Linkages[1], person = Place.Linkages[2], properties = Place.Linkages[3];
        Assert.Equal((LinkageKind.People, null, null), (person.Kind, person.Gazetteer, person.Households));
        Assert.Equal((LinkageKind.Properties, "gazetteer", "Data engineer", "https://example.org/dpia/17"), (properties.Kind, properties.Gazetteer, properties.Author, properties.Dpia));
        Assert.Equal((LinkageKind.Households, new HouseholdParts("person", "property")), (households.Kind, households.Households));
        Assert.Equal(("start", "end"), (households.Sources[0].From, households.Sources[0].Until));
        string text = File.ReadAllText(Path.Combine(Repository.Sound, "linkage/property.yaml"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))), properties.TextHash);
    }

    [Fact]
    public void What_this_version_does_not_read_is_a_note_and_no_fault() =>
        Assert.Equal(
            ["docker.yaml: no file that is read; descriptions are in `sources/` and `linkage/`", "extra/: no folder that is read; files of a place are in `sources/` and `linkage/`", "measures/: not read by this version"],
            Places.Read(Repository.Sound).Notes.Select(note => note.ToString()));

    [Fact]
    public void A_newer_file_is_refused_in_one_sentence_because_its_keys_mean_something_else()
    {
        using TemporaryPlace place = new();
        place.With("reeve.yaml", "version: 7\nplaces: [Wexcombe, Uphill]\n");
        Assert.Equal(["reeve.yaml:1: the file has version 7, and this program reads versions up to 1; use a newer `reeve`"], Places.Faults(place.Read()));
    }

    [Fact]
    public void A_file_too_large_for_a_description_is_refused_unread()
    {
        using TemporaryPlace place = new();
        place.With("reeve.yaml", "version: 1\nplace: x\n# " + new string('x', 1_048_576));
        Assert.Equal(["reeve.yaml:1: the file has more than 1048576 bytes, which no description needs; look whether it is data, which belongs in `data/`"], Places.Faults(place.Read()));
    }

    [Fact]
    public void A_link_to_a_file_outside_the_place_is_refused_and_one_inside_is_followed()
    {
        using TemporaryPlace outside = new(), place = new();
        outside.With("elsewhere.yaml", "version: 1\n");
        place.With("reeve.yaml", "version: 1\nplace: Wexcombe\n").With("shared/a.yaml", File.ReadAllText(Path.Combine(Repository.Sound, "sources", "library.yaml")));
        Directory.CreateDirectory(Path.Combine(place.Folder, "sources"));
        File.CreateSymbolicLink(Path.Combine(place.Folder, "sources", "library.yaml"), "../shared/a.yaml");
        Assert.Equal(["library"], Places.Whole(place.Read()).Sources.Select(source => source.Name));

        File.CreateSymbolicLink(Path.Combine(place.Folder, "sources", "tax.yaml"), Path.Combine(outside.Folder, "elsewhere.yaml"));
        File.CreateSymbolicLink(Path.Combine(place.Folder, "sources", "gone.yaml"), "nowhere.yaml");
        File.CreateSymbolicLink(Path.Combine(place.Folder, "sources", "round.yaml"), "round.yaml");
        IReadOnlyList<string> faults = Places.Faults(place.Read());
        Assert.Equal(3, faults.Count);
        Assert.Contains("sources/tax.yaml:1: this is a link to a file outside the place, which may not be read; put the file itself here", faults);
    }

    [Fact]
    public void A_place_reached_by_a_link_is_the_place()
    {
        using TemporaryPlace place = new(), other = new();
        place.With("reeve.yaml", "version: 1\nplace: Wexcombe\n").With("sources/library.yaml", File.ReadAllText(Path.Combine(Repository.Sound, "sources", "library.yaml")));
        string link = Path.Combine(other.Folder, "here");
        Directory.CreateSymbolicLink(link, place.Folder);
        Assert.Single(Places.Whole(Places.Read(link)).Sources);
    }

    [Fact]
    public void A_name_that_moves_the_cursor_is_shown_without_its_controls()
    {
        using TemporaryPlace place = new();
        place.With("reeve.yaml", "version: 1\nplace: Wexcombe\n\"\\e[2Jx\u202e\": 1\n");
        string fault = Assert.Single(Places.Faults(place.Read()));
        Assert.DoesNotContain(fault, letter => char.IsControl(letter) || letter == '\u202e');
    }

    [Fact]
    public void A_secret_is_shown_by_no_message_wherever_it_is_written()
    {
        const string secret = "Host=db;Username=reeve;Password=hunter2";
        foreach (string line in new[] { $"register: \"{secret}\"", $"register: {{postgres: \"{secret}\"}}", $"\"{secret}\": 1", $"tables: \"{secret}\"", $"organisations: {{\"{secret}\": {{name: x}}}}", $"organisations: {{x: \"{secret}\"}}", "tables: postgres://reeve:hunter2@db/x", $"place: [\"{secret}\"]" })
        {
            using TemporaryPlace place = new();
            place.With("reeve.yaml", $"version: 1\nplace: Wexcombe\n{line}\n");
            IReadOnlyList<string> faults = Places.Faults(place.Read());
            Assert.NotEmpty(faults);
            Assert.All(faults, fault => Assert.DoesNotContain("hunter2", fault, StringComparison.Ordinal));
        }
    }
}
