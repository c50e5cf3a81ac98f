using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Reeve.Integration.Connect;
using Reeve.Runs.Approvals;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Runs.Tests.Build;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Tests.Disposing;

/// <summary>A place whose sources come in every form there is, and who is in them. Nobody in it is real.</summary>
sealed class ManyForms : IDisposable
{
    /// <summary>Whom the tests forget. No other value anywhere is like one of these.</summary>
    public static readonly Resident Zephyrine = new(777, "Zéphyrine", "Quillfeather", new DateOnly(1907, 2, 3));

    static readonly string[] Forenames = ["Ada", "Bram", "Cora", "Dilip", "Edie", "Femi", "Gwen", "Hugo", "Iris", "Jonas"];
    static readonly string[] Surnames = ["Ashdown", "Birtles", "Cudworth", "Dunstan", "Ellerby", "Fothergill"];

    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("reeve-dispose-");

    public ManyForms(bool links = true)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "sources"));
        Directory.CreateDirectory(Data);
        Write("reeve.yaml", "version: 1\nplace: Testing\n");
        Source("council_tax", "read: {file: data/council-tax.csv}", "replace");
        Source("housing", "read: {file: data/housing.xlsx}", "replace");
        Source("school", "read: {file: data/school.json, records: data.pupils}", "replace");
        Source("library", "read: {file: data/library.parquet}", "replace");
        Source("care", "read: {sqlite: data/care.db, query: \"select ref, forename, surname, born, nhs, left_on from people order by ref\"}", "replace");
        Source("voters", "read: {command: [/bin/cat, data/voters.out], format: csv}", "append");
        Source("notes", "read: {file: data/notes.ndjson}", "replace", hasKey: false);
        if (!links) return;
        Directory.CreateDirectory(Path.Combine(Folder, "linkage"));
        Write("linkage/person.yaml", """
            version: 1
            kind: people
            author: Data engineer
            dpia: DPIA 1
            purpose: To test
            lawful_basis: public-task
            power: Testing Act 2026
            sources: [council_tax, housing, school, library, care, voters]
            """);
    }

    public string Folder => Path.Combine(root.FullName, "place");

    public string Data => Path.Combine(Folder, "data");

    public FixedClock Clock { get; } = new() { Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero) };

    public static IReadOnlyList<Resident> Others { get; } =
        [.. Enumerable.Range(0, 60).Select(number => new Resident(100 + number, Forenames[number % 10], Surnames[number / 10], new DateOnly(1950, 1, 1).AddDays(number * 301)))];

    public string Beside(string name) => Path.Combine(root.FullName, name);

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Writes all extracts.</summary>
    /// <param name="people">Who is in them.</param>
    /// <param name="prefix">What keys of records begin with.</param>
    public void Extract(IReadOnlyList<Resident> people, string prefix = "")
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string csv = string.Concat(people.Select(one => $"{prefix}CT{one.Number},\"{one.Forename}\",{one.Surname},{one.Born:dd/MM/yyyy},{one.Nhs},,\"said\nnothing\"\r\n"));
        File.WriteAllBytes(Path.Combine(Data, "council-tax.csv"), Encoding.GetEncoding(1252).GetBytes("ref,forename,surname,born,nhs,left_on,remark\r\n" + csv));
        Sheet.Save(Path.Combine(Data, "housing.xlsx"), [["ref", "forename", "surname", "born", "nhs", "left_on"], .. people.Select(one => one.Cells(prefix + "HO"))]);
        File.WriteAllText(Path.Combine(Data, "school.json"), JsonSerializer.Serialize(new { made = "2026", data = new { pupils = people.Select(one => one.Named(prefix + "SC")) } }));
        OutputColumn[] columns = [.. Resident.Names.Select((name, at) => OutputColumn.Text.Of(name, [.. people.Select(one => one.Cells(prefix + "LI")[at] is { Length: > 0 } cell ? cell : null)]))];
        TableFiles.Write(new OutputTable(columns), Path.Combine(Data, "library.parquet"), TableFormat.Parquet);
        Database(people, prefix + "CA");
        File.WriteAllText(Path.Combine(Data, "voters.out"), string.Concat(people.Select(one => string.Join(',', one.Cells(prefix + "VO")) + "\n").Prepend(string.Join(',', Resident.Names) + "\n")));
        File.WriteAllText(Path.Combine(Data, "notes.ndjson"), string.Concat(people.Select(one => JsonSerializer.Serialize(one.Named(prefix + "NO")) + "\n")));
    }

    void Database(IReadOnlyList<Resident> people, string prefix)
    {
        string path = Path.Combine(Data, "care.db");
        File.Delete(path);
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        Run("CREATE TABLE people (ref, forename, surname, born, nhs, left_on)");
        foreach (Resident one in people)
            Run("INSERT INTO people VALUES ($0, $1, $2, $3, $4, NULLIF($5, ''))", one.Cells(prefix));

        void Run(string sql, params string[] values)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            for (int at = 0; at < values.Length; at++) command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${at}"), values[at]);
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Writes the description of a source.</summary>
    public void Source(string name, string read, string load, string more = "", bool hasKey = true) => Write($"sources/{name.Replace('_', '-')}.yaml", $$"""
        version: 1
        title: {{name}}
        steward: Head of records
        purpose: To test
        lawful_basis: public-task
        {{read}}
        load: {{load}}
        {{(hasKey ? "key: [ref]" : "description: Without a key")}}
        quarantine: {warn: 0%, fail: 100%}
        expect: off
        {{more}}
        fields:
          ref: {type: text, required: true, sensitivity: identifier, on_fail: reject-row}
          forename: {standard: forename}
          surname: {standard: surname}
          born: {standard: date-of-birth}
          nhs: {standard: nhs-number}
          left_on: {type: date, sensitivity: internal}
        """);

    public OpenPlace Open(string? folder = null)
    {
        PlaceReading reading = PlaceReader.Read(folder ?? Folder);
        Assert.True(reading is PlaceReading.Whole, reading is PlaceReading.Faulty faulty ? string.Join('\n', faulty.Faults) : "");
        return OpenPlace.Open(((PlaceReading.Whole)reading).Place, new Secrets(folder ?? Folder), Clock);
    }

    /// <param name="folder">A copy of the place; null for itself.</param>
    /// <param name="accept">Whether loads are taken that look like mistakes.</param>
    public BuildReport Build(string? folder = null, bool accept = false)
    {
        BuildReport report = TryBuild(folder, accept);
        Assert.All(report.Nodes, node => Assert.True(node.Outcome is NodeEnding.Ran or NodeEnding.Unchanged, $"{node.Node}: {(node.Outcome as NodeEnding.Failed)?.Why}"));
        return report;
    }

    public BuildReport TryBuild(string? folder = null, bool accept = false)
    {
        using OpenPlace open = Open(folder);
        Approver.ApproveAll(open, "Tester");
        return Builder.Build(open, new BuildRequest { Threads = 2, Accept = accept ? new AcceptedLoads([.. open.Place.Sources.Select(source => source.Name)], "Tester") : null }, new Unwatched(), CancellationToken.None);
    }

    /// <summary>What is published, table by table, by content.</summary>
    public static SortedDictionary<string, string> Published(OpenPlace open)
    {
        SortedDictionary<string, string> tables = new(StringComparer.Ordinal);
        foreach (Snapshot output in open.State.Register.Published.AllCurrent().SelectMany(publication => publication.Outputs)) tables.Add(output.Id.Table, output.Id.Content);
        return tables;
    }

    /// <summary>The records of a table.</summary>
    public static string[] Records(OpenPlace open, string table)
    {
        TextTable rows = open.State.Tables.ReadText(open.State.Register.Published.FindTable(table)!.Id, ["_record"]);
        return [.. Enumerable.Range(0, rows.Rows).Select(row => rows.Columns[0][row]!)];
    }

    public void Dispose()
    {
        foreach (DirectoryInfo folder in root.EnumerateDirectories("*", SearchOption.AllDirectories)) if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= UnixFileMode.UserWrite;
        root.Delete(recursive: true);
    }
}

