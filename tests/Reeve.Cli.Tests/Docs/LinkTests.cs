namespace Reeve.Cli.Tests.Docs;

public class LinkTests
{
    public static TheoryData<string> Pages => [.. Page.All.Select(page => page.Path)];

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_inside_the_repository_leads_somewhere(string path) => Assert.Empty(Dead(Page.Read(path)));

    [Fact]
    public void A_dead_link_is_seen()
    {
        Page page = Page.Of("docs/a.md", "# One thing\n[a](nowhere.md) [b](../README.md) [c](#one-thing) [d](#another) [e](../README.md#no-such-heading) [f](https://example.org/x)");
        Assert.Equal(["nowhere.md", "#another", "../README.md#no-such-heading"], Dead(page));
    }

    [Fact]
    public void Every_page_below_docs_is_reached_from_the_README()
    {
        HashSet<string> reached = ["README.md"];
        Queue<string> next = new(reached);
        while (next.TryDequeue(out string? path))
            foreach (string link in Page.Read(path).Links.Select(link => Target(path, link.Split('#')[0])).Where(target => target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(Path.Combine(Page.Root, target))))
                if (reached.Add(link)) next.Enqueue(link);
        Assert.Empty(Page.All.Select(page => page.Path).Except(reached));
    }

    static List<string> Dead(Page page)
    {
        List<string> dead = [];
        foreach (string link in page.Links)
        {
            string[] parts = link.Split('#', 2);
            string target = Path.Combine(Page.Root, Target(page.Path, parts[0]));
            bool there = parts[0].Length == 0 || File.Exists(target) || Directory.Exists(target);
            if (there && parts.Length == 2) there = (parts[0].Length == 0 ? page : Page.Read(Target(page.Path, parts[0]))).Anchors.Contains(parts[1]);
            if (!there) dead.Add(link);
        }
        return dead;
    }

    static string Target(string page, string link) =>
        Path.GetRelativePath(Page.Root, Path.GetFullPath(Path.Combine(Page.Root, Path.GetDirectoryName(page)!, link)));
}
