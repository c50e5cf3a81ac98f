using Reeve.Store.Tables;

namespace Reeve.Store.Parquet.Internals;

/// <summary>A column whose rows are encoded, group by group. Several groups may be encoded at the same time.</summary>
abstract class ChunkSource
{
    /// <summary>The source of a column.</summary>
    public static ChunkSource Of(OutputColumn column) => column switch
    {
        OutputColumn.Text text => new TextChunks(text),
        OutputColumn.Integer integer => new NumberChunks<long>(integer, integer.Values),
        OutputColumn.Real real => new NumberChunks<double>(real, real.Values),
        _ => throw new ArgumentException("A column is of text, integers or reals.", nameof(column)),
    };

    /// <summary>Encodes some rows.</summary>
    /// <param name="encoder">Nobody else's meanwhile.</param>
    /// <param name="first">The first row.</param>
    /// <param name="rows">How many; at least 1.</param>
    public abstract EncodedChunk Encode(ChunkEncoder encoder, int first, int rows);
}