/// <summary>Somebody who does not exist.</summary>
sealed record Resident(int Number, string Forename, string Surname, DateOnly Born)
{
    public static readonly string[] Names = ["ref", "forename", "surname", "born", "nhs", "left_on"];

    /// <summary>When they left, or null.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>999 and a number, with the check digit of modulus 11; none is anybody's.</summary>
    public string Nhs
    {
        get
        {
            for (int number = Number * 100; ; number++)
            {
                string digits = string.Create(CultureInfo.InvariantCulture, $"999{number:000000}");
                int check = (11 - (digits.Select((digit, at) => (digit - '0') * (10 - at)).Sum() % 11)) % 11;
                if (check < 10) return digits + check.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    public string[] Cells(string prefix) =>
        [string.Create(CultureInfo.InvariantCulture, $"{prefix}{Number}"), Forename, Surname, Born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Nhs, Left?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""];

    public Dictionary<string, string?> Named(string prefix) => Names.Zip(Cells(prefix)).ToDictionary(pair => pair.First, pair => pair.Second.Length == 0 ? null : pair.Second);
}

/// <summary>A workbook of one sheet of texts (ECMA-376), written small.</summary>
static class Sheet
{
    public static void Save(string path, IReadOnlyList<string[]> rows)
    {
        using ZipArchive archive = new(File.Create(path), ZipArchiveMode.Create);
        Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        Add("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        Add("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Add("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + string.Concat(rows.Select((row, at) =>
            $"<row r=\"{at + 1}\">{string.Concat(row.Select((cell, column) => $"<c r=\"{(char)('A' + column)}{at + 1}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"))}</row>")) + "</sheetData></worksheet>");

        void Add(string name, string text)
        {
            using StreamWriter writer = new(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
