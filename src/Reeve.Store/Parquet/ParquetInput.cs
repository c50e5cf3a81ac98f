using Microsoft.Win32.SafeHandles;
using Reeve.Store.Parquet.Internals;
using Reeve.Store.Tables;

namespace Reeve.Store.Parquet;

/// <summary>Reads the files that <see cref="ParquetOutput"/> writes, as text. All others are DuckDB's to read.</summary>
/// <remarks>
/// A file of ours holds what a table in memory does, distinct values and codes. So a value that a column repeats is looked up once a group of rows, where a general
/// reader gives it out once a row. Whatever is not as it was written is not read here, so that one reader alone says what is wrong with a file.
/// </remarks>
static class ParquetInput
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns to read, in the order in which they are to come; null for all.</param>
    /// <param name="threads">How many threads work; at least 1. The table does not depend on it.</param>
    /// <param name="cancel">Stops the work between columns.</param>
    /// <returns>The table; null where the file is another program's, is damaged or is not there, has no such column, or has a real beyond 2^53.</returns>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static TextTable? Read(string path, IReadOnlyList<string>? columns, int threads, CancellationToken cancel)
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(path);
            return Describe(file) is { } description && Chosen(description, columns) is { } chosen ? Read(file, description, chosen, threads, cancel) : null;
        }
        catch (Exception fault) when (IsOfFile(fault) || fault is AggregateException many && many.InnerExceptions.All(IsOfFile))
        {
            return null;
        }
    }

    static bool IsOfFile(Exception fault) => fault is FormatException or ArgumentException or IndexOutOfRangeException or OverflowException or IOException or UnauthorizedAccessException;

    static FileDescription? Describe(SafeFileHandle file)
    {
        long length = RandomAccess.GetLength(file);
        if (length < 2 * FileDescription.TailBytes) return null;
        byte[] tail = Bytes(file, length - FileDescription.TailBytes, FileDescription.TailBytes);
        if (FileDescription.LengthOf(tail) is not { } described || described > length - FileDescription.TailBytes) return null;
        return FileDescription.Read(Bytes(file, length - FileDescription.TailBytes - described, described));
    }

    static int[]? Chosen(FileDescription description, IReadOnlyList<string>? columns)
    {
        string[] names = [.. description.Columns.Select(column => column.Name)];
        int[] chosen = columns is null ? [.. Enumerable.Range(0, names.Length)] : [.. columns.Select(column => Array.IndexOf(names, column))];
        return chosen.Contains(-1) ? null : chosen;
    }

    static TextTable Read(SafeFileHandle file, FileDescription description, int[] chosen, int threads, CancellationToken cancel)
    {
        TextColumn[] columns = new TextColumn[chosen.Length];
        Parallel.For(0, chosen.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, at =>
        {
            (string name, ColumnType type) = description.Columns[chosen[at]];
            if (!Enum.IsDefined(type)) throw new FormatException();
            TextColumnBuilder builder = new(name);
            ChunkDecoder decoder = new(builder, type);
            foreach (ChunkPlace[] group in description.Groups) decoder.Add(Bytes(file, group[chosen[at]].Start, group[chosen[at]].Bytes), group[chosen[at]]);
            if (builder.Rows != description.Rows) throw new FormatException();
            columns[at] = builder.Build();
        });
        return new TextTable(columns, description.Rows);
    }

    static byte[] Bytes(SafeFileHandle file, long from, int count)
    {
        if (from < 0 || count < 0 || from + count > RandomAccess.GetLength(file)) throw new FormatException();
        byte[] bytes = new byte[count];
        for (int read = 0; read < count;)
        {
            int more = RandomAccess.Read(file, bytes.AsSpan(read), from + read);
            if (more == 0) throw new FormatException();
            read += more;
        }

        return bytes;
    }
}
