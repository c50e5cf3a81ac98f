namespace Reeve.Store.Json;

/// <summary>The part of a file that is held in memory: what is not yet consumed, and as much more as there is room for.</summary>
sealed class JsonBuffer(Stream stream, string path, int size)
{
    /// <summary>The byte-order mark, which is allowed before JSON and is not part of it (RFC 8259, 8.1).</summary>
    static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    readonly long _length = stream.CanSeek ? stream.Length : 0;
    byte[] _bytes = new byte[Math.Max(size, Mark.Length)];
    bool _begun;
    int _start, _end;
    long _read;

    /// <summary>The bytes that are held.</summary>
    public ReadOnlySpan<byte> Held => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Whether nothing follows the bytes that are held.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>The share of the file that has been read, in [0, 1].</summary>
    public double Share => IsFinal || _length == 0 ? 1 : Math.Min(1, (double)_read / _length);

    /// <summary>Reads until there is no room or no more.</summary>
    /// <exception cref="StoreException">Data: one record is longer than an array can be.</exception>
    public void Fill()
    {
        Held.CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        if (_end == _bytes.Length)
        {
            if (_end == Array.MaxLength) throw new StoreException(StoreFault.Data, $"{path} holds a record that is too long to be read.");
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, 2L * _end));
        }

        while (!IsFinal && _end < _bytes.Length)
        {
            int count = stream.Read(_bytes, _end, _bytes.Length - _end);
            _end += count;
            _read += count;
            IsFinal = count == 0;
        }

        if (!_begun && Held.StartsWith(Mark)) _start = Mark.Length;
        _begun = true;
    }

    /// <summary>Lets the first bytes go.</summary>
    public void Consume(int count) => _start += count;
}
