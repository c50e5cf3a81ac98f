using BenchmarkDotNet.Attributes;
using Reeve.Linkage.Compare;

namespace Reeve.Benchmarks.Compare;

/// <summary>Levenshtein distance of one pair an operation, against the textbook.</summary>
public class LevenshteinBenchmark
{
    (string Left, string Right)[] pairs = [];

    [Params("names", "addresses", "notes")]
    public string Texts { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        pairs = TextPairs.Of(Texts);
        if (Engine() != Reference()) throw new InvalidOperationException("The two programs disagree: there is nothing to measure.");
    }

    [Benchmark(Baseline = true, Description = "textbook", OperationsPerInvoke = TextPairs.Count)]
    public int Reference()
    {
        int sum = 0;
        foreach ((string left, string right) in pairs) sum += Textbook.Levenshtein(left, right);
        return sum;
    }

    [Benchmark(Description = "Levenshtein.Distance", OperationsPerInvoke = TextPairs.Count)]
    public int Engine()
    {
        int sum = 0;
        foreach ((string left, string right) in pairs) sum += Levenshtein.Distance(left, right);
        return sum;
    }
}
