using Reeve.Integration.Connect;
using Reeve.Integration.NeverLink;
using Reeve.Integration.Tests.Contracts;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.NeverLink;

/// <summary>Which rows fit an entry of the never-link list. Whoever is in doubt is hidden; others are not.</summary>
public sealed class HiddenRowsTests
{
    const string Number = "9990123403";

    static readonly NeverLinkEntry Ada = new() { Name = "Ada Mary Brook-Carr", DateOfBirth = "1961-07-03" };

    static readonly Location At = new("sources/people.yaml", 1);

    static readonly SourceFile People = new()
    {
        At = At, Name = "people", Title = "People", Steward = "S", Purpose = "P", Read = new SourceRead.File("people.csv", new FileForm.Csv()) { At = At }, Load = LoadMode.Upsert, Key = ["id"],
        Limits = QuarantineLimits.Default,
        Fields = [Plain("id"), Of("name", "person-name"), Of("born", "date-of-birth"), Of("nhs", "nhs-number"), Of("postcode", "postcode")],
    };

    [Theory]
    [InlineData("Ada Brook-Carr", "1961-07-03")]
    [InlineData("Ms ADA BROOK CARR", "03/07/1961")]
    [InlineData("BROOK-CARR, Ada Mary", "1961-07-03")]
    [InlineData("Ada Brook", "1961-07-03")]
    [InlineData("Ada Carr", "1961-07-03")]
    [InlineData("A Brook-Carr", "1961-07-03")]
    [InlineData("A. M. Brookcarr", "1961-07-03")]
    [InlineData("Mary Brook-Carr", "1961-07-03")]
    [InlineData("Brook-Carr Ada", "1961-07-03")]
    [InlineData("Àda Brôok-Carr", "1961-07-03")]
    [InlineData("Ada Brook-Carr", "1961-03-07")]
    [InlineData("Ada Brook-Carr", "1961")]
    [InlineData("Ada Brook-Carr", "1961-07")]
    public void A_row_that_can_be_the_person_is_hidden(string name, string born) => Assert.Equal([], Kept([Ada], Row("a", name, born)));

    [Theory]
    [InlineData("Ada Brook-Carr", "1961-07-04")]
    [InlineData("Ada Brook-Carr", "1962")]
    [InlineData("Ada Brook-Carr", "")]
    [InlineData("Eve Brook-Carr", "1961-07-03")]
    [InlineData("Ada Dunn", "1961-07-03")]
    [InlineData("Brook", "1961-07-03")]
    public void A_row_that_cannot_be_is_kept(string name, string born) => Assert.Equal(["a"], Kept([Ada], Row("a", name, born)));

    [Fact]
    public void Short_forms_of_a_forename_count() => Assert.Equal([], Kept([new() { Name = "Robert Dunn", DateOfBirth = "1961-07-03" }], Row("a", "Bob Dunn", "1961-07-03"), Row("b", "Bobby Dunn", "1961-07-03")));

    [Fact]
    public void Without_a_date_of_birth_a_name_and_a_postcode_are_enough()
    {
        NeverLinkEntry entry = new() { Name = "Ada Brook", Postcode = "WX1 2AB" };
        Assert.Equal(["d", "e"], Kept([entry], Row("a", "Ada Brook", "", place: "wx12ab"), Row("b", "Brook, Ada", "1961-07-03", place: "WX1 2AB"), Row("c", "A Brook", "", place: "WX1 2AB"), Row("d", "Ada Brook", "", place: "WX1 2AC"), Row("e", "Eve Brook", "", place: "WX1 2AB")));
    }

    [Fact]
    public void With_a_date_of_birth_the_postcode_counts_where_the_row_has_none_that_says_anything()
    {
        NeverLinkEntry entry = Ada with { Postcode = "WX1 2AB" };
        Assert.Equal(["c"], Kept([entry], Row("a", "Ada Brook-Carr", "", place: "WX1 2AB"), Row("b", "Ada Brook-Carr", "1900-01-01", place: "WX1 2AB"), Row("c", "Ada Brook-Carr", "1999-02-02", place: "WX1 2AB")));
    }

    [Fact]
    public void A_father_whose_second_name_is_his_sons_is_not_hidden_by_their_postcode() =>
        Assert.Equal(["a"], Kept([new() { Name = "John Dunn", Postcode = "WX1 2AB" }], Row("a", "Robert John Dunn", "", place: "WX1 2AB")));

