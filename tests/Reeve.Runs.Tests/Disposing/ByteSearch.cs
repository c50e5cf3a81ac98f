using System.IO.Compression;
using System.Text;
using Reeve.Store.Tables;

namespace Reeve.Runs.Tests.Disposing;

/// <summary>Looks for texts in every file of a folder: as bytes in four encodings and either case, and in what Parquet files and archives hold unpacked.</summary>
static class ByteSearch
{
    /// <summary>The files, as paths below the folder, in which one of the texts stands.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="needles">The texts.</param>
    /// <param name="skip">Folders below it that are not looked at.</param>
    public static SortedSet<string> Find(string folder, IEnumerable<string> needles, params string[] skip)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding[] encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.GetEncoding(1252)];
        byte[][] wanted =
        [
            .. needles.SelectMany(text => new[] { text.ToLowerInvariant(), text.ToUpperInvariant(), text }).SelectMany(text => encodings.Select(encoding => Folded(encoding.GetBytes(text))))
                .DistinctBy(Convert.ToHexString),
        ];
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(folder, file);
            if (skip.Any(each => name.StartsWith(each + Path.DirectorySeparatorChar, StringComparison.Ordinal))) continue;
            if (wanted.Any(needle => name.Contains(Encoding.Latin1.GetString(needle), StringComparison.OrdinalIgnoreCase)) || Contents(file).Any(bytes => Has(bytes, wanted))) found.Add(name);
        }

        return found;
    }

    static bool Has(byte[] bytes, byte[][] wanted)
    {
        byte[] folded = Folded(bytes);
        return wanted.Any(needle => folded.AsSpan().IndexOf(needle) >= 0);
    }

    /// <summary>ASCII letters in lower case; other bytes as they are.</summary>
    static byte[] Folded(byte[] bytes)
    {
        byte[] folded = [.. bytes];
        for (int at = 0; at < folded.Length; at++) if (folded[at] is >= (byte)'A' and <= (byte)'Z') folded[at] |= 0x20;
        return folded;
    }

    static IEnumerable<byte[]> Contents(string file)
    {
        byte[] raw = File.ReadAllBytes(file);
        yield return raw;
        if (raw.AsSpan().StartsWith("PAR1"u8)) yield return Encoding.UTF8.GetBytes(Texts(TableFiles.ReadParquet(file)));
        if (raw.AsSpan().StartsWith("PK"u8))
        {
            using ZipArchive archive = new(new MemoryStream(raw));
            foreach (ZipArchiveEntry entry in archive.Entries) yield return Unpacked(entry.Open());
        }

        if (raw.AsSpan().StartsWith([(byte)0x1F, (byte)0x8B])) yield return Unpacked(new GZipStream(new MemoryStream(raw), CompressionMode.Decompress));
    }

    static byte[] Unpacked(Stream packed)
    {
        using (packed)
        {
            using MemoryStream bytes = new();
            packed.CopyTo(bytes);
            return bytes.ToArray();
        }
    }

    static string Texts(TextTable table) => string.Join('\n', table.Columns.SelectMany(column => column.Values.Prepend(column.Name)));
}
