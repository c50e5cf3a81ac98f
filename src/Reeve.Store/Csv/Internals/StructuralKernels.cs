using System.Runtime.Intrinsics;

namespace Reeve.Store.Csv.Internals;

/// <summary>The kernels this machine can run, and the one to use.</summary>
internal static class StructuralKernels
{
    /// <summary>The environment variable that forces a kernel by name, for tests and measurements.</summary>
    public const string Variable = "REEVE_CSV_KERNEL";

    /// <summary>Makes a tokenizer, by the name of its kernel. Fastest first as measured, the widest where they tie (benchmarks/results/csv.md); last is the reference.</summary>
    public static IReadOnlyDictionary<string, TokenizerMaker> All { get; } = Find();

    /// <summary>A tokenizer with the fastest kernel, or the one that the environment forces.</summary>
    /// <exception cref="StoreException">The environment names a kernel that is not there (a request fault).</exception>
    public static Tokenizer Create(Dialect dialect, int width, int cells)
    {
        string? forced = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(forced))
        {
            return All.First().Value(dialect, width, cells);
        }
        return All.TryGetValue(forced, out TokenizerMaker? make)
            ? make(dialect, width, cells)
            : throw new StoreException(StoreFault.Request, $"{Variable} names no kernel of this machine. It may be one of: {string.Join(", ", All.Keys)}.");
    }

    static OrderedDictionary<string, TokenizerMaker> Find()
    {
        OrderedDictionary<string, TokenizerMaker> found = [];
        if (Vector512.IsHardwareAccelerated)
        {
            found.Add(nameof(StructuralVector512), (dialect, width, cells) => new Tokenizer<StructuralVector512>(dialect, width, cells));
        }
        if (Vector256.IsHardwareAccelerated)
        {
            found.Add(nameof(StructuralVector256), (dialect, width, cells) => new Tokenizer<StructuralVector256>(dialect, width, cells));
        }
        if (Vector128.IsHardwareAccelerated)
        {
            found.Add(nameof(StructuralVector128), (dialect, width, cells) => new Tokenizer<StructuralVector128>(dialect, width, cells));
        }
        found.Add(nameof(StructuralScalar), (dialect, width, cells) => new Tokenizer<StructuralScalar>(dialect, width, cells));
        return found;
    }
}
