using System.Diagnostics;
using System.Globalization;
using Reeve.Integration.Connect;
using Reeve.Integration.Contracts;
using Reeve.Standards;
using Reeve.Store;
using Reeve.Store.Csv;
using Reeve.Store.DuckDb;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Benchmarks.Contracts;

/// <summary>
/// Load, check and standardise, against DuckDB reading the same CSV as text into Parquet; in one process, taking turns.
/// </summary>
internal static class ContractBenchmark
{
    const int Seed = 20261124;

    static readonly string[] Stages = ["read", "check", "write"];

    public static int Run(string[] args)
    {
        int threads = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2;
        int rows = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
        int repetitions = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5;
        string folder = Directory.CreateTempSubdirectory("reeve-contracts-").FullName;
        try
        {
            string path = Path.Combine(folder, "tenancies.csv");
            TenancyFile.Write(path, rows, Seed);
            Console.WriteLine($"{rows:N0} rows, {new FileInfo(path).Length / 1e6:N1} MB, {threads} threads, median of {repetitions}");
            List<double[]> ours = [];
            List<double> theirs = [], work = [], workOfTheirs = [];
            for (int repetition = -1; repetition < repetitions; repetition++)
            {
                double[] stages = new double[Stages.Length];
                double one = Time(() => Ours(path, folder, threads, stages), out double cpu), two = Time(() => Theirs(path, folder, threads), out double cpuOfTheirs);
                Console.WriteLine($"  ours {one:N0} ms ({string.Join(", ", Stages.Select((stage, at) => $"{stage} {stages[at]:N0}"))}), DuckDB {two:N0} ms, ratio {one / two:N2}; processor time {cpu:N0} and {cpuOfTheirs:N0} ms, ratio {cpu / cpuOfTheirs:N2}{(repetition < 0 ? " (warm-up)" : "")}");
                if (repetition < 0) continue; // the first of each warms up
                ours.Add([.. stages, one]);
                theirs.Add(two);
                work.Add(cpu);
                workOfTheirs.Add(cpuOfTheirs);
            }

            double left = Median(ours.Select(each => each[^1])), right = Median(theirs);
            Console.WriteLine($"ours {left:N0} ms ({ours.Min(each => each[^1]):N0} to {ours.Max(each => each[^1]):N0}), DuckDB {right:N0} ms ({theirs.Min():N0} to {theirs.Max():N0}), ratio {left / right:N2}");
            Console.WriteLine($"processor time: ours {Median(work):N0} ms, DuckDB {Median(workOfTheirs):N0} ms, ratio {Median(work) / Median(workOfTheirs):N2}");
            Console.WriteLine(string.Join(", ", Stages.Select((stage, at) => $"{stage} {Median(ours.Select(each => each[at])):N0} ms")));
            Standards(path, folder, threads);
            Console.WriteLine($"peak memory ours {Peak("ours", path, threads):N0} MB, DuckDB {Peak("duckdb", path, threads):N0} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One piece of work in a process of its own; prints the most memory it held.</summary>
    public static int Once(string what, string path, int threads)
    {
        string folder = Path.GetDirectoryName(path)!;
        if (what == "ours") Ours(path, folder, threads, new double[Stages.Length]);
        else Theirs(path, folder, threads);
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        Console.WriteLine(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1]);
        return 0;
    }

    static ContractResult Ours(string path, string folder, int threads, double[] stages)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        TextTable table = CsvFile.Read(path, new CsvOptions { Threads = threads }).Table;
        stages[0] = Lap(ref start);
        SourceRows rows = new(table, new int[table.Rows], [new SourcePart(1, "tenancies.csv", [])]);
        ContractResult result = ContractChecker.Check(TenancyContract.Source, rows, Options(threads));
        stages[1] = Lap(ref start);
        Write(result.Table, Path.Combine(folder, "table.parquet"), threads);
        Write(result.Quarantine, Path.Combine(folder, "quarantine.parquet"), threads);
        stages[2] = Lap(ref start);
        return result;
    }

    static void Write(OutputTable table, string path, int threads)
    {
        using AtomicFile file = AtomicFile.Create(path);
        TableFiles.Write(table, file, TableFormat.Parquet, threads);
        file.Commit();
    }

    static void Theirs(string path, string folder, int threads)
    {
        string to = Path.Combine(folder, "text.parquet");
        using DuckDbConnection duckdb = DuckDbConnection.Open(new DuckDbOptions { Threads = threads, Files = [path, to] });
        duckdb.Execute($"COPY (SELECT * FROM read_csv('{path}', all_varchar=true)) TO '{to}' (FORMAT parquet, USE_TMP_FILE false)");
    }

    /// <summary>What was found, what it allocates, and where the time goes: each field's distinct values read on one thread.</summary>
    static void Standards(string path, string folder, int threads)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        ContractResult result = Ours(path, folder, threads, new double[Stages.Length]);
        Console.WriteLine($"allocated {(GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6:N0} MB; {result.Table.Rows:N0} rows kept, {result.Summary.RowsRejected:N0} rejected, {result.Summary.ValuesNulled:N0} values nulled, {result.Table.Columns.Count} columns");
        TextTable table = CsvFile.Read(path).Table;
        foreach (FieldContract field in TenancyContract.Source.Fields)
        {
            if (field.Type is not FieldType.Standardised standard) continue;
            string[] values = table.Find(field.From[0])!.Values;
            before = GC.GetAllocatedBytesForCurrentThread();
            Time(() => standard.Standard.Reader(values), out double prepare);
            StandardReader reader = standard.Standard.Reader(values);
            Time(() => { foreach (string value in values) reader.Read(value); }, out double read);
            Console.WriteLine($"  {standard.Standard.Name}: {values.Length:N0} distinct, prepare {prepare:N0} ms, read {read:N0} ms, {1e6 * read / values.Length:N0} ns and {(GC.GetAllocatedBytesForCurrentThread() - before) / (double)values.Length:N0} B a value");
        }
    }

    static ContractOptions Options(int threads) => new() { AsOf = new DateOnly(2026, 11, 24), Threads = threads };

    /// <summary>Processor time since the last lap, in milliseconds.</summary>
    static double Lap(ref TimeSpan start)
    {
        TimeSpan from = start;
        start = Environment.CpuUsage.TotalTime;
        return (start - from).TotalMilliseconds;
    }

    static double Time(Action work) => Time(work, out _);

    /// <summary>Wall-clock time, and the processor time of all threads, which other work on the machine stretches less; in milliseconds.</summary>
    static double Time(Action work, out double cpu)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        work();
        cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static double Median(IEnumerable<double> times) => times.Order().ElementAt(times.Count() / 2);

    static double Peak(string what, string path, int threads)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["contracts-once", what, path, $"{threads}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture) / 1024;
    }
}
