using System.Reflection;
using Reeve.Standards;
using Reeve.Workspace.Tests.Support;

namespace Reeve.Workspace.Tests.Plans;

/// <summary>
/// Every property of a model either changes the recipe of some nodes or is listed here as changing none. A property that somebody adds fails
/// until it is listed.
/// </summary>
public sealed class RecipeTests
{
    const string S = "source:housing", T = "standardised:housing", Q = "quality:housing", L = "linkage:person";

    static readonly Location At = new("sources/housing.yaml", 99);

    // Changes of a read or a rule start from one of their own kind, which the place may not have.
    static readonly Dictionary<Delegate, Func<Place, Place>> Starts = [];

    /// <summary>The property, a change of it, and the nodes whose recipe changes with it.</summary>
    static readonly (string Property, Func<Place, Place> Change, string[] Nodes)[] Table =
    [
        ("SourceFile.At", Source(s => s with { At = At }), []),
        ("SourceFile.Title", Source(s => s with { Title = "Homes" }), []),
        ("SourceFile.Description", Source(s => s with { Description = "Homes" }), []),
        ("SourceFile.Organisation", Source(s => s with { Organisation = null }), []),
        ("SourceFile.Licence", Source(s => s with { Licence = "Another licence" }), []),
        ("SourceFile.Steward", Source(s => s with { Steward = "Somebody else" }), []),
        ("SourceFile.Purpose", Source(s => s with { Purpose = "To build homes" }), []),
        ("SourceFile.LawfulBasis", Source(s => s with { LawfulBasis = "contract" }), []),
        ("SourceFile.Retention", Source(s => s with { Retention = new Duration(9, DurationUnit.Year) }), []),
        ("SourceFile.RetainFrom", Source(s => s with { RetainFrom = "start" }), []),
        ("SourceFile.Refresh", Source(s => s with { Refresh = new Duration(9, DurationUnit.Day) }), [Q]),
        ("SourceFile.Read", Source(s => s with { Read = new SourceRead.Sqlite("data/x.db", "select 1") { At = At } }), [S, T]),
        ("SourceFile.Load", Source(s => s with { Load = LoadMode.Append }), [T]),
        ("SourceFile.Key", Source(s => s with { Key = ["uprn"] }), [T, Q]),
        ("SourceFile.Limits", Source(s => s with { Limits = s.Limits with { Fail = 0.5 } }), [T]),
        ("SourceFile.Expect", Source(s => s with { Expect = null }), []),
        ("SourceFile.Fields", Source(s => s with { Fields = [s.Fields[1], s.Fields[0], .. s.Fields.Skip(2)] }), [T, Q]),
        ("SourceFile.Quality", Source(s => s with { Quality = [] }), [Q]),
        ("SourceFile.Lines", Source(s => s with { Lines = new Dictionary<string, int>() }), []),
        ("QuarantineLimits.Warn", Source(s => s with { Limits = s.Limits with { Warn = 0.01 } }), [T]),
        ("QuarantineLimits.Fail", Source(s => s with { Limits = s.Limits with { Fail = 0.03 } }), [T]),
        ("FieldContract.At", Field("name", f => f with { At = At }), []),
        ("FieldContract.From", Field("name", f => f with { From = ["Name"] }), [T]),
        ("FieldContract.Type", Field("name", f => f with { Type = new FieldType.Plain(PlainType.Text) }), [T, Q, L]),
        ("FieldContract.Required", Field("name", f => f with { Required = true }), [T, Q]),
        ("FieldContract.Unique", Field("name", f => f with { Unique = true }), [T, Q]),
        ("FieldContract.Allowed", Field("status", f => f with { Allowed = ["open"] }), [T]),
        ("FieldContract.Range", Field("rent", f => f with { Range = new ValueRange("1", null) }), [T]),
        ("FieldContract.Pattern", Field("name", f => f with { Pattern = "[A-Z].*" }), [T]),
        ("FieldContract.Sensitivity", Field("name", f => f with { Sensitivity = Sensitivity.SpecialCategory }), [T, Q]),
        ("FieldContract.OnFail", Field("name", f => f with { OnFail = OnFail.Keep }), [T]),
        ("FieldContract.Codes", Field("furnished", f => f with { Codes = new Dictionary<string, string> { ["N"] = "no" } }), [T]),
        ("FieldContract.Description", Field("name", f => f with { Description = "The tenant" }), []),
        ("ValueRange.Least", Field("rent", f => f with { Range = f.Range! with { Least = null } }), [T]),
        ("ValueRange.Most", Field("rent", f => f with { Range = f.Range! with { Most = "9" } }), [T]),
        ("SourceRead.At", Read(new SourceRead.File("a.csv", new FileForm.Csv()) { At = At }, r => r with { At = new("x", 1) }), []),
        ("File.Path", Read(new SourceRead.File("a.csv", new FileForm.Csv()) { At = At }, r => ((SourceRead.File)r) with { Path = "b.csv" }), [S]),
        ("File.Form", Read(new SourceRead.File("a.csv", new FileForm.Csv()) { At = At }, r => ((SourceRead.File)r) with { Form = new FileForm.Parquet() }), [T]),
        ("Folder.Path", Read(Drop, r => ((SourceRead.Folder)r) with { Path = "other" }), [S]),
        ("Folder.Pattern", Read(Drop, r => ((SourceRead.Folder)r) with { Pattern = "a*" }), [S]),
        ("Folder.LatestOnly", Read(Drop, r => ((SourceRead.Folder)r) with { LatestOnly = false }), [S]),
        ("Folder.Form", Read(Drop, r => ((SourceRead.Folder)r) with { Form = new FileForm.Json() }), [T]),
        ("Sqlite.Path", Read(new SourceRead.Sqlite("a", "q") { At = At }, r => ((SourceRead.Sqlite)r) with { Path = "b" }), [S]),
        ("Sqlite.Query", Read(new SourceRead.Sqlite("a", "q") { At = At }, r => ((SourceRead.Sqlite)r) with { Query = "p" }), [S]),
        ("Postgres.Connection", Read(new SourceRead.Postgres("env:A", "q") { At = At }, r => ((SourceRead.Postgres)r) with { Connection = "env:B" }), [S]),
        ("Postgres.Query", Read(new SourceRead.Postgres("env:A", "q") { At = At }, r => ((SourceRead.Postgres)r) with { Query = "p" }), [S]),
        ("OpenReferral.Address", Read(new SourceRead.OpenReferral("a") { At = At }, r => ((SourceRead.OpenReferral)r) with { Address = "b" }), [S]),
        ("Command.Program", Read(Run, r => ((SourceRead.Command)r) with { Program = ["b"] }), [S]),
        ("Command.Environment", Read(Run, r => ((SourceRead.Command)r) with { Environment = new Dictionary<string, string>() }), [S]),
        ("Command.TimeLimit", Read(Run, r => ((SourceRead.Command)r) with { TimeLimit = TimeSpan.FromSeconds(2) }), []),
        ("Command.Form", Read(Run, r => ((SourceRead.Command)r) with { Form = new FileForm.Json("x") }), [T]),
        ("Csv.Delimiter", Form(new FileForm.Csv(), new FileForm.Csv(Delimiter: ';')), [T]),
        ("Csv.Encoding", Form(new FileForm.Csv(), new FileForm.Csv(Encoding: "utf-16")), [T]),
        ("Csv.HeaderLine", Form(new FileForm.Csv(), new FileForm.Csv(HeaderLine: 3)), [T]),
        ("Excel.Sheet", Form(new FileForm.Excel(), new FileForm.Excel(Sheet: "A")), [T]),
        ("Excel.HeaderRow", Form(new FileForm.Excel(), new FileForm.Excel(HeaderRow: 3)), [T]),
        ("Json.Records", Form(new FileForm.Json(), new FileForm.Json("a.b")), [T]),
        ("QualityRule.At", Rule(new QualityRule.Complete("dob") { At = At, Name = "r" }, r => r with { At = new("x", 1) }), []),
        ("QualityRule.Name", Rule(new QualityRule.Complete("dob") { At = At, Name = "r" }, r => r with { Name = "s" }), [Q]),
        ("QualityRule.AtLeast", Rule(new QualityRule.Complete("dob") { At = At, Name = "r" }, r => r with { AtLeast = 0.5 }), [Q]),
        ("Complete.Field", Rule(new QualityRule.Complete("dob") { At = At, Name = "r" }, r => ((QualityRule.Complete)r) with { Field = "name" }), [Q]),
        ("Complete.WhenField", Rule(new QualityRule.Complete("dob", "status", ["open"]) { At = At, Name = "r" }, r => ((QualityRule.Complete)r) with { WhenField = "name" }), [Q]),
        ("Complete.WhenValues", Rule(new QualityRule.Complete("dob", "status", ["open"]) { At = At, Name = "r" }, r => ((QualityRule.Complete)r) with { WhenValues = ["closed"] }), [Q]),
        ("Distinct.Fields", Rule(new QualityRule.Distinct(["dob"]) { At = At, Name = "r" }, r => ((QualityRule.Distinct)r) with { Fields = ["name"] }), [Q]),
        ("Compare.Left", Rule(Order, r => ((QualityRule.Compare)r) with { Left = "dob" }), [Q]),
        ("Compare.Operator", Rule(Order, r => ((QualityRule.Compare)r) with { Operator = "<" }), [Q]),
        ("Compare.Right", Rule(Order, r => ((QualityRule.Compare)r) with { Right = "dob" }), [Q]),
        ("References.Field", Rule(Known, r => ((QualityRule.References)r) with { Field = "dob" }), [Q]),
        ("References.Source", Rule(Known, r => ((QualityRule.References)r) with { Source = "library" }), [Q]),
        ("References.SourceField", Rule(Known, r => ((QualityRule.References)r) with { SourceField = "parent" }), [Q]),
        ("Fresh.Field", Rule(new QualityRule.Fresh("start", new(1, DurationUnit.Day)) { At = At, Name = "r" }, r => ((QualityRule.Fresh)r) with { Field = "end" }), [Q]),
        ("Fresh.Within", Rule(new QualityRule.Fresh("start", new(1, DurationUnit.Day)) { At = At, Name = "r" }, r => ((QualityRule.Fresh)r) with { Within = new(1, DurationUnit.Week) }), [Q]),
        ("Valid.Field", Rule(new QualityRule.Valid("dob", "x", ["a"]) { At = At, Name = "r" }, r => ((QualityRule.Valid)r) with { Field = "name" }), [Q]),
        ("Valid.Pattern", Rule(new QualityRule.Valid("dob", "x", ["a"]) { At = At, Name = "r" }, r => ((QualityRule.Valid)r) with { Pattern = null }), [Q]),
        ("Valid.Allowed", Rule(new QualityRule.Valid("dob", "x", ["a"]) { At = At, Name = "r" }, r => ((QualityRule.Valid)r) with { Allowed = [] }), [Q]),
        ("Agrees.Field", Rule(Right, r => ((QualityRule.Agrees)r) with { Field = "dob" }), [Q]),
        ("Agrees.Key", Rule(Right, r => ((QualityRule.Agrees)r) with { Key = "dob" }), [Q]),
        ("Agrees.Source", Rule(Right, r => ((QualityRule.Agrees)r) with { Source = "library" }), [Q]),
        ("Agrees.SourceKey", Rule(Right, r => ((QualityRule.Agrees)r) with { SourceKey = "parent" }), [Q]),
        ("Agrees.SourceField", Rule(Right, r => ((QualityRule.Agrees)r) with { SourceField = "parent" }), [Q]),
        ("LinkageFile.At", Linkage(l => l with { At = At }), []),
        ("LinkageFile.Kind", Linkage(l => l with { Kind = LinkageKind.Properties }), [L]),
        ("LinkageFile.TextHash", Linkage(l => l with { TextHash = "0" }), []),
        ("LinkageFile.Author", Linkage(l => l with { Author = "Somebody" }), []),
        ("LinkageFile.Dpia", Linkage(l => l with { Dpia = "17" }), []),
        ("LinkageFile.Gazetteer", Linkage(l => l with { Gazetteer = "gazetteer" }), [L]),
        ("LinkageFile.Households", Linkage(l => l with { Households = new HouseholdParts("carers", "property") }), [L]),
        ("HouseholdParts.People", FromTo(Linkage(l => l with { Households = new HouseholdParts("carers", "property") }), Linkage(l => l with { Households = new HouseholdParts("property", "property") })), [L]),
        ("HouseholdParts.Properties", FromTo(Linkage(l => l with { Households = new HouseholdParts("carers", "property") }), Linkage(l => l with { Households = new HouseholdParts("carers", "carers") })), [L]),
        ("LinkageFile.Purpose", Linkage(l => l with { Purpose = "Another" }), []),
        ("LinkageFile.LawfulBasis", Linkage(l => l with { LawfulBasis = "consent" }), []),
        ("LinkageFile.Power", Linkage(l => l with { Power = "Another" }), []),
        ("LinkageFile.Sources", Linkage(l => l with { Sources = [l.Sources[0]] }), [L]),
        ("LinkageFile.Review", Linkage(l => l with { Review = l.Review with { AtMost = 7 } }), [L]),
        ("ReviewOptions.From", Linkage(l => l with { Review = l.Review with { From = 0.1 } }), [L]),
        ("ReviewOptions.To", Linkage(l => l with { Review = l.Review with { To = 0.9 } }), [L]),
        ("ReviewOptions.AtMost", Linkage(l => l with { Review = l.Review with { AtMost = 8 } }), [L]),
        ("ReviewOptions.Sample", Linkage(l => l with { Review = l.Review with { Sample = 8 } }), [L]),
        ("ReviewOptions.Reviewers", Linkage(l => l with { Review = l.Review with { Reviewers = 1 } }), [L]),
        ("ReviewOptions.LargeCluster", Linkage(l => l with { Review = l.Review with { LargeCluster = 8 } }), [L]),
        ("LinkageFile.Model", Linkage(l => l with { Model = null }), [L]),
        ("LinkageFile.Survivorship", Linkage(l => l with { Survivorship = new Dictionary<string, SurvivorshipRule>() }), []),
        ("LinkageFile.Truth", Linkage(l => l with { Truth = null }), [L]),
        ("LinkedSource.Source", Linkage(l => l with { Sources = [l.Sources[0], l.Sources[1] with { Source = "benefits" }] }), [L]),
        ("LinkedSource.Fields", Linkage(l => l with { Sources = [l.Sources[0] with { Fields = ["name"] }, l.Sources[1]] }), [L]),
        ("LinkedSource.From", Linkage(l => l with { Sources = [l.Sources[0] with { From = "dob" }, l.Sources[1]] }), [L]),
        ("LinkedSource.Until", Linkage(l => l with { Sources = [l.Sources[0] with { Until = "dob" }, l.Sources[1]] }), [L]),
        ("LinkedSource.At", Linkage(l => l with { Sources = [l.Sources[0] with { At = At }, l.Sources[1]] }), []),
    ];

