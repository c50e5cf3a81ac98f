namespace Reeve.Store.Csv.Internals;

/// <summary>Why a tokenizer stopped.</summary>
internal enum ScanStop
{
    /// <summary>The next record starts at or after the place to stop at, or the text is over.</summary>
    End,

    /// <summary>The block is full.</summary>
    Full,

    /// <summary>The next record ends beyond the text that is there.</summary>
    More,

    /// <summary>The next record is longer than a record may be.</summary>
    TooLong,
}
