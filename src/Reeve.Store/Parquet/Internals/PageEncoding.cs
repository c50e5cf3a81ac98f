namespace Reeve.Store.Parquet.Internals;

/// <summary>How values stand in a page, with the numbers of the format.</summary>
enum PageEncoding
{
    /// <summary>One after another; text with its length before it.</summary>
    Plain = 0,

    /// <summary>Runs and packed bits.</summary>
    Runs = 3,

    /// <summary>Codes into the dictionary.</summary>
    Dictionary = 8,
}
