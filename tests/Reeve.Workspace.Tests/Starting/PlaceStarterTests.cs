using System.Diagnostics;
using Reeve.Workspace.Tests.Support;

namespace Reeve.Workspace.Tests.Starting;

public sealed class PlaceStarterTests
{
    static readonly string[] HoldPeople =
    [
        "data/housing.csv", "data/notes.yaml", "data/deep/er/any.thing", "housing.csv", "EXPORT.CSV", "exports from supplier/Housing.XLSX", "sources/housing.xls", "a.tsv", "a.json", "a.ndjson", "a.parquet", "library.db", "library.db-wal", "a.sqlite", "a.SQLite3", "a.duckdb",
        ".reeve/register.db", ".reeve/tables/housing/1.parquet", ".reeve/keys/k", "never-link.csv", "NEVER-LINK.CSV", "never-link.csv.bak", "never-link.yaml", "links.csv", "links.html", "lineage.html", "reports/x.md", "letters/letter.pdf", "letter.docx", "backups/b.tar", "x.tar.gz", "dump.sql", "housing.csv.gz", "housing.zip",
        "releases/r/any", "drop/any", "secrets/register", ".env", ".env.local", "signing.key", "signing.pem", "build.log", "housing.csv~", "~$Housing.xlsx", ".~lock.Housing.xlsx#", "a.txt", "a.xml", "a.eml", "measures/out.csv",
    ];

    static readonly string[] AreForGit =
        ["reeve.yaml", "README.md", ".gitignore", "sources/housing.yaml", "sources/README.md", "linkage/person.yaml", "linkage/person.model.yaml", "agreements/cold-homes.yaml", "measures/fuel.yaml", "schemas/source.schema.json", "docs/why.md"];

    [Fact]
    public void What_is_started_is_a_sound_place_without_notes()
    {
        using TemporaryPlace place = Started("Wexcombe");
        Place read = Places.Whole(place.Read());
        Assert.Equal("Wexcombe", read.Settings.Name);
        Assert.Empty(place.Read().Notes);
        Assert.Empty(Plan.Of(read).Nodes);
    }

    [Theory]
    [InlineData("St Mary's: \"the Less\""), InlineData("#1 {place}"), InlineData("Ynys Môn"), InlineData("2026"), InlineData("true"), InlineData("- x"), InlineData("'"), InlineData("a\\b")]
    public void Any_name_is_kept_as_it_is(string name)
    {
        using TemporaryPlace place = Started(name);
        Assert.Equal(name, Places.Whole(place.Read()).Settings.Name);
    }

    [Theory]
    [InlineData(""), InlineData(" "), InlineData("a\nb"), InlineData("a\u202eb")]
    public void A_name_that_is_none_is_refused(string name) => Assert.Throws<ArgumentException>(() => PlaceStarter.Files(name));

    [Fact]
    public void The_examples_in_its_pages_are_sound()
    {
        using TemporaryPlace place = Started("Wexcombe");
        foreach ((string page, string file) in new[] { ("sources/README.md", "sources/housing.yaml"), ("linkage/README.md", "linkage/person.yaml") })
            place.With(file, File.ReadAllText(Path.Combine(place.Folder, page)).Split("```yaml\n")[1].Split("```")[0]);
        place.With("sources/council-tax.yaml", File.ReadAllText(Path.Combine(place.Folder, "sources/housing.yaml")));
        Assert.Equal(["council_tax", "housing"], Places.Whole(place.Read()).Sources.Select(source => source.Name));
    }

    [Fact]
    public void Git_ignores_whatever_can_hold_people_and_nothing_that_describes()
    {
        using TemporaryPlace place = Started("Wexcombe");
        Git(place.Folder, ["init", "-q"], "");
        Assert.Equal(HoldPeople, Git(place.Folder, ["check-ignore", "--no-index", "--stdin", "-z"], string.Concat(HoldPeople.Concat(AreForGit).Select(path => path + "\0"))).Split('\0', StringSplitOptions.RemoveEmptyEntries));
    }

    static TemporaryPlace Started(string name)
    {
        TemporaryPlace place = new();
        foreach (StarterFile file in PlaceStarter.Files(name)) place.With(file.Path, file.Text);
        return place;
    }

    static string Git(string folder, string[] arguments, string input)
    {
        ProcessStartInfo start = new("git", ["-c", "core.excludesFile=/dev/null", .. arguments]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process git = Process.Start(start)!;
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
