using Reeve.Integration.Connect;
using Reeve.Integration.Connect.Excel;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

public sealed class WorkbookTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    string Save(Workbook workbook, string name = "housing.xlsx") => workbook.Save(Path.Combine(_folder.Path, name));

    static SourceRows Read(string path, string? sheet = null, int? header = null) => Reading.Read(path, new FileForm.Excel(sheet, header));

    [Fact]
    public void Title_rows_are_passed_over_and_lines_are_rows_of_the_sheet()
    {
        string path = Save(new Workbook().Sheet("Tenancies", [["Housing tenancies at 1 April"], [], ["Tenancy", "Name", "Start"], ["T1", "Ann Ashdown", Workbook.Day(2020, 2, 29)], [], ["T2", "Ben Bexley", Workbook.Day(2021, 12, 1)]], merged: ["A1:C1"]));
        SourceRows rows = Read(path);
        Assert.Equal(["Tenancy|Name|Start", "T1|Ann Ashdown|2020-02-29", "T2|Ben Bexley|2021-12-01"], rows.Lines());
        Assert.Equal([4, 6], rows.Table.Lines!);
        Assert.Contains("1 row above the header was left out.", rows.Notes());
    }

    [Fact]
    public void Numbers_are_as_people_wrote_them()
    {
        string path = Save(new Workbook().Sheet("S", [["Code", "Sum", "Whole", "Nhs", "Share", "Padded", "Rent", "Yes"],
            ["a", 0.1 + 0.2, 5.0, 9990000018d, new Workbook.Cell(0.25, 3), new Workbook.Cell(123, 4), new Workbook.Cell(1234.5, 5), true], ["b", 1e-7, -12.0, 1e15, null, null, null, false]]));
        SourceRows rows = Read(path);
        Assert.Equal(["a|0.3|5|9990000018|0.25|00123|1234.5|true", "b|0.0000001|-12|1000000000000000|~|~|~|false"], rows.Lines()[1..]);
        Assert.Contains(rows.Notes(), note => note.Contains("percentages", StringComparison.Ordinal));
    }

    [Fact]
    public void Long_codes_that_are_text_stay_text() =>
        Assert.Equal("00012345678901234567|2", Read(Save(new Workbook().Sheet("S", [["Code", "N"], ["00012345678901234567", 2]]))).Lines()[1]);

    [Fact]
    public void Dates_with_times_and_times_alone_are_iso()
    {
        string path = Save(new Workbook().Sheet("S", [["A", "B", "C"], ["x", new Workbook.Cell(new DateTime(2024, 2, 29, 13, 30, 0, DateTimeKind.Unspecified).ToOADate(), 2), new Workbook.Cell(0.5, 6)]]));
        Assert.Equal("x|2024-02-29T13:30:00|12:00:00", Read(path).Lines()[1]);
    }

    [Fact]
    public void The_date_system_of_1904_is_obeyed()
    {
        double serial = (new DateTime(2020, 2, 29, 0, 0, 0, DateTimeKind.Unspecified) - new DateTime(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)).TotalDays;
        Assert.Equal("x|2020-02-29", Read(Save(new Workbook { Since1904 = true }.Sheet("S", [["A", "B"], ["x", new Workbook.Cell(serial, 1)]]))).Lines()[1]);
    }

    [Fact]
    public void Errors_of_formulas_are_missing_and_counted()
    {
        SourceRows rows = Read(Save(new Workbook().Sheet("S", [["A", "B"], ["x", new Workbook.Error("#N/A")], ["y", new Workbook.Error("#DIV/0!")]])));
        Assert.Equal(["x|~", "y|~"], rows.Lines()[1..]);
    }

    [Fact]
    public void Merged_headers_name_each_column_they_cover()
    {
        string path = Save(new Workbook().Sheet("S", [["Ref", "Address", null, "Rent"], [null, "Line 1", "Postcode", null], ["R1", "1 High Street", "WX1 1AA", 90], ["R2", "2 High Street", "WX1 1AB", 95]], merged: ["A1:A2", "B1:C1", "D1:D2"]));
        Assert.Equal(["Ref|Address Line 1|Address Postcode|Rent", "R1|1 High Street|WX1 1AA|90", "R2|2 High Street|WX1 1AB|95"], Read(path).Lines());
    }

    [Fact]
    public void Merged_cells_of_data_fill_what_they_cover()
    {
        SourceRows rows = Read(Save(new Workbook().Sheet("S", [["Ward", "Street", "Homes"], ["Aldren", "High Street", 3], [null, "Mill Lane", 4], ["Stoke", "Abbey Close", 5]], merged: ["A2:A3"])));
        Assert.Equal(["Aldren|High Street|3", "Aldren|Mill Lane|4", "Stoke|Abbey Close|5"], rows.Lines()[1..]);
        Assert.Contains("1 cell covered by merged cells was filled with their value.", rows.Notes());
    }

    [Fact]
    public void The_first_visible_sheet_that_holds_something_is_read_and_said()
    {
        SourceRows rows = Read(Save(new Workbook().Sheet("Secret", [["X"], ["1"]], "hidden").Sheet("Empty", []).Sheet("Data", [["A", "B"], ["1", "2"]])));
        Assert.Equal(["A|B", "1|2"], rows.Lines());
        Assert.Contains("The sheet `Data` was read, the first of 3 that is visible and not empty.", rows.Notes());
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_a_request_fault_that_names_the_nearest()
    {
        StoreException fault = Reading.Fault(() => Read(Save(new Workbook().Sheet("Tenancies", [["A"], ["1"]])), "Tenancy"));
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.Contains("Did you mean `Tenancies`?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_row_that_is_named_is_taken()
    {
        string path = Save(new Workbook().Sheet("S", [["A", "B"], ["C", "D"], ["1", "2"]]));
        Assert.Equal(["C|D", "1|2"], Read(path, header: 2).Lines());
        Assert.Contains("has nothing in row 9", Reading.Fault(() => Read(path, header: 9)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_without_header_gets_numbered_columns() =>
        Assert.Equal(["column_1|column_2", "Ann|3", "Ben|4", "Cat|5"], Read(Save(new Workbook().Sheet("S", [["Ann", 3], ["Ben", 4], ["Cat", 5]]))).Lines());

    [Fact]
    public void Totals_and_notes_at_the_end_are_left_out_and_records_are_not()
    {
        object?[][] body = [.. Enumerable.Range(1, 30).Select(i => new object?[] { $"P{i}", "Aldren Ltd", 10 + i })];
        SourceRows rows = Read(Save(new Workbook().Sheet("S", [["Ref", "Supplier", "Amount"], .. body, [null, "Total", 999], [], ["Source: finance system"]])));
        Assert.Equal(30, rows.Table.Rows);
        Assert.Contains("2 rows at the end, totals or notes, were left out.", rows.Notes());
        Assert.Equal(31, Read(Save(new Workbook().Sheet("S", [["Ref", "Supplier", "Amount"], .. body, ["P31", "Total Ltd", 5]]))).Table.Rows);
    }

    [Fact]
    public void Blank_columns_go_duplicate_headers_are_told_apart_and_repeated_headers_go()
    {
        SourceRows rows = Read(Save(new Workbook().Sheet("S", [["Name", null, "Name", "Start\nDate"], ["a", null, "b", "c"], ["Name", null, "Name", "Start\nDate"], ["d", null, "e", "f"]])));
        Assert.Equal(["Name|Name_2|Start Date", "a|b|c", "d|e|f"], rows.Lines());
    }

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_noted()
    {
        SourceRows rows = Read(Save(new Workbook().Sheet("S", [["A", "B"], ["1", "2"], ["3", "4"]], hiddenRows: [3], columns: "<cols><col min=\"2\" max=\"2\" width=\"0\" hidden=\"1\" customWidth=\"1\"/></cols>")));
        Assert.Equal(2, rows.Table.Rows);
        Assert.Contains(rows.Notes(), note => note.StartsWith("1 row of the sheet is hidden", StringComparison.Ordinal));
        Assert.Contains(rows.Notes(), note => note.StartsWith("1 column of the sheet is hidden", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_of_ten_thousand_characters_and_several_lines_is_kept_whole()
    {
        string text = string.Join('\n', Enumerable.Repeat("word word", 1000));
        Assert.Equal(text, Read(Save(new Workbook().Sheet("S", [["A", "Note"], ["1", text]]))).Table.Find("Note")![0]);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_the_limit_is_refused_unread()
    {
        string path = Save(new Workbook().Sheet("S", [["A"], [new string('x', 1_000_000)]]));
        using FileStream file = File.OpenRead(path);
        Assert.True(file.Length < 100_000);
        Assert.Contains("once it is unpacked", Reading.Fault(() => WorkbookCheck.Require(file, "bomb.xlsx", 100_000, CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_with_one_cell_at_the_far_corner_is_refused_rather_than_walked()
    {
        const string Far = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";
        byte[] bytes = new Workbook().Sheet("S", [["A"]]).Bytes();
        string path = _folder.Write("far.xlsx", bytes);
        using (System.IO.Compression.ZipArchive archive = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using StreamWriter writer = new(archive.CreateEntry("xl/worksheets/sheet1.xml").Open());
            writer.Write(Far);
        }
        Assert.Contains("spreads over more than", Reading.Fault(() => Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_read_as_csv_is_said_to_be_one()
    {
        StoreException fault = Reading.Fault(() => Reading.Read(Save(new Workbook().Sheet("S", [["A"], ["1"]]), "extract.csv"), new FileForm.Csv()));
        Assert.Equal("sources/housing.yaml:5: extract.csv is to be read as CSV, and it is an Excel workbook. Set `format: xlsx` under `read`, or give its name the ending .xlsx.", fault.Message);
    }
}
