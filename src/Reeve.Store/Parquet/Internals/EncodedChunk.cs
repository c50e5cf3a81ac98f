using System.Buffers;

namespace Reeve.Store.Parquet.Internals;

/// <summary>One column of one group of rows, as it stands in the file.</summary>
sealed class EncodedChunk
{
    readonly byte[] _rented;
    readonly int _length;

    /// <summary>Copies the bytes of a chunk.</summary>
    public EncodedChunk(ReadOnlySpan<byte> bytes)
    {
        _rented = ArrayPool<byte>.Shared.Rent(bytes.Length);
        _length = bytes.Length;
        bytes.CopyTo(_rented);
    }

    /// <summary>Page headers and pages; valid until <see cref="Return"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _rented.AsSpan(0, _length);

    /// <summary>Where its page of values begins among the bytes: after the dictionary, if it has one.</summary>
    public required int DataPage { get; init; }

    /// <summary>How long headers and pages would be without compression.</summary>
    public required int Uncompressed { get; init; }

    /// <summary>Whether pages are compressed: what does not shrink is left as it is.</summary>
    public required bool IsCompressed { get; init; }

    /// <summary>How many rows it has, missing ones among them.</summary>
    public required int Rows { get; init; }

    /// <summary>How many of them are missing.</summary>
    public required int Missing { get; init; }

    /// <summary>The least value in its plain encoding, or null when not told.</summary>
    public required byte[]? Least { get; init; }

    /// <summary>The greatest value, likewise.</summary>
    public required byte[]? Most { get; init; }

    /// <summary>Gives the bytes back.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(_rented, clearArray: true);
}
