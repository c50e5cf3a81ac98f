using System.Text.Json;
using Reeve.Store.Tables;

namespace Reeve.Store.Json;

/// <summary>Reads a file of JSON records (RFC 8259) as columns of text: a list of objects, or objects one after another.</summary>
/// <remarks>
/// Our own reader, because DuckDB's takes a list that is cut short for a whole one, counts lines from two, and rewrites
/// numbers. Memory holds the table and the longest record.
/// </remarks>
static class JsonFile
{
    const int FirstBuffer = 1 << 20;

    /// <summary>Reads a file; see <see cref="TableFiles.ReadText"/>.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="path">The file as the user named it, for faults.</param>
    /// <param name="progress">Told the share of the bytes read, in [0, 1].</param>
    /// <param name="cancel">Stops the work.</param>
    /// <param name="buffer">How many bytes are held at first; more when a record is longer.</param>
    /// <exception cref="StoreException">Data: not well-formed, not of objects, not UTF-8, a name twice in one object.</exception>
    public static TextTable Read(Stream stream, string path, IProgress<double>? progress, CancellationToken cancel, int buffer = FirstBuffer) =>
        Read(stream, path, new JsonRecords(path, JsonField.Flat(), [], []), progress, cancel, buffer);

    /// <summary>Reads a file into records that say what is taken of them.</summary>
    /// <inheritdoc cref="Read(Stream, string, IProgress{double}?, CancellationToken, int)"/>
    public static TextTable Read(Stream stream, string path, JsonRecords records, IProgress<double>? progress, CancellationToken cancel, int buffer = FirstBuffer)
    {
        var bytes = new JsonBuffer(stream, path, buffer);
        try
        {
            do
            {
                cancel.ThrowIfCancellationRequested();
                bytes.Fill();
                bytes.Consume(records.Read(bytes.Held, bytes.IsFinal));
                progress?.Report(bytes.Share);
            }
            while (!bytes.IsFinal);
        }
        catch (JsonException e)
        {
            // Its words quote the data, so it is not passed on.
            throw JsonRecords.Fault(path, 1 + (e.LineNumber ?? 0), "the file is not well-formed JSON, or is cut short here");
        }

        return records.Build();
    }
}
