using System.IO.Compression;
using Reeve.Store;

namespace Reeve.Integration.Connect.Excel;

/// <summary>Refuses workbooks that would take all memory before anything of them is read.</summary>
static class WorkbookCheck
{
    const long MostOldBytes = 512L << 20;

    /// <summary>The most that a workbook may become when it is unpacked, in bytes.</summary>
    internal const long MostUnpacked = 1L << 30;

    const int MostEntries = 10_000;

    /// <summary>Unpacks a workbook into nothing and counts, because what an archive says of its own sizes may be a lie.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="name">What it is called in faults.</param>
    /// <param name="mostUnpacked">The limit.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Data: it is too large, or damaged.</exception>
    public static void Require(FileStream file, string name, long mostUnpacked, CancellationToken cancel)
    {
        Span<byte> start = stackalloc byte[4];
        bool packed = file.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.StartsWith("PK"u8);
        file.Position = 0;
        if (!packed)
        {
            if (file.Length > MostOldBytes) throw TooLarge(name, MostOldBytes);
            return;
        }
        using (ZipArchive archive = new(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (archive.Entries.Count > MostEntries || archive.Entries.Sum(entry => Math.Min(entry.Length, mostUnpacked + 1)) > mostUnpacked) throw TooLarge(name, mostUnpacked);
            byte[] buffer = new byte[1 << 16];
            long unpacked = 0;
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                using Stream content = entry.Open();
                for (int count; (count = content.Read(buffer)) > 0;)
                {
                    cancel.ThrowIfCancellationRequested();
                    if ((unpacked += count) > mostUnpacked) throw TooLarge(name, mostUnpacked);
                }
            }
        }
        file.Position = 0;
    }

    static StoreException TooLarge(string name, long most) => new(StoreFault.Data,
        $"{name} is a workbook of more than {most:N0} bytes once it is unpacked, which is not read. Save the sheet as CSV.");
}
