using System.Text;

namespace Reeve.Standards.Tests;

/// <summary>The reference page of the standards, written from the catalogue.</summary>
static class StandardsPage
{
    const int MostValues = 40;

    const string Head = """
        # Standards

        A field of a source names the standard that its values follow: `standard: date-of-birth`. Each value is read into its canonical form, or into a
        state: *partial* (part of it is known) and *suspect* (likely to be a default or a temporary one) are used and flagged, *missing* stands for
        nothing known, *invalid* is no such value. A part of field `home` is the column `home_postcode`. A level is how coarse a value can be made
        for sharing, finest first. Sensitivity is what a field is taken for when its contract does not say.

        This page is written from the catalogue: `REEVE_UPDATE_DOCS=1 ./test Standards` writes it again.

        """;

    /// <summary>The page for these standards.</summary>
    internal static string Of(IReadOnlyList<Standard> standards)
    {
        StringBuilder page = new();
        page.Append(Head).Append("\n| standard | | sensitivity | parts | levels |\n|---|---|---|---|---|\n");
        foreach (Standard each in standards)
            page.Append($"| [`{each.Name}`](#{each.Name}) | {Cell(each.Title)} | {Kebab(each.Sensitivity)} | {Code(each.Parts)} | {Code(each.Levels)} |\n");
        foreach (Standard each in standards) Describe(each, page);
        return page.ToString();
    }

    static void Describe(Standard standard, StringBuilder page)
    {
        page.Append($"\n## {standard.Name}\n\n{standard.Title}. {standard.Definition}\n");
        if (standard.JoinsColumns) page.Append("\nSeveral columns may be read as one value.\n");
        if (standard.Values.Count is > 0 and <= MostValues) page.Append($"\nValues: {Code(standard.Values)}.\n");
        else if (standard.Values.Count > 0) page.Append($"\nValues: a closed list of {standard.Values.Count}.\n");
    }

    static string Code(IReadOnlyList<string> words) => string.Join(", ", words.Select(word => $"`{Cell(word)}`"));

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    static string Kebab(Sensitivity sensitivity) =>
        string.Concat(sensitivity.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}

public sealed class StandardsPageTests
{
    /// <summary>Set to 1 to write the page instead of comparing it.</summary>
    const string Update = "REEVE_UPDATE_DOCS";

    [Fact]
    public void The_reference_page_says_what_the_catalogue_does()
    {
        string path = Path.Combine(Root(), "docs", "reference", "standards.md"), page = StandardsPage.Of(StandardCatalogue.All);
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(path, page);
        Assert.True(page == File.ReadAllText(path), $"docs/reference/standards.md is not what the catalogue says. Run the tests with {Update}=1 to write it again, and commit it.");
    }

    static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reeve.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("These tests are not inside the project: no folder above has Reeve.slnx.");
    }
}
