using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.Json;
using Reeve.Store.Tables;
using Reeve.Store.Tests.Csv;

namespace Reeve.Store.Tests.Json;

public sealed class JsonCutTests
{
    static string Cut(string text, string? records, params int[] gone)
    {
        using TempFile file = new(Encoding.UTF8.GetBytes(text), "x.json");
        using MemoryStream left = new();
        JsonCut.Write(file.Path, records, gone.Contains, left);
        return Encoding.UTF8.GetString(left.ToArray());
    }

    [Fact]
    public void A_record_goes_with_its_comma_and_every_other_byte_stays()
    {
        const string text = "[\n  {\"a\": 1},\n  {\"a\": 2},\n  {\"a\": [3, {}]}\n]\n";
        Assert.Equal("[\n  \n  {\"a\": 2},\n  {\"a\": [3, {}]}\n]\n", Cut(text, null, 0));
        Assert.Equal("[\n  {\"a\": 1}\n  ,\n  {\"a\": [3, {}]}\n]\n", Cut(text, null, 1));
        Assert.Equal("[\n  {\"a\": 1},\n  {\"a\": 2}\n  \n]\n", Cut(text, null, 2));
        Assert.Equal(text, Cut(text, null));
    }

    [Fact]
    public void Commas_before_the_list_are_not_those_of_records() =>
        Assert.Equal("{\"made\":[1,2],\"data\":{\"of\":\"x\",\"rows\":[{\"a\":2}]},\"end\":[3,4]}", Cut("{\"made\":[1,2],\"data\":{\"of\":\"x\",\"rows\":[{\"a\":1},{\"a\":2}]},\"end\":[3,4]}", "data.rows", 0));

    [Fact]
    public void Of_objects_one_after_another_each_stays_on_its_line()
    {
        Assert.Equal("{\"a\":1}\n\n{\"a\":3}\n", Cut("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n", null, 1));
        Assert.Equal("[]\n", Cut("{\"a\":1}\n{\"a\":2}\n", null, 0, 1));
    }

    [Fact]
    public void A_byte_order_mark_is_not_counted() => Assert.Equal("\uFEFF[{\"a\":2}]", Cut("\uFEFF[{\"a\":1},{\"a\":2}]", null, 0));

    static readonly Gen<(string Text, int[] Gone)> Files =
        from values in Gen.ListOf(Gen.Elements("x", "a,b", "}]", "\"q\"", "zwei\nZeilen", "é", "\\"))
        from break_ in Gen.Elements("", "\n", " \n ")
        from list in Gen.Elements(true, false)
        from gone in Gen.SubListOf(Enumerable.Range(0, values.Count))
        let objects = values.Select((value, at) => $"{{\"n\":{at},{break_}\"v\":{JsonSerializer.Serialize(value)},{break_}\"inner\":[{JsonSerializer.Serialize(value)}]}}")
        select (list ? "[" + string.Join($"{break_},{break_}", objects) + "]" : string.Concat(objects.Select(each => each + "\n")), gone.ToArray());

    [Fact]
    public void What_is_left_reads_as_the_records_that_were_not_cut_each_on_the_line_it_had() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Files), file =>
    {
        if (file.Text.Length == 0) return;
        string[] expected = [.. Rows(file.Text).Where((_, at) => !file.Gone.Contains(at))];
        string left = Cut(file.Text, null, file.Gone);
        Assert.Equal(expected, Rows(left));
        Assert.Equal(file.Text.Length > 0 && file.Text[0] == '[' || expected.Length > 0 ? file.Text.Count(each => each == '\n') : 1, left.Count(each => each == '\n'));
    }));

    static string[] Rows(string text)
    {
        using TempFile file = new(Encoding.UTF8.GetBytes(text), "x.json");
        TextTable table = JsonTable.Read(file.Path, new JsonSelection { Fields = ["n", "v", "inner[0]"] });
        return [.. Enumerable.Range(0, table.Rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{table.Lines![row]}|{string.Join('|', table.Columns.Select(column => column[row]))}"))];
    }
}
