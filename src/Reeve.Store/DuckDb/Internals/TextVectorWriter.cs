using System.Runtime.InteropServices;
using System.Text;
using Reeve.Store.Tables;

namespace Reeve.Store.DuckDb.Internals;

/// <summary>Writes a column of text. The slot of each distinct value is made once; a row is then a copy of 16 bytes.</summary>
/// <remarks>Longer texts stand in memory of ours, to which slots point: an appender copies what it is given before it returns.</remarks>
sealed unsafe class TextVectorWriter : VectorWriter
{
    readonly int[] _codes;
    readonly StringSlot[] _slots;
    byte* _texts;

    public TextVectorWriter(OutputColumn.Text column) : base(column, DuckDbType.Text)
    {
        _codes = column.Codes;
        _slots = new StringSlot[column.Values.Count];
        long bytes = 0;
        foreach (string value in column.Values)
        {
            int length = Encoding.UTF8.GetByteCount(value);
            if (length > StringSlot.InlineBytes) bytes += length;
        }

        _texts = (byte*)NativeMemory.Alloc((nuint)bytes);
        byte* next = _texts;
        for (int code = 0; code < _slots.Length; code++) next += Make(ref _slots[code], column.Values[code], next);
    }

    public override void Dispose()
    {
        NativeMemory.Free(_texts);
        _texts = null;
    }

    protected override void Fill(nint vector, byte* slots, int first, int count)
    {
        var target = new Span<StringSlot>(slots, count);
        for (int row = 0; row < target.Length; row++)
        {
            int code = _codes[first + row];
            target[row] = code < 0 ? default : _slots[code];
        }
    }

    /// <returns>How many bytes of <paramref name="room"/> the text has taken.</returns>
    static int Make(ref StringSlot slot, string text, byte* room)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        slot = default;
        slot.Length = (uint)length;
        fixed (byte* inline = slot.Inline)
        {
            // DuckDB compares whole slots: bytes after the text must be 0.
            if (length <= StringSlot.InlineBytes)
            {
                Encoding.UTF8.GetBytes(text, new Span<byte>(inline, StringSlot.InlineBytes));
                return 0;
            }

            Encoding.UTF8.GetBytes(text, new Span<byte>(room, length));
            new ReadOnlySpan<byte>(room, StringSlot.PrefixBytes).CopyTo(new Span<byte>(inline, StringSlot.PrefixBytes));
        }

        slot.Pointer = room;
        return length;
    }
}
