namespace Reeve.Store.Csv.Internals;

/// <summary>The sentences of the reader's faults. They name the file as the user gave it, and never quote it.</summary>
internal static class Faults
{
    /// <summary>Whether a failure is one of opening or reading a file.</summary>
    public static bool IsOfOpening(Exception fault) => fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>What a failure to open or read a file means.</summary>
    public static StoreException OfOpening(string path, Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException =>
            new StoreException(StoreFault.Request, $"{path} is not there. Check the name and the folder.", fault),
        ArgumentException or NotSupportedException or PathTooLongException =>
            new StoreException(StoreFault.Request, "The file's name is not one that a file can have. Give the path of one file.", fault),
        UnauthorizedAccessException =>
            new StoreException(StoreFault.Surroundings, $"{path} may not be read by this user. Ask its owner for permission to read it.", fault),
        _ => new StoreException(StoreFault.Surroundings, $"{path} could not be read: the device or the network failed, or another program holds it. Try again.", fault),
    };

    public static StoreException Empty(string path) =>
        new(StoreFault.Data, $"{path} holds no rows, not even a header. Ask for the extract again.");

    public static StoreException Binary(string path, string kind) => new(StoreFault.Data, $"{path} looks like {kind}");

    public static StoreException Nul(string path, long line) => new(StoreFault.Data,
        $"{path}:{line}: there is a NUL byte, which text never has. The file is binary or damaged: export it again as CSV text.");

    public static StoreException TooLong(string path, long line, int limit) => new(StoreFault.Data,
        $"{path}:{line}: the record that starts here is longer than {limit:N0} bytes. If it has a quote that never closes, close it; if it is right, allow longer records.");

    public static StoreException TooMany(string path) => new(StoreFault.Data,
        $"{path} has more than {int.MaxValue:N0} rows or lines, which one table cannot hold. Split it.");

    public static StoreException NoHeaderThere(string path, int line) => new(StoreFault.Request,
        $"{path}:{line}: no record starts on this line near the start of the file, so the header cannot be there. Name the line it is on, or leave it to be found.");

    public static StoreException Options(string what) => new(StoreFault.Request, $"The options to read a CSV file cannot be used: {what}");
}
