using Reeve.Cli.Tests.Running;

namespace Reeve.Cli.Tests;

/// <summary>Model files that are wrong: each fault names the file and the line.</summary>
public sealed class ModelFaultTests : IDisposable
{
    const string Comparisons = "comparisons:\n  surname:\n    levels:\n      - when: missing(surname)\n      - when: exact(surname)\n      - when: else\n";
    readonly Folder folder = new Folder().With("a.csv", People.Twice(10));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "m.yaml:1:", "empty")]
    [InlineData("version: 1\nblocking: [", "m.yaml:2:", "YAML")]
    [InlineData("just a sentence", "m.yaml:1:", "key: value")]
    [InlineData("version: 1\nbloking:\n  - surname\n" + Comparisons, "m.yaml:2:", "Did you mean `blocking`?")]
    [InlineData("version: 1\nblocking: surname\n" + Comparisons, "m.yaml:2:", "list")]
    [InlineData("version: 2\nblocking:\n  - surname\n" + Comparisons, "m.yaml:1:", "number")]
    [InlineData("version: 1\nprior: often\nblocking:\n  - surname\n" + Comparisons, "m.yaml:2:", "number")]
    [InlineData("version: 1\nblocking:\n  - surname\n", "m.yaml:1:", "`comparisons` is missing")]
    [InlineData("version: 1\nblocking:\n  - soundx(surname)\n" + Comparisons, "m.yaml:3:", "Did you mean `soundex`?")]
    [InlineData("version: 1\ncolumns:\n  dob: date-of-brith\nblocking:\n  - surname\n" + Comparisons, "m.yaml:3:", "date_of_birth")]
    public void A_fault_of_a_model_has_its_line(string yaml, string where, string says) =>
        folder.With("m.yaml", yaml).Fails(2, ["link", "a.csv", "--model", "m.yaml", "-o", "links.csv"], where, says);

    [Fact]
    public void A_field_that_the_files_do_not_have_has_its_line() =>
        folder.With("m.yaml", "version: 1\nblocking:\n  - surname\n  - email\n" + Comparisons).Fails(2, ["link", "a.csv", "--model", "m.yaml", "-o", "links.csv"], "m.yaml:4:", "`email`");

    [Fact]
    public void A_column_that_the_files_do_not_have_is_noted_because_a_model_may_serve_many_extracts()
    {
        folder.With("m.yaml", "version: 1\ncolumns:\n  surnam: surname\nblocking:\n  - surname\n" + Comparisons);
        Assert.Contains("m.yaml names columns that no file has: surnam.", folder.Done("link", "a.csv", "--model", "m.yaml").Out);
    }

    [Fact]
    public void A_model_that_is_used_is_not_written_over()
    {
        folder.Done("link", "a.csv", "-o", "links.csv");
        string model = "# Mine.\n" + folder.Text("links.model.yaml");
        folder.With("links.model.yaml", model).Done("link", "a.csv", "--model", "links.model.yaml", "-o", "links.csv");
        Assert.Equal(model, folder.Text("links.model.yaml"));
    }
}