    [Theory]
    [InlineData(Number)]
    [InlineData("999 012 3403")]
    [InlineData("NHS 999-012-3403")]
    public void An_NHS_number_is_enough_however_it_is_written(string number) => Assert.Equal(["b"], Kept([new() { NhsNumber = Number }], Row("a", "Nobody Known", "", nhs: number), Row("b", "Nobody Known", "", nhs: "9990123411")));

    [Fact]
    public void An_NHS_number_with_a_wrong_check_digit_is_found_too() => Assert.Equal([], Kept([new() { NhsNumber = "9990123400" }], Row("a", "Nobody Known", "", nhs: "999 012 3400")));

    [Fact]
    public void A_record_of_a_source_is_enough_and_one_of_another_source_is_none()
    {
        Assert.Equal(["b"], Kept([new() { Source = "people", Record = " A " }], Row("a", "Ada Brook", ""), Row("b", "Ben Carr", "")));
        Assert.Equal(["a"], Kept([new() { Source = "others", Record = "a" }], Row("a", "Ada Brook", "")));
    }

    [Fact]
    public void Rows_of_the_same_record_go_with_it_so_that_an_older_name_does_not_take_its_place() =>
        Assert.Equal(["b"], Kept([Ada], Row("a", "Quillon Xanthe", "1988-08-08"), Row("b", "Ben Carr", "1990-09-09"), Row("A ", "Ada Brook-Carr", "1961-07-03")));

    [Fact]
    public void Of_those_who_are_hidden_no_value_is_left_in_the_columns()
    {
        SourceRows rows = Rows([Row("a", "Ada Brook-Carr", "1961-07-03", Number, "WX1 2AB"), Row("b", "Ben Carr", "1990-09-09", "9990123411", "WX1 2AC")]);
        SourceRows kept = HiddenRows.Remove(People, rows, new NeverLinkList(1, [Ada])).Rows;
        Assert.Equal(["Ben Carr", "1990-09-09", "9990123411", "WX1 2AC", "b"], kept.Table.Columns.SelectMany(column => column.Values).OrderBy(value => value == "b"));
        Assert.Equal([3], kept.Table.Lines!);
        Assert.Single(kept.PartOf);
    }

    [Fact]
    public void A_list_that_fits_nobody_changes_nothing()
    {
        SourceRows rows = Rows([Row("a", "Ben Carr", "1990-09-09")]);
        Assert.Same(rows, HiddenRows.Remove(People, rows, new NeverLinkList(1, [Ada])).Rows);
        Assert.Same(rows, HiddenRows.Remove(People, rows, NeverLinkList.None).Rows);
    }

    [Fact]
    public void A_record_without_a_key_is_named_by_its_line()
    {
        SourceFile keyless = People with { Key = [], Load = LoadMode.Replace };
        NeverLinkEntry second = new() { Source = "people", Record = "sketch.csv:3" };
        SourceRows kept = HiddenRows.Remove(keyless, Rows([Row("a", "Ada Brook", ""), Row("b", "Ben Carr", ""), Row("c", "Cal Dunn", "")]), new NeverLinkList(1, [second])).Rows;
        Assert.Equal([2, 4], kept.Table.Lines!);
    }

    static string[] Row(string id, string name, string born, string nhs = "", string place = "") => [id, name, born, nhs, place];

    static string[] Kept(IReadOnlyList<NeverLinkEntry> entries, params string[][] rows)
    {
        TextTable table = HiddenRows.Remove(People, Rows(rows), new NeverLinkList(1, entries)).Rows.Table;
        return [.. Enumerable.Range(0, table.Rows).Select(row => table.Columns[0][row]!)];
    }

    static SourceRows Rows(string[][] rows) =>
        Sketch.Rows(["id", "name", "born", "nhs", "postcode"], [.. rows.Select(row => row.Select(cell => cell.Length == 0 ? null : cell).ToArray())]);

    static FieldContract Plain(string name) => new() { At = At, Name = name, From = [name], Type = new FieldType.Plain(PlainType.Text), Sensitivity = Sensitivity.Identifier };

    static FieldContract Of(string name, string standard) => Plain(name) with { Type = new FieldType.Standardised(StandardCatalogue.All.Single(each => each.Name == standard)) };
}
