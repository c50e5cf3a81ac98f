using System.Runtime.InteropServices;

namespace Reeve.Store.DuckDb.Internals;

/// <summary>The C interface's <c>duckdb_result</c>: five fields that are no longer used, then a pointer.</summary>
[StructLayout(LayoutKind.Sequential)]
readonly struct ResultLayout
{
    readonly ulong _columns, _rows, _changed;
    readonly nint _data, _error, _internal;
}

/// <summary>The C interface's <c>duckdb_query_progress_type</c>; the percentage is -1 before anything is known.</summary>
[StructLayout(LayoutKind.Sequential)]
readonly struct QueryProgress
{
    public readonly double Percentage;
    public readonly ulong Processed, Total;
}

/// <summary>The C interface's <c>duckdb_hugeint</c>: aligned to 8 bytes, which <see cref="Int128"/> is not.</summary>
[StructLayout(LayoutKind.Sequential)]
readonly struct Huge(Int128 value)
{
    readonly ulong _lower = (ulong)(value & ulong.MaxValue);
    readonly long _upper = (long)(value >> 64);
}

/// <summary>The C interface's <c>duckdb_decimal</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
readonly struct DecimalValue(byte width, byte scale, Int128 unscaled)
{
    readonly byte _width = width, _scale = scale;
    readonly Huge _value = new(unscaled);
}

/// <summary>The C interface's <c>duckdb_string_t</c>: up to 12 bytes stand in the slot itself; longer text is pointed to.</summary>
[StructLayout(LayoutKind.Sequential)]
unsafe struct StringSlot
{
    /// <summary>The longest text, in bytes, that stands in the slot itself.</summary>
    public const int InlineBytes = 12;

    /// <summary>How much of a longer text stands in the slot, before the pointer to all of it.</summary>
    public const int PrefixBytes = 4;

    public uint Length;
    public fixed byte Inline[PrefixBytes];
    public byte* Pointer;
}
