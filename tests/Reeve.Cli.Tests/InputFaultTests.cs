using System.Text;
using Reeve.Cli.Tests.Running;

namespace Reeve.Cli.Tests;

/// <summary>Files that are not what they should be.</summary>
public sealed class InputFaultTests : IDisposable
{
    static readonly string[] Outputs = ["-o", "links.csv", "--clusters", "clusters.csv", "--report", "report.html"];
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_file_is_a_wrong_command() => folder.Fails(2, ["link", "nowhere.csv", .. Outputs], "nowhere.csv");

    [Theory]
    [InlineData("nowhere.parquet")]
    [InlineData("nowhere.json")]
    public void A_missing_file_of_another_format_is_a_wrong_command(string name) => folder.Fails(2, ["link", name, .. Outputs], name);

    [Fact]
    public void A_folder_is_not_a_file() => folder.Fails(2, ["link", ".", .. Outputs], "folder");

    [Fact]
    public void A_file_without_a_name_is_a_wrong_command() => folder.Fails(2, ["link", "", .. Outputs]);

    [Theory]
    [InlineData("empty.csv")]
    [InlineData("empty.parquet")]
    [InlineData("empty.json")]
    public void An_empty_file_fails_the_data(string name) => folder.With(name, "").Fails(1, ["link", name, .. Outputs], name);

    [Fact]
    public void A_header_alone_has_no_records() => folder.With("a.csv", People.Header + "\n").Fails(1, ["link", "a.csv", .. Outputs], "a.csv", "has a header but no records");

    [Fact]
    public void Two_headers_have_no_records() =>
        folder.With("a.csv", People.Header + "\n").With("b.csv", People.Header + "\n").Fails(1, ["link", "a.csv", "b.csv", .. Outputs], "have headers but no records");

    [Fact]
    public void One_record_is_one_person_with_no_link()
    {
        folder.With("a.csv", People.Once(1, "R", slip: false)).Done("link", "a.csv", "-o", "links.csv", "--clusters", "clusters.csv", "--report", "report.html");
        Assert.Equal("left,right,match_weight,match_probability\n", folder.Text("links.csv"));
        Assert.Equal("record,cluster\nR1,R1\n", folder.Text("clusters.csv"));
    }

    [Fact]
    public void Columns_without_any_value_leave_nothing_to_compare() =>
        folder.With("a.csv", "id,forename,surname,dob\n1,,,\n2,,,\n3,,,\n").Fails(1, ["link", "a.csv", .. Outputs], "compared");

    [Fact]
    public void One_column_without_any_value_does_no_harm()
    {
        string text = string.Join('\n', People.Twice(20).TrimEnd('\n').Split('\n').Select((line, at) => at == 0 ? line + ",email" : line + ",")) + "\n";
        folder.With("a.csv", text).Done("link", "a.csv", "-o", "links.csv");
        Assert.NotEmpty(folder.Lines("links.csv")[1..]);
    }

    [Theory]
    [InlineData("zip", "UEsDBBQAAAAIAFp6enl6eAAAAAAAAA==", "Excel")]
    [InlineData("png", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", "PNG")]
    [InlineData("elf", "f0VMRgIBAQAAAAAAAAAAAAMAPgABAAAAoBAAAAAAAABAAAAAAAAAAA==", "binary")]
    public void A_binary_file_is_told_from_text(string name, string base64, string kind) =>
        folder.With($"{name}.csv", Convert.FromBase64String(base64)).Fails(1, ["link", $"{name}.csv", .. Outputs], kind);

    [Fact]
    public void The_program_itself_is_no_file_of_records() => folder.Fails(1, ["link", BuiltProgram.File, .. Outputs], "binary");

    [Fact]
    public void A_binary_file_that_says_it_is_parquet_is_not() =>
        folder.With("a.parquet", Encoding.UTF8.GetBytes(People.Twice(3))).Fails(1, ["link", "a.parquet", .. Outputs], "Parquet");

    [Fact]
    public void Json_that_is_none_fails_the_data() => folder.With("a.json", "[{\"forename\": \"Zzyzx\", \"surname\": ").Fails(1, ["link", "a.json", .. Outputs], "a.json");

    [Theory]
    [InlineData(5)]
    [InlineData(60_000)]
    public void A_nul_byte_fails_the_data_with_its_line(int people)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(People.Once(people, "R", slip: false));
        bytes[^4] = 0;
        folder.With("a.csv", bytes).Fails(1, ["link", "a.csv", .. Outputs], $"a.csv:{people + 1}:", "NUL");
    }

    [Fact]
    public void Repeated_identifiers_are_named_by_line_when_the_column_was_asked_for() =>
        folder.With("a.csv", People.Once(4, "R", slip: false).Replace("R3", Folder.Planted, StringComparison.Ordinal).Replace("R4", Folder.Planted, StringComparison.Ordinal))
            .Fails(1, ["link", "a.csv", "--id", "id", .. Outputs], "`id`", "line 5", "line 4");

    [Fact]
    public void A_missing_identifier_is_named_by_line() =>
        folder.With("a.csv", People.Once(4, "R", slip: false).Replace("R3", "", StringComparison.Ordinal)).Fails(1, ["link", "a.csv", "--id", "id", .. Outputs], "`id`", "line 4");

    [Fact]
    public void Repeated_identifiers_that_nobody_asked_for_give_way_to_numbers()
    {
        Outcome outcome = folder.With("a.csv", People.Twice(20).Replace("R7,", "R8,", StringComparison.Ordinal)).Done("link", "a.csv", "--clusters", "clusters.csv");
        Assert.Contains("called by their number", outcome.Out);
        Assert.StartsWith("1,1", folder.Lines("clusters.csv")[1]);
    }
}
