using System.Text;
using System.Text.Json;
using Reeve.Cli.Tests.Running;
using Reeve.Store.Tables;

namespace Reeve.Cli.Tests.Places;

/// <summary>Some people are hidden first: an attack through every output of the program.</summary>
public sealed class NeverLinkTests : IDisposable
{
    const string Old = "Quillon Xanthe", New = "Zephyrine Oakenshaw";

    /// <summary>All by which the hidden person could be known, in either identity, in any source, in rows that are sound and in rows that are not.</summary>
    static readonly string[] Traces = ["Quillon", "Xanthe", "Zephyrine", "Oakenshaw", "1961-07-23", "9990123403", "hq77731", "hq77732", "bz88842", "quillon.x@example.org", "zeph.o@example.org"];

    static readonly string[][] Verbs =
    [
        ["check"], ["check", "--json"], ["plan"], ["plan", "--json"], ["build", "--json"], ["build"], ["quality"], ["quality", "--json"], ["quality", "--report", "out/quality.html"],
        ["lineage", "--json"], ["lineage", "-o", "out/lineage.html"], ["source", "export", "housing"], ["approve", "--list"], ["approve", "linkage:person", "--json"],
        ["never-link", "list"], ["never-link", "list", "--json"], ["never-link", "count"], ["prune"],
    ];

    readonly Folder folder = new();

