using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Tests.Shared;
using Reeve.Workspace.Reading;
using Reeve.Workspace.Shapes;
using Reeve.Workspace.Tests.Support;

namespace Reeve.Workspace.Tests.Shapes;

/// <summary>The schemas and the reader take and refuse the same files.</summary>
public sealed class SchemaTests
{
    static readonly PlaceShapes Described = PlaceShapes.Of(TestStandard.All);

    public static TheoryData<string> Files => ["reeve", "source", "linkage", "decision"];

    public static TheoryData<string> SchemaFiles => [.. PlaceSchemas.All.Keys];

    static Shape.Map ShapeOf(string file) => file switch { "reeve" => Described.Settings, "source" => Described.Source, "decision" => Described.Decision, _ => Described.Linkage };

    static JsonSchema SchemaOf(string file) => new(JsonDocument.Parse(SchemaWriter.Write(file, file, ShapeOf(file))).RootElement);

    [Theory, MemberData(nameof(SchemaFiles))]
    public void The_schemas_that_are_published_are_those_of_the_code(string name) => Repository.Holds(Path.Combine("docs", "reference", "schemas", name), PlaceSchemas.All[name]);

    [Theory, MemberData(nameof(Files))]
    public void A_file_of_the_shape_is_taken_by_the_schema_and_by_the_reader(string file)
    {
        JsonSchema schema = SchemaOf(file);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            JsonNode document = new ShapeSamples(seed).Make(ShapeOf(file))!;
            Assert.Empty(schema.Faults(JsonSerializer.SerializeToElement(document)));
            Assert.Empty(ReaderFaults(file, document));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_changed_file_is_refused_by_both_or_by_neither(string file)
    {
        JsonSchema schema = SchemaOf(file);
        int refused = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            ShapeSamples samples = new(seed);
            JsonNode document = samples.Change(samples.Make(ShapeOf(file))!);
            IReadOnlyList<string> bySchema = schema.Faults(JsonSerializer.SerializeToElement(document)), byReader = ReaderFaults(file, document);
            if (byReader.Count > 0) refused++;
            Assert.True(bySchema.Count > 0 == byReader.Count > 0, $"schema: {string.Join(" / ", bySchema)}\nreader: {string.Join(" / ", byReader)}\n{document.ToJsonString()}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        Assert.InRange(refused, 300, 1000);
    }

    [Fact]
    public void The_files_of_the_sound_place_fit_their_schemas()
    {
        foreach (string path in Directory.GetFiles(Repository.Sound, "*.yaml", SearchOption.AllDirectories))
        {
            string? file = Path.GetRelativePath(Repository.Sound, path) switch { "reeve.yaml" => "reeve", ['s', 'o', ..] => "source", var linkage when linkage.StartsWith("linkage", StringComparison.Ordinal) && !linkage.Contains("model", StringComparison.Ordinal) => linkage.Contains("not-", StringComparison.Ordinal) ? "decision" : "linkage", _ => null };
            if (file is not null) Assert.Empty(SchemaOf(file).Faults(JsonSerializer.SerializeToElement(Json(Places.Yaml(File.ReadAllText(path))))));
        }
    }

    [Fact]
    public void The_sound_place_has_every_key_there_is()
    {
        HashSet<string> said = [];
        foreach (string path in Directory.GetFiles(Repository.Sound, "*.yaml", SearchOption.AllDirectories)) Keys(Places.Yaml(File.ReadAllText(path)), said);
        string[] known = [.. new[] { Described.Settings, Described.Source, Described.Linkage, Described.Decision }.SelectMany(Known).Distinct()];
        Assert.True(known.Length > 60);
        Assert.Empty(known.Except(said));
    }

    [Fact]
    public void Every_key_says_what_it_means_in_sentences() => Assert.All(new[] { Described.Settings, Described.Source, Described.Linkage, Described.Decision }.SelectMany(KeysOf), key => Assert.EndsWith(".", key.Doc.TrimEnd('`')));

    // JSON is YAML, so a document made as JSON goes the whole way through the reader.
    static IReadOnlyList<string> ReaderFaults(string file, JsonNode document)
    {
        FaultList faults = new();
        Node node = YamlReader.Read("file.yaml", document.ToJsonString(), faults)!;
        new ShapeCheck("file.yaml", faults).Sound(ShapeOf(file), node, new Subject("the file"), "the file");
        return [.. faults.Sorted().Select(fault => fault.ToString())];
    }

    static JsonNode? Json(Node node) => node switch
    {
        Node.Mapping map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        Node.Sequence list => new JsonArray([.. list.Items.Select(Json)]),
        Node.Scalar { Kind: ScalarKind.Null } => null,
        Node.Scalar { Kind: ScalarKind.Text } text => JsonValue.Create(text.Text),
        Node.Scalar other => JsonNode.Parse(other.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    static void Keys(Node node, HashSet<string> said)
    {
        if (node is Node.Sequence list) foreach (Node item in list.Items) Keys(item, said);
        foreach (Entry entry in (node as Node.Mapping)?.Entries ?? [])
        {
            said.Add(entry.Key);
            Keys(entry.Value, said);
        }
    }

    static IEnumerable<string> Known(Shape shape) => KeysOf(shape).Select(key => key.Name);

    static IEnumerable<Key> KeysOf(Shape shape) => shape switch
    {
        Shape.Map map => map.Keys.SelectMany(key => KeysOf(key.Shape).Prepend(key)),
        Shape.Named named => KeysOf(named.Each),
        Shape.List list => KeysOf(list.Item),
        Shape.OrNothing nothing => KeysOf(nothing.Inner),
        Shape.Either either => either.Shapes.SelectMany(KeysOf),
        Shape.Choice choice => choice.Kinds.SelectMany(kind => KeysOf(choice.Full(kind))),
        _ => [],
    };
}
