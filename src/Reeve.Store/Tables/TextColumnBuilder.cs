using System.Text;
using Reeve.Store.Csv.Internals;

namespace Reeve.Store.Tables;

/// <summary>Dictionary-encodes one column of text: each distinct value, trimmed, is kept once, in the order of first appearance.</summary>
/// <remarks>Values are compared as bytes and become strings once, at the end. Open addressing; a slot holds a hash and a code.</remarks>
sealed class TextColumnBuilder(string name)
{
    const int HashShift = 32;

    readonly ByteArena _arena = new();
    readonly List<(long Address, int Length)> _values = [];
    ulong[] _slots = new ulong[64];
    int[] _codes = new int[1024];

    /// <summary>The rows added so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Whether any cell so far is filled.</summary>
    public bool HasValues => _values.Count > 0;

    /// <summary>Adds a cell; one of nothing but white space is missing.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    public void Add(ReadOnlySpan<byte> utf8) => AddCode(CodeOf(utf8));

    /// <summary>The code of a cell, as <see cref="Add"/> takes it; -1 where it is missing.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    public int CodeOf(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> text = Utf8Trim.Trim(utf8);
        return text.IsEmpty ? -1 : Code(text);
    }

    /// <summary>Adds a cell by its code: from <see cref="CodeOf"/>, or -1 where it is missing.</summary>
    public void AddCode(int code)
    {
        if (Rows == _codes.Length) Array.Resize(ref _codes, (int)Math.Min(Array.MaxLength, 2L * Rows));
        _codes[Rows++] = code;
    }

    /// <summary>Adds missing cells until there are so many rows.</summary>
    public void PadTo(int rows)
    {
        while (Rows < rows) AddCode(-1);
    }

    /// <summary>The column; nothing may be added after.</summary>
    public TextColumn Build()
    {
        Array.Resize(ref _codes, Rows);
        var texts = new string[_values.Count];
        for (int code = 0; code < texts.Length; code++) texts[code] = Encoding.UTF8.GetString(Bytes(code));
        return new TextColumn(name, _codes, texts);
    }

    int Code(ReadOnlySpan<byte> text)
    {
        uint hash = Hash(text), mask = (uint)_slots.Length - 1, at = hash & mask;
        for (; _slots[at] != 0; at = (at + 1) & mask)
        {
            int found = (int)(uint)_slots[at] - 1;
            if ((uint)(_slots[at] >> HashShift) == hash && text.SequenceEqual(Bytes(found))) return found;
        }

        int code = _values.Count;
        _values.Add((_arena.Add(text), text.Length));
        _slots[at] = ((ulong)hash << HashShift) | (uint)(code + 1);
        if (2L * _values.Count > _slots.Length) Grow();
        return code;
    }

    /// <summary>The library's own hash, seeded anew in each process: nothing that is kept depends on it, and nobody can prepare a file of collisions.</summary>
    static uint Hash(ReadOnlySpan<byte> text)
    {
        HashCode hash = default;
        hash.AddBytes(text);
        return (uint)hash.ToHashCode();
    }

    ReadOnlySpan<byte> Bytes(int code) => _arena.Get(_values[code].Address, _values[code].Length);

    void Grow()
    {
        var larger = new ulong[2 * _slots.Length];
        uint mask = (uint)larger.Length - 1;
        foreach (ulong slot in _slots)
        {
            if (slot == 0) continue;
            uint at = (uint)(slot >> HashShift) & mask;
            while (larger[at] != 0) at = (at + 1) & mask;
            larger[at] = slot;
        }

        _slots = larger;
    }
}
