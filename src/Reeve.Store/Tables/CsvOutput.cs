using System.Buffers;
using System.Globalization;
using System.Text;

namespace Reeve.Store.Tables;

/// <summary>Writes tables as CSV: RFC 4180 in UTF-8 without a byte-order mark, with a header, lines ended by LF.</summary>
/// <remarks>
/// A missing cell is empty; an empty text is <c>""</c>. Quotes stand only where they must: around commas, quotes and line
/// breaks, around an empty text, and around a missing cell that is alone in its line, because an empty line is no record.
/// Numbers have no grouping; reals are the shortest digits that read back as the same double, as <c>0.1</c> or <c>1E+17</c>.
/// Text is written as it is: a program that runs formulas in cells can run those that a source holds.
/// </remarks>
public static class CsvOutput
{
    const int BufferBytes = 1 << 16, RowsBetweenLooks = 4096, LongestNumber = 32;

    static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a file, whole or not at all (<see cref="AtomicFile"/>).</summary>
    /// <param name="table">What is written.</param>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="cancel">Stops the work; the file is then as it was.</param>
    /// <exception cref="StoreException">As for <see cref="AtomicFile.Create"/> and <see cref="AtomicFile.Commit"/>.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static void Write(OutputTable table, string path, CancellationToken cancel = default)
    {
        using AtomicFile file = AtomicFile.Create(path);
        Write(table, file.Stream, cancel);
        file.Commit();
    }

    /// <summary>Writes into a stream, which stays open.</summary>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static void Write(OutputTable table, Stream stream, CancellationToken cancel = default)
    {
        var line = new LineWriter(stream);
        OutputColumn[] columns = [.. table.Columns];
        for (int column = 0; column < columns.Length; column++)
        {
            if (column > 0) line.Byte((byte)',');
            line.Text(columns[column].Name);
        }

        line.Byte((byte)'\n');
        for (int row = 0; row < table.Rows; row++)
        {
            if (row % RowsBetweenLooks == 0) cancel.ThrowIfCancellationRequested();
            for (int column = 0; column < columns.Length; column++)
            {
                if (column > 0) line.Byte((byte)',');
                Cell(line, columns[column], row, alone: columns.Length == 1);
            }

            line.Byte((byte)'\n');
        }

        line.Flush();
    }

    static void Cell(LineWriter line, OutputColumn column, int row, bool alone)
    {
        if (column.IsMissing(row))
        {
            if (alone) line.Text("");
            return;
        }

        switch (column)
        {
            case OutputColumn.Text text: line.Text(text.Values[text.Codes[row]]); break;
            case OutputColumn.Integer integer: line.Number(integer.Values[row]); break;
            case OutputColumn.Real real: line.Number(real.Values[row]); break;
        }
    }

    /// <summary>Gathers bytes and passes them on when there are enough.</summary>
    sealed class LineWriter(Stream stream)
    {
        byte[] _buffer = new byte[BufferBytes];
        int _used;

        public void Byte(byte value)
        {
            if (_used == _buffer.Length) Flush();
            _buffer[_used++] = value;
        }

        public void Number<T>(T number) where T : IUtf8SpanFormattable
        {
            Reserve(LongestNumber);
            if (!number.TryFormat(_buffer.AsSpan(_used), out int written, default, CultureInfo.InvariantCulture))
                throw new InvalidOperationException("A number needs more room than any number does.");
            _used += written;
        }

        public void Text(string text)
        {
            // One UTF-16 unit is at most 3 bytes of UTF-8; a doubled quote is 2.
            Reserve(checked((3 * text.Length) + 2));
            if (text.Length > 0 && !text.AsSpan().ContainsAny(Special))
            {
                Plain(text);
                return;
            }

            _buffer[_used++] = (byte)'"';
            ReadOnlySpan<char> rest = text;
            for (int quote; (quote = rest.IndexOf('"')) >= 0; rest = rest[(quote + 1)..])
            {
                Plain(rest[..quote]);
                _buffer[_used++] = (byte)'"';
                _buffer[_used++] = (byte)'"';
            }

            Plain(rest);
            _buffer[_used++] = (byte)'"';
        }

        public void Flush()
        {
            stream.Write(_buffer.AsSpan(0, _used));
            _used = 0;
        }

        void Plain(ReadOnlySpan<char> text) => _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));

        void Reserve(int bytes)
        {
            if (_buffer.Length - _used >= bytes) return;
            Flush();
            if (_buffer.Length < bytes) _buffer = new byte[bytes];
        }
    }
}
