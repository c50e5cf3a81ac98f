using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Store.Json;
using Reeve.Store.Tables;
using Reeve.Store.Tests.Csv;

namespace Reeve.Store.Tests.Json;

public sealed class JsonTableTests
{
    static TextTable Read(string text, JsonSelection? selection = null)
    {
        using TempFile file = new(Encoding.UTF8.GetBytes(text), "x.json");
        return JsonTable.Read(file.Path, selection ?? new JsonSelection());
    }

    static string[] Lines(TextTable table) =>
        [string.Join('|', table.Columns.Select(column => column.Name)), .. Enumerable.Range(0, table.Rows).Select(row => string.Join('|', table.Columns.Select(column => column[row] ?? "~")))];

    [Fact]
    public void Every_leaf_is_a_column_named_by_its_path() => Assert.Equal(
        ["a.b|a.c[0]|a.c[1].d|e|[\"x.y\"]", "1|2|3|~|~", "~|~|~|true|z"],
        Lines(Read("""[{"a":{"b":1,"c":[2,{"d":3}]},"e":null},{"e":true,"x.y":"z"}]""")));

    [Fact]
    public void A_name_that_is_null_in_one_record_and_an_object_in_another_is_no_column() =>
        Assert.Equal(["a.b", "~", "1"], Lines(Read("""[{"a":null},{"a":{"b":1}}]""")));

    [Fact]
    public void A_name_that_is_text_in_one_record_and_an_object_in_another_is_both() =>
        Assert.Equal(["a|a.b", "x|~", "~|1"], Lines(Read("""[{"a":"x"},{"a":{"b":1}}]""")));

    [Fact]
    public void Fields_that_are_asked_for_are_columns_in_their_order_whether_there_or_not() =>
        Assert.Equal(["z|a.b|a", "~|1|{\"b\":1}"], Lines(Read("""[{"a":{"b":1},"c":2}]""", new JsonSelection { Fields = ["z", "a.b", "a"] })));

    [Fact]
    public void The_list_may_be_inside_an_object_after_other_things() => Assert.Equal(
        ["id", "1", "2"], Lines(Read("""{"note":{"rows":[{"id":9}]},"data":{"skip":[1],"rows":[{"id":1},{"id":2}],"after":{"x":[1]}},"z":0}""", new JsonSelection { Records = "data.rows" })));

    [Theory]
    [InlineData("{\"rows\":[{\"a\":1}", "cut short")]
    [InlineData("{\"rows\":[{\"a\":1}]} x", "not well-formed")]
    [InlineData("{\"rows\":{\"a\":1}}", "no list of records")]
    [InlineData("[{\"a\":1}]", "no list of records")]
    [InlineData("{\"rows\":[1]}", "list of objects")]
    [InlineData("", "empty")]
    public void A_list_that_is_not_as_it_should_be_is_a_data_fault(string text, string says)
    {
        StoreException fault = Assert.Throws<StoreException>(() => Read(text, new JsonSelection { Records = "rows" }));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_where_names_belong_are_found_out()
    {
        string text = "[{" + string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"{i}\":1")) + "}]";
        Assert.Contains("as if values stood where names do", Assert.Throws<StoreException>(() => Read(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_first_twenty_entries_of_a_list_are_looked_into() =>
        Assert.Equal(20, Read($"[{{\"a\":[{string.Join(',', Enumerable.Range(0, 500))}]}}]").Columns.Count);

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a[-1]")]
    [InlineData("[\"a]")]
    [InlineData("a[0]b")]
    public void What_is_no_path_is_a_request_fault(string path) =>
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => Read("[{}]", new JsonSelection { Fields = [path] })).Fault);

    [Theory]
    [InlineData("plain")]
    [InlineData("with.point")]
    [InlineData("with \"quotes\" and \\")]
    [InlineData("[0]")]
    [InlineData("")]
    public void A_name_finds_itself_by_its_path(string name)
    {
        string text = new JsonArray(new JsonObject { [name] = "found" }).ToJsonString();
        Assert.Equal("found", Read(text, new JsonSelection { Fields = [JsonPath.Of(name)] }).Columns[0][0]);
    }

    [Fact]
    public void Leaves_agree_with_a_plain_walk_of_the_document_at_any_buffer()
    {
        Random random = new(5);
        for (int attempt = 0; attempt < 60; attempt++)
        {
            JsonArray records = new([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => (JsonNode)Record(random, 3))]);
            string text = records.ToJsonString();
            using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
            TextTable table = JsonFile.Read(stream, "x", new JsonRecords("x", JsonField.Leaves(), [], []), null, CancellationToken.None, buffer: random.Next(1, 40));
            for (int row = 0; row < records.Count; row++)
            {
                Dictionary<string, string> expected = [];
                Walk(records[row], "", expected);
                Dictionary<string, string> found = table.Columns.Where(column => column[row] is not null).ToDictionary(column => column.Name, column => column[row]!);
                Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), found.OrderBy(pair => pair.Key, StringComparer.Ordinal));
            }
        }
    }

    static JsonObject Record(Random random, int depth)
    {
        JsonObject record = [];
        foreach (string name in new[] { "a", "b", "c", "d" })
        {
            if (random.Next(3) == 0) continue;
            record[name] = (random.Next(depth > 0 ? 6 : 3)) switch
            {
                0 => JsonValue.Create(random.Next(100)),
                1 => JsonValue.Create("t\u00E9xt" + random.Next(9).ToString(CultureInfo.InvariantCulture)),
                2 => null,
                3 => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => (JsonNode)Record(random, depth - 1))]),
                4 => new JsonArray(JsonValue.Create(true), JsonValue.Create(1.5)),
                _ => Record(random, depth - 1),
            };
        }
        return record;
    }

    static void Walk(JsonNode? node, string path, Dictionary<string, string> leaves)
    {
        switch (node)
        {
            case JsonObject record: foreach ((string name, JsonNode? inner) in record) Walk(inner, path.Length == 0 ? name : $"{path}.{name}", leaves); break;
            case JsonArray list: for (int at = 0; at < list.Count; at++) Walk(list[at], $"{path}[{at}]", leaves); break;
            case JsonValue value: leaves[path] = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(); break;
            default: break;
        }
    }
}
