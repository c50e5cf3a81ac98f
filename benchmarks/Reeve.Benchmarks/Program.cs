using Reeve.Benchmarks.Address;
using Reeve.Benchmarks.Compare;
using Reeve.Benchmarks.Contracts;
using Reeve.Benchmarks.Csv;
using Reeve.Benchmarks.Link;

switch (args)
{
    case ["address", .. string[] rest]:
        return AddressBenchmark.Run(rest);
    case ["csv", .. string[] rest]:
        return CsvBenchmark.Run(rest);
    case ["csv-once", string what, string path, string threads]:
        return CsvBenchmark.Once(what, path, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
    case ["compare", .. string[] rest]:
        return CompareBenchmarks.Run(rest);
    case ["contracts", .. string[] rest]:
        return ContractBenchmark.Run(rest);
    case ["contracts-once", string what, string path, string threads]:
        return ContractBenchmark.Once(what, path, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
    case ["link", .. string[] rest]:
        return LinkBenchmark.Run(rest);
    default:
        Console.Error.WriteLine("Usage: address [THREADS [RESIDENTS [ADDRESSES]]] | csv [THREADS] | compare [--filter PATTERN] | contracts [THREADS [ROWS [REPETITIONS]]] | link [ROWS]");
        return 2;
}
