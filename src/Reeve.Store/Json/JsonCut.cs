using Reeve.Store.Tables;

namespace Reeve.Store.Json;

/// <summary>Takes records out of a file of JSON; every other byte stays as it was, and every other record on its line.</summary>
public static class JsonCut
{
    /// <summary>Writes a file without some of its records.</summary>
    /// <param name="path">A list of objects, objects one after another, or a list inside an object.</param>
    /// <param name="records">The path of names to the list; null when the file is the list, or has objects one after another.</param>
    /// <param name="isCut">Whether a record goes, by its place among the records, from 0.</param>
    /// <param name="to">Where the rest is written.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">As for <see cref="JsonTable.Read"/>.</exception>
    public static void Write(string path, string? records, Func<int, bool> isCut, Stream to, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(isCut);
        ArgumentNullException.ThrowIfNull(to);
        var extents = new List<(long Start, long End)>();
        var reader = new JsonRecords(path, JsonField.Asked([], out List<JsonField> none), records is null ? [] : JsonPath.Parse(records), none) { Extents = extents };
        FileCheck.Opened(path, file => JsonFile.Read(file, path, reader, null, cancel));
        bool[] cut = [.. Enumerable.Range(0, extents.Count).Select(isCut)];
        if (reader.IsList || cut.Contains(false))
        {
            FileCheck.Opened(path, file => Copy(file, extents, cut, reader.IsList, to));
            return;
        }

        // Nothing at all is no JSON.
        to.Write("[]\n"u8);
    }

    static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    static bool Copy(Stream file, List<(long Start, long End)> extents, bool[] cut, bool isList, Stream to)
    {
        var bytes = new BufferedStream(file, 1 << 16);
        Span<byte> first = stackalloc byte[Mark.Length];
        bool hasMark = bytes.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first.SequenceEqual(Mark);
        bytes.Position = 0;

        // A byte-order mark is no part of what was read, and extents count from the byte after it.
        long at = hasMark ? -Mark.Length : 0;
        bool anyKept = false;
        for (int record = 0; record < extents.Count; record++)
        {
            // Of the comma on either side of a record, the one before it belongs to it; so the first that is kept loses its own.
            bool dropsComma = isList && record > 0 && (cut[record] || !anyKept);
            Take(bytes, extents[record].Start - at, to, dropsComma ? Part.Between : Part.Kept);
            Take(bytes, extents[record].End - extents[record].Start, to, cut[record] ? Part.Cut : Part.Kept);
            at = extents[record].End;
            anyKept |= !cut[record];
            if (record == extents.Count - 1) Take(bytes, long.MaxValue, to, Part.Kept);
        }

        if (extents.Count == 0) Take(bytes, long.MaxValue, to, Part.Kept);
        return true;
    }

    enum Part { Kept, Between, Cut }

    /// <summary>Copies some bytes: all of them, all but commas, or line ends only.</summary>
    static void Take(Stream from, long count, Stream to, Part part)
    {
        for (int value; count > 0 && (value = from.ReadByte()) >= 0; count--)
        {
            byte one = (byte)value;
            if (part == Part.Kept || one is (byte)'\n' || (part == Part.Between && one != (byte)',')) to.WriteByte(one);
        }
    }
}
