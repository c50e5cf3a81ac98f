using System.Runtime.ExceptionServices;
using Reeve.Store.Parquet.Internals;
using Reeve.Store.Tables;

namespace Reeve.Store.Parquet;

/// <summary>Writes tables as Apache Parquet (format 2.10 of parquet.apache.org), compressed by Snappy.</summary>
/// <remarks>
/// A column is written as a dictionary of its values and codes, or as its values one after another, whichever is shorter in each group of rows.
/// Every column may have missing cells. The bytes follow from the table alone.
/// </remarks>
static class ParquetOutput
{
    /// <summary>Writes into a stream, from where it stands; it stays open.</summary>
    /// <param name="table">What is written.</param>
    /// <param name="stream">Written to in large pieces.</param>
    /// <param name="threads">How many threads work; at least 1.</param>
    /// <param name="cancel">Stops the work between pieces.</param>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static void Write(OutputTable table, Stream stream, int threads, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        ChunkSource[] columns = [.. table.Columns.Select(ChunkSource.Of)];
        var footer = new Footer(table);
        var encoders = new EncoderPool();
        long position = 0;
        Put(Footer.Magic);
        foreach ((int first, int rows) in RowGroups.Of(table))
        {
            EncodedChunk[] chunks = Encode(columns, first, rows, encoders, threads, cancel);
            footer.BeginGroup(rows, position);
            foreach (EncodedChunk chunk in chunks)
            {
                footer.Add(chunk, position);
                Put(chunk.Bytes);
                chunk.Return();
            }

            footer.EndGroup();
        }

        Put(footer.End());

        void Put(ReadOnlySpan<byte> bytes)
        {
            stream.Write(bytes);
            position += bytes.Length;
        }
    }

    /// <summary>The columns of one group of rows, several at the same time.</summary>
    static EncodedChunk[] Encode(ChunkSource[] columns, int first, int rows, EncoderPool encoders, int threads, CancellationToken cancel)
    {
        var chunks = new EncodedChunk[columns.Length];
        try
        {
            Parallel.For(0, columns.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, column =>
            {
                ChunkEncoder encoder = encoders.Take();
                chunks[column] = columns[column].Encode(encoder, first, rows);
                encoders.Return(encoder);
            });
        }
        catch (AggregateException many)
        {
            ExceptionDispatchInfo.Throw(many.InnerExceptions[0]);
        }

        return chunks;
    }
}