    public NeverLinkTests()
    {
        foreach (string name in new[] { "sources", "linkage", "out" }) Directory.CreateDirectory(folder[name]);
        folder.With("reeve.yaml", "version: 1\nplace: Testing\n");
        Source("housing");
        Source("benefits");
        folder.With(Path.Combine("linkage", "person.yaml"), "version: 1\nauthor: Engineer\ndpia: D1\npurpose: To help\nlawful_basis: public-task\npower: W\nsources: [housing, benefits]\n");
        // The second row of the old identity breaks the contract, and would be in the quarantine.
        folder.With("housing.csv", Rows("h", $"hq77731,{Old},1961-07-23,9990123403,quillon.x@example.org\nhq77732,{Old},not a day,999 012 3403,quillon.x@example.org\n"));
        folder.With("benefits.csv", Rows("b", $"bz88842,{New},1961-07-23,,zeph.o@example.org\n"));
        folder.Done("approve", "linkage:person", "--as", "An officer", "-q");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_of_a_hidden_person_is_in_any_output_and_the_same_search_finds_all_of_them_when_the_list_is_empty()
    {
        string[] before = Found(out JsonElement shown);
        Assert.Equal(Traces.Order(), before.Order());

        folder.With("list.txt", $"source,record,nhs_number,name,date_of_birth\n,,9990123403,{Old},23/07/1961\n,,,{New},1961-07-23\n");
        Outcome imported = folder.Done("never-link", "import", "list.txt");
        Assert.Contains("The list has 2 entries.", imported.Out);
        folder.Done("build", "-q");
        string[] after = Found(out JsonElement hidden);
        Assert.Equal([], after);
        Assert.Equal(shown.GetProperty("rows").GetInt64() - 3, hidden.GetProperty("rows").GetInt64());
        Assert.Equal(0, hidden.GetProperty("nulled").GetInt64());
        Assert.Contains(Old, folder.Done("never-link", "list", "--reveal").Out);
        Assert.DoesNotContain(Old, Encoding.Latin1.GetString(folder.Bytes(Path.Combine(".reeve", "never-link"))));
    }

    [Fact]
    public void The_list_is_in_the_backup_without_its_key_and_without_the_key_nothing_is_built()
    {
        folder.Done("never-link", "import", folder.With("list.txt", $"name,date_of_birth\n{Old},1961-07-23\n")["list.txt"], "-q");
        folder.Done("build", "-q");
        folder.Done("backup", "out/backup.tar", "-q");
        folder.Done("restore", "out/backup.tar", "restored", "-q");
        Outcome stopped = BuiltProgram.Run(folder.Path, "build", "--workspace", "restored");
        Assert.Equal(75, stopped.Code);
        Assert.Contains("The key `never-link`", stopped.Err);
        Directory.CreateDirectory(folder[Path.Combine("restored", ".reeve", "keys")]);
        File.Copy(folder[Path.Combine(".reeve", "keys", "never-link.key")], folder[Path.Combine("restored", ".reeve", "keys", "never-link.key")]);
        Assert.Equal("The list has 1 entry.\n", folder.Done("never-link", "count", "--workspace", "restored").Out);
    }

    [Fact]
    public void One_entry_is_added_from_standard_input_and_taken_off_by_its_number()
    {
        Outcome added = BuiltProgram.Bash(folder.Path, $"printf '%s\\n' '' '' '' '{Old}' '1961-07-23' '' 'adoption' | $REEVE never-link add");
        Assert.True(added.Code == 0, added.Err);
        Assert.DoesNotContain("Quillon", added.Out + added.Err);
        Assert.Equal("   1  name and date of birth\n", folder.Done("never-link", "list").Out);
        Assert.Equal(1, BuiltProgram.Bash(folder.Path, "printf 'Quillon\\n' | $REEVE never-link add").Code);
        Assert.Equal(2, BuiltProgram.Run(folder.Path, "never-link", "remove", "2").Code);
        folder.Done("never-link", "remove", "1");
        Assert.Equal("The list has 0 entries.\n", folder.Done("never-link", "count").Out);
    }

    [Fact]
    public void A_list_that_lies_in_the_folder_is_told_by_check_and_refused_by_build()
    {
        folder.With("never-link.csv", $"name,date_of_birth\n{Old},1961-07-23\n");
        Assert.Contains("`reeve never-link import never-link.csv`", folder.Done("check").Out);
        Outcome refused = BuiltProgram.Run(folder.Path, "build");
        Assert.Equal(3, refused.Code);
        Assert.Contains("then delete it", refused.Out);
        folder.Done("never-link", "import", "never-link.csv", "-q");
        File.Delete(folder["never-link.csv"]);
        folder.Done("build", "-q");
    }

    /// <summary>Which traces are in anything that the program prints, writes or keeps; originals, extracts and the list's own file are the source's, not outputs.</summary>
    string[] Found(out JsonElement build)
    {
        StringBuilder said = new();
        build = default;
        foreach (string[] verb in Verbs)
        {
            Outcome outcome = BuiltProgram.Run(folder.Path, verb);
            Assert.True(outcome.Code == 0, $"{string.Join(' ', verb)}: {outcome.Err}{outcome.Out}");
            said.Append(outcome.Out).Append(outcome.Err);
            if (verb is ["build", "--json"]) build = JsonDocument.Parse(outcome.Out).RootElement.Clone();
        }
        foreach (string file in Directory.GetFiles(folder["out"])) said.Append(File.ReadAllText(file));
        foreach (string file in Directory.GetFiles(folder[".reeve"], "*", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}originals{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            said.Append(Encoding.Latin1.GetString(File.ReadAllBytes(file))).Append(Path.GetFileName(file));
            if (file.EndsWith(".parquet", StringComparison.Ordinal))
                foreach (string cell in TableFiles.ReadText(file).Columns.SelectMany(column => column.Values)) said.Append('\n').Append(cell);
        }
        string all = said.ToString();
        return [.. Traces.Where(trace => all.Contains(trace, StringComparison.OrdinalIgnoreCase))];
    }

    void Source(string name) => folder.With(Path.Combine("sources", $"{name}.yaml"), $$"""
        version: 1
        title: {{name}}
        steward: Head of {{name}}
        purpose: To test
        lawful_basis: public-task
        read: {file: {{name}}.csv}
        key: [id]
        quarantine: {fail: 100%}
        fields:
          id: {type: text, required: true, sensitivity: identifier, on_fail: reject-row}
          name: {standard: person-name}
          born: {standard: date-of-birth}
          nhs: {standard: nhs-number}
          email: {standard: email}

        """);

    static string Rows(string prefix, string hidden) =>
        "id,name,born,nhs,email\n" + string.Concat(Enumerable.Range(0, 40).Select(at => $"{prefix}{at},Person{(char)('a' + at % 26)} Name{(char)('a' + at / 2)},19{50 + at}-03-04,,p{at}@example.org\n")) + hidden;
}
