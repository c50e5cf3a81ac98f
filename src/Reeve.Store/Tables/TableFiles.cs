using Reeve.Store.DuckDb;
using Reeve.Store.DuckDb.Internals;
using Reeve.Store.Internals;
using Reeve.Store.Json;
using Reeve.Store.Parquet;

namespace Reeve.Store.Tables;

/// <summary>Reads and writes Parquet and JSON files.</summary>
public static class TableFiles
{
    const string Loaded = "output";

    /// <summary>The endings of the files that <see cref="ReadText"/> reads; case is ignored.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".parquet", ".json", ".ndjson", ".jsonl"];

    /// <summary>Reads a file as columns of text, in the order of its rows.</summary>
    /// <remarks>
    /// Cells are trimmed of white space; NULL and what is then empty is missing. Lists and structs are JSON text on one line.
    /// Parquet: dates are ISO 8601, times <c>2024-02-29T12:00:00</c>, with <c>Z</c> when they have a zone; whole reals have no
    /// point (<c>5</c>, not <c>5.0</c>); bytes that are no printable ASCII are <c>\x</c> and two digits. JSON: a list of
    /// objects, or objects one after another; a column for each name that any object holds; texts and numbers as written;
    /// <see cref="TextTable.Lines"/> says where each object starts.
    /// </remarks>
    /// <param name="path">The file; its ending (<see cref="Endings"/>) says what it is. Folders in the path are not data.</param>
    /// <param name="threads">How many threads may work, or null for all processors. The table does not depend on it.</param>
    /// <param name="progress">As for <see cref="DuckDbConnection.Query"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">
    /// Request: no such file, or another ending. Data: empty, damaged, cut short, or not what its ending says. Surroundings: no
    /// permission, memory. What DuckDB found in a Parquet file is a <see cref="DuckDbException"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static TextTable ReadText(string path, int? threads = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileCheck.Require(path);
        return FileCheck.IsParquet(path)
            ? Parquet(path, columns: null, threads, progress, cancel)
            : FileCheck.Opened(path, file => JsonFile.Read(file, path, progress, cancel));
    }

    /// <summary>As <see cref="ReadText"/>, for some columns of a Parquet file: the rest of it is not read.</summary>
    /// <param name="path">The file; it ends in <c>.parquet</c>.</param>
    /// <param name="columns">Their names, in the order in which they are to come; at least one.</param>
    /// <param name="threads">As for <see cref="ReadText"/>.</param>
    /// <param name="progress">As for <see cref="ReadText"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">As for <see cref="ReadText"/>; Request also where there is no column of a name.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static TextTable ReadColumns(
        string path, IReadOnlyList<string> columns, int? threads = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (columns.Count == 0) throw new ArgumentException("At least one column is read.", nameof(columns));
        FileCheck.Require(path);
        if (!FileCheck.IsParquet(path)) throw new StoreException(StoreFault.Request, $"{path} is no Parquet file: it is read whole.");
        return Parquet(path, columns, threads, progress, cancel);
    }

    /// <summary>Reads a Parquet file as <see cref="ReadText"/> does, whatever its ending.</summary>
    /// <inheritdoc cref="ReadText"/>
    public static TextTable ReadParquet(string path, int? threads = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileCheck.RequireParquet(path);
        return Parquet(path, columns: null, threads, progress, cancel);
    }

    static TextTable Parquet(string path, IReadOnlyList<string>? columns, int? threads, IProgress<double>? progress, CancellationToken cancel) =>
        ParquetInput.Read(Path.GetFullPath(path), columns, threads ?? Environment.ProcessorCount, cancel) ?? AnyParquet(path, columns, threads, progress, cancel);

    /// <summary>Reads any Parquet file, whoever wrote it, by DuckDB.</summary>
    internal static TextTable AnyParquet(string path, IReadOnlyList<string>? columns, int? threads, IProgress<double>? progress, CancellationToken cancel)
    {
        string full = Path.GetFullPath(path);
        var options = new DuckDbOptions { Threads = threads ?? Environment.ProcessorCount, Files = [full] };
        using DuckDbConnection connection = DuckDbConnection.Open(options);
        try
        {
            using DuckDbResult result = connection.Query(FileQueries.Parquet(connection, full, columns, cancel), [full], progress, cancel);
            return TextTableBuilder.Read(result);
        }
        catch (DuckDbException e)
        {
            throw FileCheck.Reading(path, e);
        }
    }

    /// <summary>Writes a file, whole or not at all (<see cref="AtomicFile"/>).</summary>
    /// <param name="table">What is written: text, 64-bit integers and doubles.</param>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="format">What is written; the path's ending is not looked at.</param>
    /// <param name="cancel">Stops the work; the file is then as it was.</param>
    /// <exception cref="StoreException">As for <see cref="AtomicFile.Create"/> and <see cref="AtomicFile.Commit"/>.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static void Write(OutputTable table, string path, TableFormat format, CancellationToken cancel = default)
    {
        using AtomicFile file = AtomicFile.Create(path);
        Write(table, file, format, cancel: cancel);
        file.Commit();
    }

    /// <summary>Writes a file that the caller commits, alone or with others.</summary>
    /// <param name="table">What is written.</param>
    /// <param name="file">Not yet written to.</param>
    /// <param name="format">What is written.</param>
    /// <param name="threads">How many threads may work, or null for all processors. The bytes do not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Surroundings: no memory, disk full.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static void Write(
        OutputTable table, AtomicFile file, TableFormat format, int? threads = null, CancellationToken cancel = default) =>
        Write(table, file.TemporaryPath, file.Path, format, threads, cancel);

    /// <summary>Writes a file in place, neither whole at once nor flushed.</summary>
    /// <param name="named">What faults call the file.</param>
    internal static void Write(OutputTable table, string path, string named, TableFormat format, int? threads, CancellationToken cancel)
    {
        int workers = threads ?? Environment.ProcessorCount;
        switch (format)
        {
            case TableFormat.Parquet:
                using (TemporaryStream stream = FileFaults.Writing(named, () => new TemporaryStream(path, named, FileMode.OpenOrCreate)))
                    ParquetOutput.Write(table, stream, workers, cancel);
                break;
            case TableFormat.JsonLines:
                WriteJson(table, path, named, workers, cancel);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }

    static void WriteJson(OutputTable table, string path, string named, int threads, CancellationToken cancel)
    {
        var options = new DuckDbOptions { Threads = threads, Files = [path] };
        using DuckDbConnection connection = DuckDbConnection.Open(options);
        try
        {
            connection.Load(Loaded, table, cancel);
            connection.Execute($"COPY {Loaded} TO $1 (FORMAT json, COMPRESSION none, USE_TMP_FILE false)", [path], cancel: cancel);
        }
        catch (DuckDbException e) when (e.ErrorClass == DuckDbErrorClass.InputOutput)
        {
            // The class does not tell a full disk from other faults; the system's own words for it do.
            throw e.OriginalText.Contains("No space left", StringComparison.Ordinal) || e.OriginalText.Contains("quota", StringComparison.OrdinalIgnoreCase)
                ? FileFaults.DiskFull(named, e)
                : new StoreException(StoreFault.Surroundings, $"{named} could not be written: the disk or the system refused.", e);
        }
    }
}
