using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.Json;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.DuckDb;

public sealed class JsonTests
{
    [Theory]
    [InlineData("""[{"name": "Siân", "n": 1}, {"n": 2.5, "late": {"a": [1, "é"]}}]""")]
    [InlineData("{\"name\": \"Siân\", \"n\": 1}\n{\"n\": 2.5, \"late\": {\"a\": [1, \"\\u00e9\"]}}\n")]
    [InlineData("{\"name\": \"Siân\", \"n\": 1}\r\n\r\n{\"n\": 2.5, \"late\": {\"a\": [1, \"é\"]}}")]
    [InlineData("{\"name\": \"Siân\", \"n\": 1} {\"n\": 2.5, \"late\": {\"a\": [1, \"é\"]}}")]
    [InlineData("[\n  {\n    \"name\": \"Siân\",\n    \"n\": 1\n  },\n  {\n    \"n\": 2.5,\n    \"late\": { \"a\": [1, \"é\"] }\n  }\n]\n")]
    [InlineData("\uFEFF[{\"name\": \"Siân\", \"n\": 1}, {\"late\": {\"a\": [1, \"é\"]}, \"n\": 2.5}]")]
    public void Json_is_read_as_a_list_or_one_after_another(string text)
    {
        // The smallest buffers put a border at every byte.
        for (int buffer = 1; buffer < 40; buffer++)
        {
            TextTable table = Read(text, buffer);
            Assert.Equal(["name", "n", "late"], table.Columns.Select(column => column.Name));
            Assert.Equal(["Siân", "1", null], table.Columns.Select(column => column[0]));
            Assert.Equal([null, "2.5", """{"a":[1,"é"]}"""], table.Columns.Select(column => column[1]));
        }
    }

    [Fact]
    public void Values_keep_their_own_text()
    {
        TextTable table = Read("""
            {"id": "007", "date": "2024-1-2", "n": 1.10, "e": 1e3, "big": 123456789012345678901234567890, "none": null, "empty": "",
             "blank": " \t\u00a0", "trim": "  Nia ", "yes": true, "no": false, "s": "null", "esc": "a\"\\\u0041\n\ud83d\ude00b", "": "x"}
            """);
        Assert.Equal(
            ["007", "2024-1-2", "1.10", "1e3", "123456789012345678901234567890", null, null, null, "Nia", "true", "false", "null", "a\"\\A\n😀b", "x"],
            table.Columns.Select(column => column[0]));
    }

    [Fact]
    public void Lines_are_where_objects_start()
    {
        Assert.Equal([1, 3, 5], Read("{\"a\": 1}\n\n{\"a\":\n2}\n{\"a\": 3}", 8).Lines!);
        Assert.Equal([2, 4], Read("[\n{\"a\": 1},\n\n{\"a\": 3}]", 8).Lines!);
    }

    [Fact]
    public void Names_that_differ_in_case_are_two_columns() =>
        Assert.Equal(["Name", "name"], Read("{\"Name\": 1, \"name\": 2}").Columns.Select(column => column.Name));

    [Fact]
    public void No_objects_are_no_rows()
    {
        Assert.Equal(0, Read("[ ]").Rows);
        Assert.Equal(2, Read("[{}, {}]").Rows);
    }

