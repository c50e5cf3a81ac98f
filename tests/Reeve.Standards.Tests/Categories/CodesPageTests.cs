using System.Text;

namespace Reeve.Standards.Tests;

/// <summary>The page docs/reference/codes.md shows the table of ethnicity as the program has it.</summary>
public sealed class CodesPageTests
{
    static readonly string[] CodeLists = ["nhs", "gdppr", "self-defined", "dfe"];

    [Fact]
    public void The_page_has_every_group_and_every_code()
    {
        string page = File.ReadAllText(Page());
        foreach (string line in Lines())
            Assert.Contains(line + "\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_no_group_that_the_table_does_not_have()
    {
        CategoryTable table = Table();
        HashSet<string> known = [.. table.Spellings.Select(each => each.Category.TrimEnd('?'))];
        string[] rows = [.. File.ReadLines(Page()).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains(row.Split('`')[1], known));
        Assert.Equal(Lines().Count(line => line.StartsWith("| `", StringComparison.Ordinal)), rows.Length);
    }

    static CategoryTable Table() => ((CategoryStandard)StandardCatalogue.Find("ethnicity")!).Table;

    /// <summary>One row a group, and one sentence a list.</summary>
    static IEnumerable<string> Lines()
    {
        CategoryTable table = Table();
        foreach (string group in table.Spellings.Select(each => each.Category).Where(each => each[^1] != '?').Distinct())
        {
            StringBuilder row = new($"| `{group}` | {Label(table, group)}");
            foreach (string list in CodeLists)
                row.Append(" | ").AppendJoin(' ', table.Spellings.Where(each => each.List == list && each.Category == group).Select(each => each.Spelling));
            yield return row.Append(" |").ToString();
        }
        foreach (CategoryList list in table.Lists.Where(list => CodeLists.Contains(list.Name) || list == table.Lists[0]))
            yield return $"* `{list.Name}`: {list.Title}.";
    }

    static string Label(CategoryTable table, string group) =>
        group == "-" ? "missing" : table.Spellings.First(each => each.Category == group).Spelling;

    static string Page()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "docs", "reference", "codes.md") is { } path && File.Exists(path)) return path;
        throw new FileNotFoundException("docs/reference/codes.md is not above the tests.");
    }
}
