using System.Diagnostics;
using System.Runtime.Intrinsics;
using Reeve.Store.Csv;
using Reeve.Store.DuckDb;

namespace Reeve.Benchmarks.Csv;

/// <summary>Our CSV reader against DuckDB's, in one process, taking turns.</summary>
internal static class CsvBenchmark
{
    const int Rows = 1_000_000, Seed = 20261123, Repetitions = 7;

    static readonly string[] Columns =
        ["person_id", "title", "first_name", "surname", "date_of_birth", "sex", "house_number", "street", "town", "postcode", "phone", "email"];

    public static int Run(string[] args)
    {
        int threads = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 2;
        string folder = Directory.CreateTempSubdirectory("reeve-csv-").FullName;
        try
        {
            string path = Path.Combine(folder, "people.csv");
            PeopleFile.Write(path, Rows, Seed);
            Console.WriteLine($"{Rows:N0} rows, {new FileInfo(path).Length / 1e6:N1} MB, {threads} threads, median of {Repetitions}");
            Compare("table", threads, path, "read", "duckdb-table");
            Compare("scan", threads, path, "scan", "duckdb-scan");
            CompareKernels(path);
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
        using DuckDbConnection? duckdb = what.StartsWith("duckdb", StringComparison.Ordinal) ? Open(path, threads) : null;
        Work(what, path, threads, duckdb);
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        Console.WriteLine(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1]);
        return 0;
    }

    static void Compare(string name, int threads, string path, string ours, string theirs)
    {
        using DuckDbConnection duckdb = Open(path, threads);
        List<double> first = [], second = [];
        for (int repetition = -1; repetition < Repetitions; repetition++)
        {
            double one = Time(() => Work(ours, path, threads, null)), two = Time(() => Work(theirs, path, threads, duckdb));
            if (repetition >= 0) // the first of each warms up
            {
                first.Add(one);
                second.Add(two);
            }
        }
        double left = Median(first), right = Median(second);
        Console.WriteLine($"{name}: ours {left:N0} ms ({first.Min():N0} to {first.Max():N0}), DuckDB {right:N0} ms ({second.Min():N0} to {second.Max():N0}), ratio {left / right:N2}, "
            + $"peak memory ours {Peak(ours, path, threads):N0} MB, DuckDB {Peak(theirs, path, threads):N0} MB");
    }

    /// <summary>Each kernel on one thread, taking turns: the order in which the reader prefers them.</summary>
    static void CompareKernels(string path)
    {
        string[] kernels =
        [
            .. Vector512.IsHardwareAccelerated ? (string[])["StructuralVector512"] : [],
            .. Vector256.IsHardwareAccelerated ? (string[])["StructuralVector256"] : [],
            .. Vector128.IsHardwareAccelerated ? (string[])["StructuralVector128"] : [],
            "StructuralScalar",
        ];
        Dictionary<string, List<double>> times = kernels.ToDictionary(kernel => kernel, _ => new List<double>());
        for (int repetition = -1; repetition < Repetitions; repetition++)
        {
            foreach (string kernel in kernels)
            {
                Environment.SetEnvironmentVariable("REEVE_CSV_KERNEL", kernel);
                double time = Time(() => Work("scan", path, 1, null));
                if (repetition >= 0)
                {
                    times[kernel].Add(time);
                }
            }
        }
        Environment.SetEnvironmentVariable("REEVE_CSV_KERNEL", null);
        foreach (string kernel in kernels)
        {
            Console.WriteLine($"{kernel}, 1 thread, scan: {Median(times[kernel]):N0} ms, {Median(times[kernel]) / Median(times["StructuralScalar"]):N2} of StructuralScalar");
        }
    }

    static void Work(string what, string path, int threads, DuckDbConnection? duckdb)
    {
        string from = $"read_csv('{path}', all_varchar=true)";
        switch (what)
        {
            case "read":
                CsvFile.Read(path, new CsvOptions { Threads = threads });
                break;
            case "scan":
                CsvFile.Scan(path, new ColumnBytes(), new CsvOptions { Threads = threads });
                break;
            case "duckdb-table":
                duckdb!.Execute($"CREATE OR REPLACE TABLE people AS SELECT * FROM {from}");
                break;
            default:
                duckdb!.Execute($"SELECT {string.Join(", ", Columns.Select(column => $"sum(strlen({column}))"))} FROM {from}");
                break;
        }
    }

    static DuckDbConnection Open(string path, int threads) => DuckDbConnection.Open(new DuckDbOptions { Threads = threads, Files = [path] });

    static double Time(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    static double Peak(string what, string path, int threads)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["csv-once", what, path, $"{threads}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, System.Globalization.CultureInfo.InvariantCulture) / 1024;
    }
}