    // A source's or linkage's name is its node's; another name is another node.
    static readonly string[] NamesOfNodes = ["SourceFile.Name", "FieldContract.Name", "LinkageFile.Name"];

    static SourceRead.Folder Drop => new("drop", "*.csv", true, new FileForm.Csv()) { At = At };

    static SourceRead.Command Run => new(["a"], new Dictionary<string, string> { ["A"] = "b" }, TimeSpan.FromSeconds(1), new FileForm.Csv()) { At = At };

    static QualityRule.Compare Order => new("start", "<=", "end") { At = At, Name = "r" };

    static QualityRule.References Known => new("uprn", "gazetteer", "uprn") { At = At, Name = "r" };

    static QualityRule.Agrees Right => new("postcode", "uprn", "gazetteer", "uprn", "postcode") { At = At, Name = "r" };

    public static TheoryData<string> Properties => [.. Table.Select(row => row.Property)];

    [Theory, MemberData(nameof(Properties))]
    public void A_change_reaches_the_recipes_that_it_should_and_no_other(string property)
    {
        (_, Func<Place, Place> change, string[] nodes) = Table.Single(row => row.Property == property);
        (Place before, Place after) = Around(change);
        Assert.Equal(nodes, Changed(before, after));
    }

    [Fact]
    public void Every_property_of_the_models_is_listed()
    {
        Type[] models = [typeof(SourceFile), typeof(QuarantineLimits), typeof(FieldContract), typeof(ValueRange), typeof(LinkageFile), typeof(LinkedSource), typeof(HouseholdParts), typeof(ReviewOptions), typeof(SourceRead), typeof(FileForm), typeof(QualityRule)];
        string[] there =
        [
            .. from model in models.Concat(models.SelectMany(model => model.GetNestedTypes()))
               from property in model.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
               where property.SetMethod is not null
               select $"{model.Name}.{property.Name}",
        ];
        Assert.Equal(there.Except(NamesOfNodes).Order(), Table.Select(row => row.Property).Order());
    }

