using System.IO.Compression;
using System.Text;
using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

/// <summary>Files as councils publish them, written here with the same defects. Each ends in a profile or in one sentence.</summary>
public sealed class MessyFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    static readonly string[] Suppliers = ["Aldren Roofing Ltd", "Stoke Care (UK) Limited", "Wexcombe Buses & Coaches", "Bexley-Farthing Partners LLP", "Hatch, Ingle and Co"];

    static string[] Payments(int count, string delimiter = ",", Func<int, string>? amount = null, Func<int, string>? date = null) =>
        [.. Enumerable.Range(0, count).Select(i => string.Join(delimiter, $"Wexcombe Borough Council{delimiter}Housing", date?.Invoke(i) ?? $"{1 + (i % 28):00}/04/2024", $"P{5000 + i}", $"\"{Suppliers[i % 5]}\"", amount?.Invoke(i) ?? $"\"£{1 + (i % 3)},{100 + i}.50\""))];

    const string Header = "Body Name,Service Area,Date Paid,Transaction No,Supplier Name,Amount (£)";

    SourceGuess Profile(string name, byte[] bytes) => SourceProfiler.Profile(_folder.Write(name, bytes));

    SourceGuess Profile(params IEnumerable<string> lines) => Profile("payments.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    static void IsPayments(SourceGuess guess, int rows)
    {
        Assert.Equal(rows, guess.Rows);
        Dictionary<string, FieldType> types = guess.Fields.ToDictionary(field => field.Name, field => field.Type);
        Assert.Equal("date", ((FieldType.Standardised)types["date_paid"]).Standard.Name);
        Assert.Equal("money", ((FieldType.Standardised)types["amount"]).Standard.Name);
        Assert.Equal("organisation-name", ((FieldType.Standardised)types["supplier_name"]).Standard.Name);
        Assert.Equal(["transaction_no"], guess.Key);
    }

    [Fact]
    public void Plain_payments_are_read_right() => IsPayments(Profile([Header, .. Payments(40)]), 40);

    [Fact]
    public void Titles_above_and_blank_lines_are_passed_over() =>
        IsPayments(Profile(["Wexcombe Borough Council,,,,,", "Payments over £500 - April 2024,,,,,", ",,,,,", Header, .. Payments(40)]), 40);

    [Fact]
    public void Trailing_commas_and_blank_rows_at_the_end_make_no_rows() =>
        IsPayments(Profile([Header + ",,,", .. Payments(40).Select(line => line + ",,,"), ",,,,,,,,", ",,,,,,,,"]), 40);

    [Fact]
    public void A_total_at_the_end_is_no_payment() => IsPayments(Profile([Header, .. Payments(40), "Total,,,,,\"£123,456.78\""]), 40);

    [Fact]
    public void Amounts_in_brackets_and_with_signs_are_money() =>
        IsPayments(Profile([Header, .. Payments(40, amount: i => i % 4 == 0 ? $"\"(£1,{200 + i}.00)\"" : i % 4 == 1 ? $"-{300 + i}.25" : $"\" £{500 + i} \"")]), 40);

    [Fact]
    public void Dates_of_several_forms_are_dates() =>
        IsPayments(Profile([Header, .. Payments(40, date: i => (i % 4) switch { 0 => "2024-04-03", 1 => "03/04/2024", 2 => "3 Apr 2024", _ => "03-Apr-24" })]), 40);

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Other_delimiters_are_found(string delimiter) =>
        IsPayments(Profile([Header.Replace(",", delimiter, StringComparison.Ordinal), .. Payments(40, delimiter)]), 40);

    [Fact]
    public void Windows_1252_and_utf_16_and_byte_order_marks_are_found()
    {
        string text = string.Join("\r\n", [Header, .. Payments(40)]);
        byte[] ansi = Encoding.Latin1.GetBytes(text);
        foreach (byte[] bytes in new[] { ansi, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)] })
            IsPayments(Profile("payments.csv", bytes), 40);
    }

    [Fact]
    public void A_cell_of_several_lines_and_one_of_ten_thousand_characters_are_one_cell_each()
    {
        string[] rows = Payments(40);
        rows[3] = rows[3].Replace("\"Bexley-Farthing Partners LLP\"", "\"Bexley\r\nFarthing\"", StringComparison.Ordinal);
        rows[4] = rows[4].Replace("Housing", new string('x', 10_000), StringComparison.Ordinal);
        IsPayments(Profile([Header, .. rows]), 40);
    }

    [Fact]
    public void A_log_with_a_title_and_trailing_commas_is_read_right()
    {
        SourceGuess guess = Profile(["Disclosure Log - August 2024,,", "Ref,Received,Summary", .. Enumerable.Range(0, 40).Select(i => $"{148000 + i},{1 + (i % 28):00}/08/2024,{(i % 3 == 0 ? "\"Spend on \"\"taxis\"\", trains etc\"" : "No. of dog bins (£50k)")}")]);
        Assert.Equal((40, "ref"), (guess.Rows, Assert.Single(guess.Key)));
        Assert.Equal("date", ((FieldType.Standardised)guess.Fields[1].Type).Standard.Name);
    }

    [Fact]
    public void Two_columns_of_suppliers_and_sums_are_read_right()
    {
        SourceGuess guess = Profile(["Supplier Name,Sum of Invoice Nett Amount", .. Enumerable.Range(0, 40).Select(i => $"{(i % 4 == 0 ? "Mr A Example" : $"{Suppliers[i % 3]} {i}")},\"{i},{100 + i}.{10 + i}\"")]);
        Assert.Equal(["organisation-name", "money"], guess.Fields.Select(field => ((FieldType.Standardised)field.Type).Standard.Name));
    }

    [Fact]
    public void Duplicate_and_missing_headers_get_names()
    {
        SourceGuess guess = Profile("Ref,Name,Name,,Name", "1,a,b,c,d", "2,e,f,g,h");
        Assert.Equal(5, guess.Fields.Select(field => field.Name).Distinct().Count());
    }

    [Fact]
    public void A_header_alone_is_a_profile_without_rows()
    {
        SourceGuess guess = Profile(Header);
        Assert.Equal((0, 6), (guess.Rows, guess.Fields.Count));
        Assert.Contains("version: 1", SourceDraft.Write(guess), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_of_payments_is_read_right_whatever_it_is_called()
    {
        object?[][] rows = [.. Enumerable.Range(0, 40).Select(i => new object?[] { "Wexcombe", "Housing", Workbook.Day(2024, 4, 1 + (i % 28)), $"P{5000 + i}", Suppliers[i % 5], new Workbook.Cell(1000.5 + i, 5) })];
        byte[] bytes = new Workbook().Sheet("Cover", [["Payments over £500"]], "hidden").Sheet("April", [["Wexcombe Borough Council"], [], ["Body Name", "Service Area", "Date Paid", "Transaction No", "Supplier Name", "Amount (£)"], .. rows, [], [null, null, null, null, "Total", 999.0]], merged: ["A1:F1"]).Bytes();
        foreach (string name in new[] { "payments.xlsx", "payments.csv", "payments.xls", "payments" }) IsPayments(Profile(name, bytes), 40);
        Assert.Contains("format: xlsx", SourceDraft.Write(Profile("payments.csv", bytes)), StringComparison.Ordinal);
    }

    static byte[] Zip(string entry)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (StreamWriter writer = new(archive.CreateEntry(entry).Open())) writer.Write("x");
        return bytes.ToArray();
    }

    public static TheoryData<string, byte[], string> NeverRead() => new()
    {
        { "empty.csv", [], "is empty" },
        { "blank.csv", Encoding.UTF8.GetBytes("\r\n\r\n  \r\n"), "holds no rows" },
        { "page.xls", Encoding.UTF8.GetBytes("\uFEFF\r\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>1</td></tr></table></html>"), "is a web page" },
        { "letter.csv", Encoding.ASCII.GetBytes("%PDF-1.7\n%\u00E2"), "is a PDF document" },
        { "packed.zip", Zip("payments.csv"), "is a ZIP file" },
        { "text.docx", Zip("word/document.xml"), "is a Word document" },
        { "sheet.ods", Zip("content.xml"), "is an OpenDocument file" },
        { "data.xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><a/>"), "is XML" },
        { "library.db", Encoding.ASCII.GetBytes("SQLite format 3\0 and more"), "is an SQLite database" },
        { "picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "is a picture" },
        { "nul.csv", Encoding.UTF8.GetBytes("ref,name,amount\n1,Aldren Roofing,12.50\n2,Stoke\0Care,13.75\n3,Bexley,14.00\n"), "NUL byte" },
        { "cut.xlsx", new Workbook().Sheet("S", [["A"], ["1"]]).Bytes()[..300], "damaged or cut short" },
        { "empty.xlsx", new Workbook().Sheet("S", []).Bytes(), "no sheet that is visible and not empty" },
        { "secret.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "is a damaged workbook" },
        { "cut.parquet", Encoding.ASCII.GetBytes("PAR1 and no more"), "cut short" },
        { "bad.json", Encoding.UTF8.GetBytes("{\"a\": [1, 2"), "not well-formed JSON" },
        { "numbers.json", Encoding.UTF8.GetBytes("[1, 2, 3]"), "list of objects" },
    };

    [Theory]
    [MemberData(nameof(NeverRead))]
    public void What_cannot_be_read_is_said_in_one_sentence(string name, byte[] bytes, string says)
    {
        StoreException fault = Reading.Fault(() => Profile(name, bytes));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_folder_are_request_faults()
    {
        Assert.Equal(StoreFault.Request, Reading.Fault(() => SourceProfiler.Profile(Path.Combine(_folder.Path, "none.csv"))).Fault);
        Assert.Equal(StoreFault.Request, Reading.Fault(() => SourceProfiler.Profile(_folder.Path)).Fault);
    }
}
