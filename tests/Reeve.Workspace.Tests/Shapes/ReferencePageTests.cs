using Reeve.Workspace.Shapes;
using Reeve.Workspace.Tests.Support;

namespace Reeve.Workspace.Tests.Shapes;

/// <summary>docs/reference/place-files.md has the keys of the code: its tables are between marks, and everything else on it is written by people.</summary>
public sealed class ReferencePageTests
{
    [Fact]
    public void The_page_has_every_key_with_its_meaning()
    {
        string path = Path.Combine("docs", "reference", "place-files.md"), page = File.ReadAllText(Path.Combine(Repository.Root, path));
        page = With(page, "reeve.yaml", PlaceShapes.Current.Settings);
        page = With(page, "sources", PlaceShapes.Current.Source);
        page = With(page, "linkage", PlaceShapes.Current.Linkage);
        page = With(page, "do-not-link", PlaceShapes.Current.Decision);
        Repository.Holds(path, page);
    }

    static string With(string page, string mark, Shape.Map shape)
    {
        string start = $"<!-- keys of {mark} -->\n", end = $"<!-- end of keys of {mark} -->";
        int from = page.IndexOf(start, StringComparison.Ordinal) + start.Length, to = page.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= start.Length && to >= from, $"the page has no place for the keys of {mark}");
        return page[..from] + "\n" + KeyTables.Write(shape) + "\n" + page[to..];
    }
}