    [Theory]
    [InlineData("name,town\nGwendolen,Wexcombe\n", 1)]
    [InlineData("{\"name\": \"Gwendolen\"", 1)]
    [InlineData("[{\"name\": \"Gwendolen\"},", 1)]
    [InlineData("[{\"name\": \"Gwendolen\"}\n", 2)]
    [InlineData("[{\"name\": \"Gwendolen\"}\n{\"name\": \"Gwendolen\"}]", 2)]
    [InlineData("[{\"name\": \"Gwendolen\"}]\n[{\"name\": \"Gwendolen\"}]", 2)]
    [InlineData("[{\"name\": \"Gwendolen\"}]\n{\"name\": \"Gwendolen\"}", 2)]
    [InlineData("{\"name\": \"Gwendolen\"}\n[{\"name\": \"Gwendolen\"}]", 2)]
    [InlineData("\"Gwendolen\"", 1)]
    [InlineData("[\"Gwendolen\", 1]", 1)]
    [InlineData("[{\"a\": 1},\n\"Gwendolen\"]", 2)]
    [InlineData("{\"name\": 'Gwendolen'}", 1)]
    [InlineData("{\"a\": 1}\n{\"a\": 2}\n{\"a\": Gwendolen}\n", 3)]
    [InlineData("{\"a\": 1}\n{\"a\": \"Gwendolen\", \"b\": 2, \"a\": 3}\n", 2)]
    [InlineData("{\"a\": 1}\n{\"a\": \"Gwendolen \\ud800\"}\n", 2)]
    [InlineData("{\"a\": 1}\n{\"a\": [\"Gwendolen \\ud800\"]}\n", 2)]
    [InlineData("{\"a\": 1}\n{\"Gwendolen \\ud800\": 1}\n", 2)]
    [InlineData("\0\0\0\0", 1)]
    public void What_is_no_list_of_objects_is_a_fault_of_the_data(string text, int line)
    {
        foreach (int buffer in (int[])[1, 7, 1000])
        {
            StoreException fault = Assert.Throws<StoreException>(() => Read(text, buffer));
            Assert.Equal(StoreFault.Data, fault.Fault);
            Assert.StartsWith($"people.json, line {line}:", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Gwendolen", fault.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    [InlineData("\uFEFF")]
    public void Nothing_at_all_is_a_fault_of_the_data(string text) =>
        Assert.Equal("people.json is empty.", Assert.Throws<StoreException>(() => Read(text)).Message);

    [Fact]
    public void Text_that_is_not_UTF_8_is_a_fault_of_the_data()
    {
        const string text = "{\"a\": 1}\n{\"name\": \"Siân Gwendolen\"}";
        Assert.Contains("line 2", Assert.Throws<StoreException>(() => Read(Encoding.Latin1.GetBytes(text))).Message, StringComparison.Ordinal);
        Assert.Equal(StoreFault.Data, Assert.Throws<StoreException>(() => Read(Encoding.Unicode.GetBytes(text))).Fault);
    }

    [Fact]
    public void Nesting_too_deep_is_a_fault_not_a_crash() =>
        Assert.Equal(StoreFault.Data, Assert.Throws<StoreException>(() => Read("{\"a\":" + new string('[', 100_000))).Fault);

    [Fact]
    public void Any_objects_read_as_the_document_model_reads_them() => Prop.ForAll((Dictionary<string, int>[] objects, PositiveInt buffer, bool list) =>
    {
        string[] texts = [.. objects.Where(o => o.Count > 0).Select(o => JsonSerializer.Serialize(o.ToDictionary(p => p.Key, p => p.Value % 3 == 0 ? (object)$" v{p.Value}\n" : p.Value)))];
        if (texts.Length == 0) return true;
        TextTable table = Read(list ? $"[{string.Join(",\n", texts)}]" : string.Join('\n', texts), buffer.Get);
        for (int row = 0; row < texts.Length; row++)
        {
            using JsonDocument document = JsonDocument.Parse(texts[row]);
            Dictionary<string, string> expected = document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString().Trim());
            Dictionary<string, string> read = table.Columns.Where(c => c[row] is not null).ToDictionary(c => c.Name, c => c[row]!);
            if (!expected.OrderBy(p => p.Key, StringComparer.Ordinal).SequenceEqual(read.OrderBy(p => p.Key, StringComparer.Ordinal))) return false;
        }

        return table.Rows == texts.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mutated_bytes_give_a_table_or_a_fault()
    {
        byte[] seed = Encoding.UTF8.GetBytes("[{\"name\": \"Siân\", \"n\": [1, {\"a\": \"\\u00e9\\n\"}]},\n {\"n\": -2.5e3, \"late\": null}, {\"ok\": true}]");
        var random = new Random(11);
        int tables = 0, faults = 0;
        for (int round = 0; round < 5000; round++)
        {
            byte[] bytes = [.. seed];
            for (int change = random.Next(1, 4); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(5) == 0) bytes = bytes[..random.Next(bytes.Length)];
            try
            {
                _ = Read(bytes, random.Next(1, 200));
                tables++;
            }
            catch (StoreException)
            {
                faults++;
            }
        }

        Assert.True(tables > 100 && faults > 100, $"{tables} tables, {faults} faults");
    }

    static TextTable Read(string text, int buffer = 1000) => Read(Encoding.UTF8.GetBytes(text), buffer);

    static TextTable Read(byte[] bytes, int buffer = 1000)
    {
        using var stream = new MemoryStream(bytes);
        return JsonFile.Read(stream, "people.json", null, CancellationToken.None, buffer);
    }
}
