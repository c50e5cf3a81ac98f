using System.Buffers;
using System.Text;

namespace Reeve.Store.Csv.Internals;

/// <summary>Finds a file's encoding from how it starts.</summary>
internal static class EncodingDetector
{
    /// <summary>The encoding, and how many bytes of byte order mark to skip. A mark wins over what the caller says.</summary>
    /// <param name="sample">The start of the file.</param>
    /// <param name="told">What the caller says, or null.</param>
    public static (CsvEncoding Encoding, int Mark) Find(ReadOnlySpan<byte> sample, CsvEncoding? told)
    {
        if (sample.StartsWith("\uFEFF"u8))
        {
            return (CsvEncoding.Utf8, 3);
        }
        if (sample.StartsWith([(byte)0xFF, (byte)0xFE]))
        {
            return (CsvEncoding.Utf16LittleEndian, 2);
        }
        if (sample.StartsWith([(byte)0xFE, (byte)0xFF]))
        {
            return (CsvEncoding.Utf16BigEndian, 2);
        }
        return (told ?? Utf16(sample) ?? EightBit(sample), 0);
    }

    /// <summary>
    /// Delimiters, line ends, digits and spaces have a zero byte in UTF-16, always on the same side, and text in 8 bits has none:
    /// a fifth of the units with one, and not a twentieth of those on the other side, is UTF-16.
    /// </summary>
    static CsvEncoding? Utf16(ReadOnlySpan<byte> sample)
    {
        int first = 0, second = 0, units = sample.Length / 2;
        for (int i = 0; i < units; i++)
        {
            first += sample[2 * i] == 0 ? 1 : 0;
            second += sample[(2 * i) + 1] == 0 ? 1 : 0;
        }
        if (5 * second >= units && second > 20 * first)
        {
            return CsvEncoding.Utf16LittleEndian;
        }
        return 5 * first >= units && first > 20 * second ? CsvEncoding.Utf16BigEndian : null;
    }

    /// <summary>UTF-8 unless more of the characters above ASCII are wrong in it than right.</summary>
    static CsvEncoding EightBit(ReadOnlySpan<byte> sample)
    {
        int right = 0, wrong = 0;
        while (true)
        {
            int ascii = sample.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                return wrong > right ? CsvEncoding.Windows1252 : CsvEncoding.Utf8;
            }
            sample = sample[ascii..];
            OperationStatus status = Rune.DecodeFromUtf8(sample, out _, out int read);
            right += status == OperationStatus.Done ? 1 : 0;
            wrong += status == OperationStatus.InvalidData ? 1 : 0; // what is only cut off at the end of the sample says nothing
            sample = sample[(status == OperationStatus.Done ? read : 1)..];
        }
    }
}