    [Fact]
    public void The_order_of_allowed_values_codes_and_linked_sources_does_not_matter()
    {
        Place place = Places.Sound;
        Assert.Empty(Changed(place, Field("status", f => f with { Allowed = [.. f.Allowed.Reverse()] })(place)));
        Assert.Empty(Changed(place, Field("furnished", f => f with { Codes = f.Codes.Reverse().ToDictionary() })(place)));
        Assert.Empty(Changed(place, Linkage(l => l with { Sources = [.. l.Sources.Reverse()] })(place)));
    }

    [Fact]
    public void A_recipe_is_json_of_a_fixed_form() => Assert.Equal(
        """{"kind":"linkage","name":"person","model":true,"truth":true,"review":{"from":0.3,"to":0.95,"at_most":400,"sample":80,"reviewers":2,"large_cluster":30},"sources":[{"source":"housing","all":false,"fields":[{"name":"dob","standard":"date-of-birth"},{"name":"name","standard":"person-name"}]},{"source":"library","all":true,"fields":[{"name":"dob","standard":"date-of-birth"},{"name":"name","standard":"person-name"}]}]}""",
        System.Text.Encoding.UTF8.GetString(Plan.Of(Places.Sound).ConfigurationOf(L).Canonical.Span));

    static string[] Changed(Place before, Place after)
    {
        Plan old = Plan.Of(before), plan = Plan.Of(after);
        return [.. new[] { S, T, Q, L }.Where(node => old.ConfigurationOf(node).Hash != plan.ConfigurationOf(node).Hash)];
    }

