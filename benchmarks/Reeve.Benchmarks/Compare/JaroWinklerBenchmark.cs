using BenchmarkDotNet.Attributes;
using Reeve.Linkage.Compare;

namespace Reeve.Benchmarks.Compare;

/// <summary>Jaro-Winkler of one pair an operation, against the textbook.</summary>
public class JaroWinklerBenchmark
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
    public double Reference()
    {
        double sum = 0;
        foreach ((string left, string right) in pairs) sum += Textbook.JaroWinkler(left, right);
        return sum;
    }

    [Benchmark(Description = "Jaro.Winkler", OperationsPerInvoke = TextPairs.Count)]
    public double Engine()
    {
        double sum = 0;
        foreach ((string left, string right) in pairs) sum += Jaro.Winkler(left, right);
        return sum;
    }
}
