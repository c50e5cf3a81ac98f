using Reeve.Store.DuckDb;

namespace Reeve.Store.Tables;

/// <summary>Says what is wrong with a Parquet or JSON file, before and after DuckDB has looked at it.</summary>
static class FileCheck
{
    const int ShortestParquet = 12;

    public static bool IsParquet(string path) => Path.GetExtension(path).Equals(".parquet", StringComparison.OrdinalIgnoreCase);

    /// <summary>Refuses a file that is not there, cannot be opened, or is plainly something else.</summary>
    /// <exception cref="StoreException">See <see cref="TableFiles.ReadText"/>.</exception>
    public static void Require(string path)
    {
        if (Directory.Exists(path)) throw new StoreException(StoreFault.Request, $"{path} is a folder, not a file.");
        if (!TableFiles.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            throw new StoreException(StoreFault.Request, $"{path} does not end in {string.Join(", ", TableFiles.Endings)}.");
        Opened(path, file =>
        {
            if (file.Length == 0) throw new StoreException(StoreFault.Data, $"{path} is empty.");
            if (IsParquet(path)) RequireParquet(path, file);
            return true;
        });
    }

    /// <summary>Refuses a file that is not there, cannot be opened, or is plainly no Parquet file, whatever its ending.</summary>
    /// <exception cref="StoreException">See <see cref="TableFiles.ReadText"/>.</exception>
    public static void RequireParquet(string path)
    {
        if (Directory.Exists(path)) throw new StoreException(StoreFault.Request, $"{path} is a folder, not a file.");
        Opened(path, file =>
        {
            if (file.Length == 0) throw new StoreException(StoreFault.Data, $"{path} is empty.");
            RequireParquet(path, file);
            return true;
        });
    }

    /// <summary>Does work on an open file, and turns what the file system says into our own faults.</summary>
    public static T Opened<T>(string path, Func<FileStream, T> work)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return work(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreFault.Request, $"{path} does not exist.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException(StoreFault.Surroundings, $"{path} cannot be read: there is no permission.", e);
        }
        catch (IOException e)
        {
            throw new StoreException(StoreFault.Surroundings, $"{path} could not be read: the disk or the system refused.", e);
        }
    }

    /// <summary>The fault for what DuckDB found in a Parquet file: as a rule the file's, but not when our own query is wrong.</summary>
    public static DuckDbException Reading(string path, DuckDbException fault) => fault.ErrorClass switch
    {
        DuckDbErrorClass.Parser or DuckDbErrorClass.Catalog or DuckDbErrorClass.Permission => fault,
        DuckDbErrorClass.OutOfMemory =>
            new(StoreFault.Surroundings, $"{path} needs more memory than there is.", fault.ErrorClass, fault.OriginalText),
        _ => new(StoreFault.Data, $"{path} is damaged, or not a Parquet file that can be read.", fault.ErrorClass, fault.OriginalText),
    };

    static void RequireParquet(string path, FileStream file)
    {
        // The format opens and closes with four letters; PARE means that the footer is encrypted (Parquet format 2, file format).
        Span<byte> first = stackalloc byte[4], last = stackalloc byte[4];
        if (file.ReadAtLeast(first, 4, throwOnEndOfStream: false) < 4 || !(first.SequenceEqual("PAR1"u8) || first.SequenceEqual("PARE"u8)))
            throw new StoreException(StoreFault.Data, $"{path} is not a Parquet file.");
        file.Seek(-4, SeekOrigin.End);
        file.ReadExactly(last);
        if (last.SequenceEqual("PARE"u8)) throw new StoreException(StoreFault.Data, $"{path} is encrypted: Parquet is read in plain form only.");
        if (file.Length < ShortestParquet || !last.SequenceEqual("PAR1"u8))
            throw new StoreException(StoreFault.Data, $"{path} is cut short: a Parquet file has an end, and it is missing.");
    }
}
