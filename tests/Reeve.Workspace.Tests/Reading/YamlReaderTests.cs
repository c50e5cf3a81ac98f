using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Tests.Reading;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1\nb: [1, 2\nc: 3\n", 2, "this is not YAML")]
    [InlineData("a: 1\nb: {c: 1\nd: 2\n", 2, "this is not YAML")]
    [InlineData("a: 1\nb:\n\tc: 1\n", 3, "indented by a tab")]
    [InlineData("a: 'x\nb: 1\n", 1, "this is not YAML")]
    [InlineData("a: 1\n b: 2\n", 2, "this is not YAML")]
    [InlineData("a: x: y\n", 1, "this is not YAML")]
    [InlineData("a: 1\nb: 2\na: 3\n", 3, "`a` stands here a second time; the first is in line 1")]
    [InlineData("a: &x 1\n", 1, "an anchor")]
    [InlineData("a: *x\n", 1, "an alias")]
    [InlineData("b: 1\na: !!binary aGVsbG8=\n", 2, "a tag")]
    [InlineData("a: 1\n---\nb: 2\n", 2, "a second document")]
    [InlineData("? [a, b]\n: 1\n", 1, "a key here is not one word")]
    public void What_is_not_read_is_told_with_its_line(string text, int line, string said)
    {
        FaultList faults = new();
        YamlReader.Read("a.yaml", text, faults);
        Fault fault = Assert.Single(faults.Sorted());
        Assert.Contains(said, fault.ToString(), StringComparison.Ordinal);
        Assert.InRange(fault.At.Line, line, line + 1);
    }

    [Theory]
    [InlineData("["), InlineData("{a: "), InlineData("- "), InlineData("? "), InlineData("[{a: "), InlineData("!!x "), InlineData("\"\\"), InlineData("|"), InlineData("&a *a "), InlineData("%YAML "), InlineData("a:\n ")]
    public void A_file_of_one_piece_over_and_over_is_refused_soon(string piece)
    {
        FaultList faults = new();
        Node? node = YamlReader.Read("a.yaml", string.Concat(Enumerable.Repeat(piece, PlaceText.MostBytes / piece.Length)), faults);
        Assert.True(node is null);
        Assert.InRange(faults.Count, 1, 21);
    }

    [Fact]
    public void Lines_count_physical_lines_however_they_end()
    {
        foreach (string end in new[] { "\n", "\r\n" })
        {
            FaultList faults = new();
            Node.Mapping map = (Node.Mapping)YamlReader.Read("a.yaml", string.Join(end, ["# one", "a: 1", "", "b: >", "  long", "  text", "c: 3", ""]), faults)!;
            Assert.Equal([2, 4, 7], map.Entries.Select(entry => entry.Line));
        }
    }

    [Theory]
    [InlineData("12", ScalarKind.Integer), InlineData("0x1f", ScalarKind.Integer), InlineData("-3", ScalarKind.Integer), InlineData("1.5", ScalarKind.Number), InlineData("1e3", ScalarKind.Number), InlineData(".nan", ScalarKind.Number)]
    [InlineData("true", ScalarKind.Boolean), InlineData("False", ScalarKind.Boolean), InlineData("yes", ScalarKind.Text), InlineData("no", ScalarKind.Text), InlineData("NO", ScalarKind.Text), InlineData("2026-01-31", ScalarKind.Text)]
    [InlineData("~", ScalarKind.Null), InlineData("", ScalarKind.Null), InlineData("null", ScalarKind.Null), InlineData("'12'", ScalarKind.Text), InlineData("\"true\"", ScalarKind.Text), InlineData("1.2.3", ScalarKind.Text)]
    public void A_plain_word_is_what_the_core_schema_of_yaml_says(string text, object kind)
    {
        Node.Mapping map = (Node.Mapping)Support.Places.Yaml($"a: {text}");
        Assert.Equal(kind, ((Node.Scalar)map["a"]!).Kind);
    }
}
