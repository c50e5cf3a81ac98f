namespace Reeve.Store.Csv.Internals;

/// <summary>What options may say.</summary>
internal static class OptionRules
{
    /// <exception cref="StoreException">An option is out of its range (a request fault).</exception>
    public static void Check(CsvOptions options)
    {
        Require(options.Threads >= 1, "at least one thread must read.");
        Require(options.MaxRecordBytes is >= 64 and <= 512 << 20, "the longest record must be from 64 bytes to 512 MiB.");
        Require(options.HeaderLine is null or >= 0, "the header's line is counted from 1; 0 means none.");
        Require(options.ChunkBytes >= 1 && options.SampleBytes >= 1, "a chunk and a sample have at least one byte.");
        Require(options.Delimiter is not { } delimiter || (char.IsAscii(delimiter) && !char.IsAsciiLetterOrDigit(delimiter) && delimiter is not ('\n' or '\r' or '"')),
            "the delimiter must be an ASCII character that is no letter, digit, quote or line end.");
        Require(options.Quote is not { } quote || (char.IsAscii(quote) && !char.IsAsciiLetterOrDigit(quote) && quote is not ('\n' or '\r' or ' ' or '\t')),
            "the quote must be an ASCII character that is no letter, digit, white space or line end.");
        Require(options.Delimiter is null or '\0' || options.Delimiter != options.Quote, "the delimiter and the quote must differ.");
    }

    static void Require(bool right, string what)
    {
        if (!right)
        {
            throw Faults.Options(what);
        }
    }
}
