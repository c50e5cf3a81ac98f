using System.Diagnostics;
using System.Globalization;
using Reeve.Integration.Connect;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;
using Reeve.Store.Csv;
using Reeve.Store.DuckDb;
using Reeve.Store.Tables;
using Reeve.Wexcombe;
using Reeve.Workspace;

namespace Reeve.Benchmarks.Address;

/// <summary>
/// Addresses of the example place against its gazetteer; beside it what an analyst would write in SQL: the address of the same postcode that is most alike by
/// Jaro-Winkler on the whole text. Both read the same texts; the truth is read afterwards. UPRNs that the sources state are not read.
/// </summary>
internal static class AddressBenchmark
{
    const double LeastAlike = 0.9;

    public static int Run(string[] args)
    {
        int threads = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2;
        int residents = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 45_000;
        int most = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 110_000;
        string folder = Directory.CreateTempSubdirectory("reeve-address-").FullName;
        try
        {
            WexcombePlace.Write(folder, residents);
            (List<AddressInput> inputs, List<string> records) = Read(folder, most);
            string[] truth = Truth(folder, records);
            string file = Path.Combine(folder, "data", "gazetteer.csv");
            for (int repetition = 0; repetition < 3; repetition++)
            {
                long allocated = GC.GetTotalAllocatedBytes(precise: true);
                PropertyMatches? found = null;
                Gazetteer? gazetteer = null;
                double ours = Time(() => found = PropertyMatcher.Match(gazetteer = GazetteerReader.Read(file, threads: threads), inputs, new PropertyOptions { Threads = threads }), out double cpu);
                Console.WriteLine($"{inputs.Count:N0} addresses ({found!.Distinct:N0} different), {gazetteer!.Properties.Count:N0} properties, {threads} threads");
                Console.WriteLine($"ours    {ours:N2} s, processor {cpu:N2} s, {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6:N0} MB allocated; {Quality(found.Rows.Select(row => row.Uprn), truth)}");
                string?[] theirs = [];
                double duckdb = Time(() => theirs = Baseline(folder, file, inputs, threads), out double cpuOfTheirs);
                Console.WriteLine($"DuckDB  {duckdb:N2} s, processor {cpuOfTheirs:N2} s; {Quality(theirs, truth)}; ratio {ours / duckdb:N2}, processor {cpu / cpuOfTheirs:N2}");
            }
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static (List<AddressInput> Inputs, List<string> Records) Read(string folder, int most)
    {
        Place place = ((PlaceReading.Whole)PlaceReader.Read(folder)).Place;
        string scratch = Directory.CreateDirectory(Path.Combine(folder, "scratch")).FullName;
        List<AddressInput> inputs = [];
        List<string> records = [];
        foreach (SourceFile source in place.Sources.Where(source => source.Name != "gazetteer"))
        {
            FieldContract? address = Of(source, "uk-address"), postcode = Of(source, "postcode");
            if (address is null || postcode is null) continue;
            Acquisition acquired = Acquirer.Acquire(source, folder, scratch, new Secrets(folder), CancellationToken.None);
            TextTable table = SourceReader.Read(source, [.. acquired.Files.Select(file => new LoadedOriginal(1, file.Name, file.Path))], 2, CancellationToken.None).Table;
            TextColumn key = table.Find(source.Field(source.Key[0])!.From[0])!, code = table.Find(postcode.From[0])!;
            TextColumn[] lines = [.. address.From.Select(name => table.Find(name)!)];
            for (int row = 0; row < table.Rows && inputs.Count < most; row++)
            {
                string?[] parts = [.. lines.Select(line => line[row])];
                inputs.Add(AddressInput.OfParts(parts, code[row]));
                records.Add($"{source.Name} {key[row]}");
            }
        }
        return (inputs, records);
    }

    static FieldContract? Of(SourceFile source, string standard) => source.Fields.FirstOrDefault(field => field.Type is FieldType.Standardised type && type.Standard.Name == standard);

    static string[] Truth(string folder, List<string> records)
    {
        TextTable table = CsvFile.Read(Path.Combine(folder, "truth", "addresses.csv")).Table;
        Dictionary<string, string> uprns = Enumerable.Range(0, table.Rows).ToDictionary(row => $"{table.Columns[0][row]} {table.Columns[1][row]}", row => table.Columns[2][row] ?? "", StringComparer.Ordinal);
        return [.. records.Select(record => uprns[record])];
    }

    static string?[] Baseline(string folder, string gazetteer, List<AddressInput> inputs, int threads)
    {
        string from = Path.Combine(folder, "in.csv");
        CsvOutput.Write(new OutputTable([
            new OutputColumn.Integer("row", [.. Enumerable.Range(0, inputs.Count).Select(row => (long)row)]),
            OutputColumn.Text.Of("address", [.. inputs.Select(input => input.Address)]), OutputColumn.Text.Of("postcode", [.. inputs.Select(input => input.Postcode)])]), from);
        using DuckDbConnection duckdb = DuckDbConnection.Open(new DuckDbOptions { Threads = threads, Files = [from, gazetteer, Path.Combine(folder, "out.parquet")] });
        duckdb.Execute($"""
            COPY (
              WITH known AS (SELECT uprn, replace(postcode, ' ', '') AS code, lower(concat_ws(', ', sub_building, building, concat_ws(' ', number, street), locality, town)) AS line
                             FROM read_csv('{gazetteer}', all_varchar=true) WHERE logical_status = '1'),
                   wanted AS (SELECT DISTINCT address, upper(replace(postcode, ' ', '')) AS code, lower(address) AS line FROM read_csv('{from}', all_varchar=true)),
                   best AS (SELECT address, wanted.code, arg_max(uprn, jaro_winkler_similarity(wanted.line, known.line)) AS uprn, max(jaro_winkler_similarity(wanted.line, known.line)) AS score
                            FROM wanted JOIN known USING (code) GROUP BY address, wanted.code)
              SELECT i.row, CASE WHEN best.score >= {LeastAlike.ToString(CultureInfo.InvariantCulture)} THEN best.uprn END AS uprn
              FROM read_csv('{from}', all_varchar=true) i LEFT JOIN best ON i.address = best.address AND upper(replace(i.postcode, ' ', '')) = best.code
            ) TO '{Path.Combine(folder, "out.parquet")}' (FORMAT parquet, USE_TMP_FILE false)
            """);
        TextTable table = TableFiles.ReadText(Path.Combine(folder, "out.parquet"), threads);
        string?[] found = new string?[inputs.Count];
        for (int row = 0; row < table.Rows; row++) found[int.Parse(table.Columns[0][row]!, CultureInfo.InvariantCulture)] = table.Columns[1][row];
        return found;
    }

    static string Quality(IEnumerable<string?> found, string[] truth)
    {
        int right = 0, answered = 0, at = 0;
        foreach (string? uprn in found)
        {
            if (uprn is not null) answered++;
            if (uprn == truth[at++]) right++;
        }
        return string.Create(CultureInfo.InvariantCulture, $"right {(double)right / truth.Length:0.00%}, precision {(double)right / answered:0.000%}");
    }

    static double Time(Action work, out double cpu)
    {
        GC.Collect();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        work();
        cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
