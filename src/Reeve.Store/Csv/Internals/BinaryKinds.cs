namespace Reeve.Store.Csv.Internals;

/// <summary>Kinds of file that are often given for CSV, known by how they start; each with what to do next.</summary>
internal static class BinaryKinds
{
    static readonly (byte[] Start, string Sentence)[] Known =
    [
        ("PK\x03\x04"u8.ToArray(), "a ZIP file or an Excel workbook (.xlsx). Unpack it, or save the sheet as CSV."),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Excel workbook (.xls). Save the sheet as CSV."),
        ([0x1F, 0x8B, 0x08], "a gzip file. Unpack it first."),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file. Unpack it first."),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz file. Unpack it first."),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip file. Unpack it first."),
        ("ARROW1\0"u8.ToArray(), "an Arrow file. Export it as CSV or Parquet."),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database. Export its table as CSV."),
        ("%PDF-"u8.ToArray(), "a PDF document. Ask for the data behind it as CSV."),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture. Ask for the data as CSV."),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture. Ask for the data as CSV."),
        ([0xFF, 0xFE, 0x00, 0x00], "UTF-32 text. Save it as UTF-8."),
        ([0x00, 0x00, 0xFE, 0xFF], "UTF-32 text. Save it as UTF-8."),
    ];

    /// <summary>The rest of the sentence "... looks like ", or null for what may be text.</summary>
    public static string? Find(ReadOnlySpan<byte> start)
    {
        foreach ((byte[] known, string sentence) in Known)
        {
            if (start.StartsWith(known))
            {
                return sentence;
            }
        }
        // Four letters could be a header: what follows them in a Parquet file is binary.
        if (start.StartsWith("PAR1"u8) && start[..Math.Min(start.Length, 64)].ContainsAnyInRange((byte)0, (byte)8))
        {
            return "a Parquet file. Give it the ending .parquet.";
        }
        ReadOnlySpan<byte> text = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        text = text.TrimStart(" \t\r\n"u8);
        return StartsWithLetters(text, "<!doctype html"u8) || StartsWithLetters(text, "<html"u8)
            ? "a web page, perhaps of a sign-in. Fetch the file again." : null;
    }

    static bool StartsWithLetters(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letters) =>
        text.Length >= letters.Length && System.Text.Ascii.EqualsIgnoreCase(text[..letters.Length], letters);
}