    static (Place Before, Place After) Around(Func<Place, Place> change) => (Start(change)(Places.Sound), change(Places.Sound));

    static Func<Place, Place> Start(Func<Place, Place> change) => Starts.GetValueOrDefault(change, place => place);

    static Func<Place, Place> Source(Func<SourceFile, SourceFile> change) => place => place with { Sources = [.. place.Sources.Select(source => source.Name == "housing" ? change(source) : source)] };

    static Func<Place, Place> Field(string name, Func<FieldContract, FieldContract> change) => Source(source => source with { Fields = [.. source.Fields.Select(field => field.Name == name ? change(field) : field)] });

    static Func<Place, Place> Read(SourceRead from, Func<SourceRead, SourceRead> change) => FromTo(Source(s => s with { Read = from }), Source(s => s with { Read = change(from) }));

    static Func<Place, Place> Form(FileForm from, FileForm to) => FromTo(Source(s => s with { Read = new SourceRead.File("a", from) { At = At } }), Source(s => s with { Read = new SourceRead.File("a", to) { At = At } }));

    static Func<Place, Place> Rule(QualityRule from, Func<QualityRule, QualityRule> change) => FromTo(Source(s => s with { Quality = [from] }), Source(s => s with { Quality = [change(from)] }));

    static Func<Place, Place> Linkage(Func<LinkageFile, LinkageFile> change) => place => place with { Linkages = [.. place.Linkages.Select(linkage => linkage.Name == "person" ? change(linkage) : linkage)] };

    static Func<Place, Place> FromTo(Func<Place, Place> from, Func<Place, Place> to)
    {
        Starts[to] = from;
        return to;
    }
}
