using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.Tables;

public sealed class CsvOutputTests
{
    [Fact]
    public void A_table_is_written_with_quotes_only_where_they_must_be() => Assert.Equal(
        "id,\"a \"\"b\"\"\",weight\n1,plain text,0.1\n,\"comma, here\",\n-3,\"say \"\"hi\"\"\",1E+17\n4,\"two\nlines\",-0\n5,,2\n6,\"\",5E-324\n7, Zoë ,-1.7976931348623157E+308\n8,\"\r\",1\n",
        Text(new OutputTable([
            new OutputColumn.Integer("id", [1, 2, -3, 4, 5, 6, 7, 8], [false, true, false, false, false, false, false, false]),
            OutputColumn.Text.Of("a \"b\"", ["plain text", "comma, here", "say \"hi\"", "two\nlines", null, "", " Zoë ", "\r"]),
            new OutputColumn.Real("weight", [0.1, double.NaN, 1e17, -0.0, 2, double.Epsilon, double.MinValue, 1]),
        ])));

    [Fact]
    public void A_missing_cell_alone_in_its_line_is_no_empty_line() =>
        Assert.Equal("a\nx\n\"\"\n\"\"\n", Text(new OutputTable([OutputColumn.Text.Of("a", ["x", null, ""])])));

    [Fact]
    public void Values_that_repeat_are_written_each_time() =>
        Assert.Equal("a\nx\ny\nx\n", Text(new OutputTable([OutputColumn.Text.Of(new TextColumn("a", [0, 1, 0], ["x", "y"]))])));

    [Fact]
    public void Any_table_parses_back() => Prop.ForAll((string?[][] rows) =>
    {
        string?[][] cells = [.. rows.Select(row => (string?[])[Well(row.ElementAtOrDefault(0)), Well(row.ElementAtOrDefault(1))])];
        string text = Text(new OutputTable([OutputColumn.Text.Of("a", [.. cells.Select(row => row[0])]), OutputColumn.Text.Of("b", [.. cells.Select(row => row[1])])]));
        return Parse(text).Skip(1).Select(row => string.Join('\u0001', row)).SequenceEqual(cells.Select(row => string.Join('\u0001', row)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_double_and_integer_reads_back_the_same() => Prop.ForAll((NormalFloat real, long integer) =>
    {
        List<List<string>> rows = Parse(Text(new OutputTable([new OutputColumn.Real("r", [real.Get]), new OutputColumn.Integer("i", [integer])])));
        return double.Parse(rows[1][0], CultureInfo.InvariantCulture) == real.Get && long.Parse(rows[1][1], CultureInfo.InvariantCulture) == integer;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_longer_than_the_buffer_and_many_rows_are_whole()
    {
        string?[] rows = [.. Enumerable.Range(0, 20_000).Select(row => row % 5000 == 4999 ? new string(row % 2 == 0 ? '"' : 'é', 70_000) : $"row {row}")];
        Assert.Equal(rows, Parse(Text(new OutputTable([OutputColumn.Text.Of("a", rows)]))).Skip(1).Select(row => row[0]));
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (",", "minus ");
            CultureInfo.CurrentCulture = culture;
            Assert.Equal("r,i\n-0.5,-5\n", Text(new OutputTable([new OutputColumn.Real("r", [-0.5]), new OutputColumn.Integer("i", [-5])])));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_write_that_is_cancelled_leaves_what_was_there()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.File("out.csv"), "old");
        var table = new OutputTable([OutputColumn.Text.Of("a", ["x"])]);
        Assert.ThrowsAny<OperationCanceledException>(() => CsvOutput.Write(table, folder.File("out.csv"), new CancellationToken(canceled: true)));
        Assert.Equal("old", File.ReadAllText(folder.File("out.csv")));
        CsvOutput.Write(table, folder.File("out.csv"));
        Assert.Equal("a\nx\n", File.ReadAllText(folder.File("out.csv")));
    }

    [Fact]
    public void Columns_that_make_no_table_are_refused()
    {
        var column = new OutputColumn.Integer("a", [1]);
        Assert.Throws<ArgumentException>(() => new OutputTable([]));
        Assert.Throws<ArgumentException>(() => new OutputTable([column, new OutputColumn.Integer("A", [1])]));
        Assert.Throws<ArgumentException>(() => new OutputTable([column, new OutputColumn.Integer("b", [1, 2])]));
        Assert.Throws<ArgumentException>(() => new OutputColumn.Integer("", [1]));
        Assert.Throws<ArgumentException>(() => new OutputColumn.Integer("a", [1], [true, false]));
        Assert.Throws<ArgumentException>(() => new OutputColumn.Text("a", [1], ["x"]));
        Assert.Throws<ArgumentException>(() => new OutputColumn.Text("a", [-2], ["x"]));
        Assert.Throws<ArgumentException>(() => new OutputColumn.Real("a", [double.PositiveInfinity]));
    }

    static string? Well(string? text) => text is null ? null : new string([.. text.Where(c => !char.IsSurrogate(c))]);

    static string Text(OutputTable table)
    {
        using var stream = new MemoryStream();
        CsvOutput.Write(table, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>RFC 4180, one character at a time.</summary>
    static List<List<string>> Parse(string text)
    {
        List<List<string>> rows = [[]];
        var cell = new StringBuilder();
        bool quoted = false;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (quoted && c == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (c == '\n') rows.Add([]);
            }
            else cell.Append(c);
        }

        Assert.False(quoted);
        Assert.Empty(rows[^1]);
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
