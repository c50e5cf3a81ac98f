using System.Reflection;
using System.Runtime.InteropServices;

namespace Reeve.Store.DuckDb.Internals;

/// <summary>Finds the native library beside the program, once, and refuses any but the series that this binding was written for.</summary>
static class DuckDbLibrary
{
    /// <summary>Layouts and type numbers are those of this series.</summary>
    const string Series = "v1.5.";

    static readonly Lazy<nint> Loaded = new(() => Load(AppContext.BaseDirectory));

    /// <summary>Makes sure that the library is there and is the right one.</summary>
    /// <exception cref="StoreException">Surroundings: the library is missing, cannot be loaded, or is of another series.</exception>
    public static void Require() => _ = Loaded.Value;

    /// <summary>Refuses a version that does not belong to the series.</summary>
    /// <param name="version">As the library states it, as <c>v1.5.6</c>.</param>
    /// <exception cref="StoreException">Surroundings: another series.</exception>
    public static void Check(string version)
    {
        if (!version.StartsWith(Series, StringComparison.Ordinal))
            throw new StoreException(StoreFault.Surroundings,
                $"The DuckDB library beside the program is {version}, and {Series}x is needed: install the program again.");
    }

    /// <summary>The library's file in a folder.</summary>
    /// <exception cref="StoreException">Surroundings: it is missing.</exception>
    internal static string Locate(string folder)
    {
        string path = Path.Combine(folder, FileName);
        return File.Exists(path) ? path : throw new StoreException(StoreFault.Surroundings,
            $"{FileName} is missing beside the program: install the program again.");
    }

    static string FileName => OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    static nint Load(string folder)
    {
        if (!NativeLibrary.TryLoad(Locate(folder), out nint library))
            throw new StoreException(StoreFault.Surroundings, $"{FileName} cannot be loaded on this machine.");
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == Native.Library ? library : 0);
        Check(Native.Text(Native.duckdb_library_version()) ?? "of no version");
        return library;
    }
}
