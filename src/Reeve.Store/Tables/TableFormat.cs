namespace Reeve.Store.Tables;

/// <summary>The file formats that tables are written in.</summary>
public enum TableFormat
{
    /// <summary>Apache Parquet, compressed by Snappy.</summary>
    Parquet,

    /// <summary>One JSON object a line; a missing cell is null.</summary>
    JsonLines,
}
