using Reeve.Integration.Connect.Acquire;
using Reeve.Integration.Connect.Read;
using Reeve.Store.Json;
using Reeve.Store.Registers;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Connect;

/// <summary>Writes what is left of the files of a load when some of its rows are disposed of.</summary>
/// <remarks>
/// JSON is cut: all other bytes stay, and all other records on their lines. Files of every other form become a table of the rows left, as they were read:
/// of a workbook, a line that could not be read or a sheet that was never looked at, nobody can say whose it is, so that none of it may stay.
/// </remarks>
public static class OriginalCut
{
    /// <summary>Which originals are read together, and become one part of <see cref="SourceRows"/>: each alone, but for the pages of a feed.</summary>
    public static IReadOnlyList<IReadOnlyList<LoadedOriginal>> Parts(SourceFile source, IReadOnlyList<LoadedOriginal> originals)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Read is SourceRead.OpenReferral
            ? [.. originals.GroupBy(original => original.Load).Select(load => load.ToArray())]
            : [.. originals.Select(original => new[] { original })];
    }

    /// <summary>Writes what is left of one part.</summary>
    /// <param name="source">The source.</param>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    /// <param name="isCut">Whether a row goes, by its place among the part's rows, from 0.</param>
    /// <param name="to">For each original of the part, the file to write.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>How what was written is to be read.</returns>
    /// <exception cref="Store.StoreException">As for <see cref="SourceReader.Read"/>, and where the file cannot be written.</exception>
    public static RewrittenForm Write(SourceFile source, IReadOnlyList<LoadedOriginal> part, Func<int, bool> isCut, IReadOnlyList<string> to, int threads, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(isCut);
        ArgumentNullException.ThrowIfNull(to);
        if (part is [{ IsTable: false } only] && IsJson(source.Read, out string? records))
        {
            using FileStream file = new(to[0], FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
            JsonCut.Write(only.Path, records, isCut, file, cancel);
            return RewrittenForm.Cut;
        }
        TextTable table = SourceReader.Read(source, part, threads, cancel).Table;
        LeftTable.Write(table, [.. Enumerable.Range(0, table.Rows).Where(row => !isCut(row))], to[0], cancel);
        for (int page = 1; page < to.Count; page++) LeftTable.Write(new TextTable([], 0), [], to[page], cancel);
        return RewrittenForm.Table;
    }

    static bool IsJson(SourceRead read, out string? records)
    {
        FileForm? form = read switch
        {
            SourceRead.File file => file.Form,
            SourceRead.Folder folder => folder.Form,
            SourceRead.Command command => command.Form,
            SourceRead.Sqlite or SourceRead.Postgres => new FileForm.Json(QueryOutput.Rows),
            _ => null,
        };
        records = (form as FileForm.Json)?.Records;
        return form is FileForm.Json;
    }
}
