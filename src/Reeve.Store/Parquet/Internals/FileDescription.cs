using System.Buffers.Binary;
using System.Text;

namespace Reeve.Store.Parquet.Internals;

/// <summary>What one of our own files says of itself at its end: see <see cref="Footer"/>, which writes it.</summary>
/// <param name="Columns">Name and type of each column.</param>
/// <param name="Rows">All rows.</param>
/// <param name="Groups">For each group of rows its chunks, in the order of the columns.</param>
sealed record FileDescription(IReadOnlyList<(string Name, ColumnType Type)> Columns, int Rows, IReadOnlyList<ChunkPlace[]> Groups)
{
    /// <summary>The magic word and the length of the description, which end a file.</summary>
    public const int TailBytes = 8;

    /// <summary>How long the description is that stands before the tail; null where the tail is of no Parquet file.</summary>
    public static int? LengthOf(ReadOnlySpan<byte> tail) =>
        tail[sizeof(int)..].SequenceEqual(Footer.Magic) && BinaryPrimitives.ReadInt32LittleEndian(tail) is > 0 and var length ? length : null;

    /// <summary>Reads a description.</summary>
    /// <returns>Null where another program wrote the file.</returns>
    /// <exception cref="FormatException">It is damaged; other exceptions of ranges likewise.</exception>
    public static FileDescription? Read(ReadOnlySpan<byte> bytes)
    {
        CompactReader reader = new(bytes);
        List<(string, ColumnType)> columns = [];
        List<ChunkPlace[]> groups = [];
        long rows = -1;
        bool isOurs = false;
        while (reader.Next(out int field))
        {
            switch (field)
            {
                case 2: // schema: the root, then the columns
                    int elements = reader.List();
                    for (int at = 0; at < elements; at++)
                    {
                        (string name, ColumnType type) = Element(ref reader);
                        if (at > 0) columns.Add((name, type));
                    }

                    break;
                case 3: rows = reader.Integer(); break;
                case 4:
                    int count = reader.List();
                    for (int at = 0; at < count; at++) groups.Add(Group(ref reader));
                    break;
                case 6: isOurs = reader.Bytes().SequenceEqual(Footer.Writer); break;
                default: reader.Skip(); break;
            }
        }

        if (!isOurs) return null;
        if (rows is < 0 or > int.MaxValue || groups.Exists(group => group.Length != columns.Count)) throw new FormatException();
        return new FileDescription(columns, (int)rows, groups);
    }

    static (string Name, ColumnType Type) Element(ref CompactReader reader)
    {
        int outer = reader.Enter();
        (string name, ColumnType type) = ("", default);
        while (reader.Next(out int field))
        {
            switch (field)
            {
                case 1: type = (ColumnType)reader.Integer(); break;
                case 4: name = Encoding.UTF8.GetString(reader.Bytes()); break;
                default: reader.Skip(); break;
            }
        }

        reader.Leave(outer, inList: true);
        return (name, type);
    }

    static ChunkPlace[] Group(ref CompactReader reader)
    {
        int outer = reader.Enter();
        ChunkPlace[] chunks = [];
        while (reader.Next(out int field))
        {
            if (field != 1) { reader.Skip(); continue; }
            int count = reader.List();
            List<ChunkPlace> list = [];
            for (int at = 0; at < count; at++) list.Add(Chunk(ref reader));
            chunks = [.. list];
        }

        reader.Leave(outer, inList: true);
        return chunks;
    }

    static ChunkPlace Chunk(ref CompactReader reader)
    {
        int outer = reader.Enter();
        ChunkPlace chunk = default;
        while (reader.Next(out int field))
        {
            if (field == 2) chunk = chunk with { Start = reader.Integer() };
            else if (field == 3) chunk = Data(ref reader, chunk);
            else reader.Skip();
        }

        reader.Leave(outer, inList: true);
        return chunk;
    }

    static ChunkPlace Data(ref CompactReader reader, ChunkPlace chunk)
    {
        int outer = reader.Enter();
        while (reader.Next(out int field))
        {
            switch (field)
            {
                case 4: chunk = chunk with { IsCompressed = reader.Integer() is 1 }; break;
                case 5: chunk = chunk with { Rows = checked((int)reader.Integer()) }; break;
                case 7: chunk = chunk with { Bytes = checked((int)reader.Integer()) }; break;
                case 11:
                    reader.Skip();
                    chunk = chunk with { HasDictionary = true };
                    break;
                default: reader.Skip(); break;
            }
        }

        reader.Leave(outer);
        return chunk;
    }
}

/// <summary>The types of columns that we write, with the numbers of the format.</summary>
enum ColumnType
{
    /// <summary>Whole numbers of 64 bits.</summary>
    Integer = 2,

    /// <summary>Doubles.</summary>
    Real = 5,

    /// <summary>Text.</summary>
    Text = 6,
}

/// <summary>Where the values of a column stand for one group of rows.</summary>
/// <param name="Start">The first byte in the file.</param>
/// <param name="Bytes">How many.</param>
/// <param name="Rows">Rows of the group.</param>
/// <param name="IsCompressed">Whether pages are compressed by Snappy.</param>
/// <param name="HasDictionary">Whether a page of distinct values comes first.</param>
readonly record struct ChunkPlace(long Start, int Bytes, int Rows, bool IsCompressed, bool HasDictionary);
