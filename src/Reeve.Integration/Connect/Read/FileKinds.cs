using System.IO.Compression;
using Reeve.Store;

namespace Reeve.Integration.Connect.Read;

/// <summary>What a file is, by how it starts.</summary>
enum FileKind
{
    /// <summary>Text, so far as can be seen: CSV, JSON.</summary>
    Text,

    /// <summary>An Excel workbook: .xlsx, .xlsm, .xlsb, .xls.</summary>
    Workbook,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}

/// <summary>Finds what a file is from its first bytes; its name does not matter, because names lie.</summary>
static class FileKinds
{
    static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>What a file is.</summary>
    /// <param name="path">Where its bytes are.</param>
    /// <param name="name">What it is called in faults.</param>
    /// <exception cref="StoreException">Data: empty, or something that is never read: a web page, a PDF, an archive. Request: not there. Surroundings: it cannot be read.</exception>
    public static FileKind Find(string path, string name)
    {
        Span<byte> start = stackalloc byte[1024];
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            if (start.IsEmpty) throw new StoreException(StoreFault.Data, $"{name} is empty. Ask for the extract again.");
            if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8)) return Archive(file, name);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreFault.Request, $"{name} is not there. Check its name and folder.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{name} cannot be read by this user, or the disk failed.", e);
        }
        if (start.StartsWith(Compound)) return FileKind.Workbook;
        if (IsBareBiff(start)) return FileKind.Workbook;
        if (start.StartsWith("PAR1"u8) || start.StartsWith("PARE"u8)) return FileKind.Parquet;
        ReadOnlySpan<byte> text = (start.StartsWith("\uFEFF"u8) ? start[3..] : start).TrimStart(" \t\r\n"u8);
        return Never(start, text) is { } what ? throw new StoreException(StoreFault.Data, $"{name} is {what}") : FileKind.Text;
    }

    /// <summary>What a file is that is never read, with what to do.</summary>
    static string? Never(ReadOnlySpan<byte> start, ReadOnlySpan<byte> text) =>
        StartsWithLetters(text, "<!doctype html"u8) || StartsWithLetters(text, "<html"u8) || StartsWithLetters(text, "<table"u8) || StartsWithLetters(text, "<meta"u8)
            ? "a web page, whatever its ending says: some systems give one for .xls. Open it in Excel and save it as .xlsx, or ask for CSV."
        : StartsWithLetters(text, "<?xml"u8) ? "XML. Save it as CSV or .xlsx, or ask for the extract in another form."
        : StartsWithLetters(text, "{\\rtf"u8) ? "a word processor's document. Ask for the data behind it as CSV."
        : start.StartsWith("%PDF-"u8) ? "a PDF document. Ask for the data behind it as CSV."
        : start.StartsWith("SQLite format 3\0"u8) ? "an SQLite database. Read it with `sqlite:` and a query in the source file."
        : start.StartsWith([(byte)0x1F, (byte)0x8B]) ? "a gzip file. Unpack it first."
        : start.StartsWith([(byte)0x28, (byte)0xB5, (byte)0x2F, (byte)0xFD]) || start.StartsWith([(byte)0xFD, (byte)0x37, (byte)0x7A, (byte)0x58]) || start.StartsWith([(byte)0x37, (byte)0x7A, (byte)0xBC, (byte)0xAF]) || start.StartsWith("Rar!"u8)
            ? "a packed archive. Unpack it first."
        : start.StartsWith([(byte)0x89, (byte)0x50, (byte)0x4E, (byte)0x47]) || start.StartsWith([(byte)0xFF, (byte)0xD8, (byte)0xFF]) || start.StartsWith("GIF8"u8) ? "a picture. Ask for the data as CSV."
        : null;

    /// <summary>A ZIP archive is a workbook when it has one inside.</summary>
    static FileKind Archive(FileStream file, string name)
    {
        try
        {
            file.Position = 0;
            using ZipArchive archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Any(entry => entry.FullName.Replace('\\', '/').TrimStart('/').StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return FileKind.Workbook;
            if (archive.Entries.Any(entry => entry.FullName is "content.xml")) throw new StoreException(StoreFault.Data, $"{name} is an OpenDocument file. Save it as .xlsx or CSV.");
            if (archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal))) throw new StoreException(StoreFault.Data, $"{name} is a Word document. Ask for the data behind it as CSV.");
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or NotSupportedException or EndOfStreamException)
        {
            throw new StoreException(StoreFault.Data, $"{name} is a ZIP file or an Excel workbook, and is damaged or cut short. Ask for it again.", e);
        }
        throw new StoreException(StoreFault.Data, $"{name} is a ZIP file. Unpack it first.");
    }

    /// <summary>Excel 2 to 4 wrote their records with nothing around them; they begin with a BOF record ([MS-XLS] 2.4.21) of 4 to 8 bytes.</summary>
    static bool IsBareBiff(ReadOnlySpan<byte> start) =>
        start.Length >= 8 && start[0] == 0x09 && start[1] is 0x00 or 0x02 or 0x04 or 0x08 && start[2] is >= 4 and <= 16 && start[3] == 0;

    static bool StartsWithLetters(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letters) =>
        text.Length >= letters.Length && System.Text.Ascii.EqualsIgnoreCase(text[..letters.Length], letters);
}
