using System.Text;

namespace Reeve.Workspace.Reading;

/// <summary>Reads the text of a file of a place: UTF-8, of a sane size, and really inside the place.</summary>
static class PlaceText
{
    /// <summary>A description of a source of 500 fields has about 100 kB.</summary>
    public const int MostBytes = 1_048_576;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null when the fault has been noted.</summary>
    /// <param name="folder">The place's folder.</param>
    /// <param name="file">The file, from there, with forward slashes.</param>
    public static string? Read(string folder, string file, FaultList faults)
    {
        string path = Path.Combine(folder, file);
        if (PlacePaths.LeavesByLink(folder, file))
        {
            faults.Add(file, 1, "this is a link to a file outside the place, which may not be read", "put the file itself here");
            return null;
        }
        path = PlacePaths.Real(path);
        if (!File.Exists(path) || new FileInfo(path).LinkTarget is not null)
        {
            faults.Add(file, 1, "this is a link to a file that does not exist", "put the file itself here");
            return null;
        }
        long length = new FileInfo(path).Length;

        // Also keeps us from opening a pipe, which would wait for a writer.
        if (length == 0)
        {
            faults.Add(file, 1, "the file is empty", "write it, or take it away");
            return null;
        }
        if (length > MostBytes)
        {
            faults.Add(file, 1, $"the file has more than {MostBytes} bytes, which no description needs", "look whether it is data, which belongs in `data/`");
            return null;
        }
        return Decode(file, File.ReadAllBytes(path), faults);
    }

    /// <summary>The text of bytes, or null when the fault has been noted. A byte order mark is passed over.</summary>
    public static string? Decode(string file, byte[] bytes, FaultList faults)
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        int bad = Utf8Fault(rest);
        if (bad < 0) return Strict.GetString(rest);
        faults.Add(file, rest[..bad].Count((byte)'\n') + 1, "this is not UTF-8 text", "save the file as UTF-8");
        return null;
    }

    /// <summary>Where the first byte is that is not UTF-8 text, or -1. A null byte is no text either.</summary>
    static int Utf8Fault(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] == 0 || Rune.DecodeFromUtf8(bytes[at..], out _, out int used) != System.Buffers.OperationStatus.Done) return at;
            at += used;
        }
        return -1;
    }
}
