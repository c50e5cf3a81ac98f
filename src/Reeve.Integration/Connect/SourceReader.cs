using Reeve.Integration.Connect.Acquire;
using Reeve.Integration.Connect.OpenReferral;
using Reeve.Integration.Connect.Read;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Connect;

/// <summary>Reads the originals of a source's loads as rows of text.</summary>
public static class SourceReader
{
    /// <summary>Reads all originals, in the order given, into one table. How loads change one another is for the contract: a row that it rejects may not take the place of a good one.</summary>
    /// <remarks>
    /// Columns are united by name; where a file lacks one, its rows have missing cells, and a note says so. Lines are physical lines of text files
    /// and of JSON, row numbers of sheets, and row numbers of what has no lines. Of JSON only what the contract's fields ask for is read.
    /// The pages of an Open Referral UK feed of one load are read together and become one part.
    /// </remarks>
    /// <param name="source">The source.</param>
    /// <param name="originals">The files, loads in their order; at least one.</param>
    /// <param name="threads">How many threads may work; the rows do not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Request: the form does not fit, no such sheet. Data: a file that is damaged, empty or not what it should be. Surroundings: a file that cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static SourceRows Read(SourceFile source, IReadOnlyList<LoadedOriginal> originals, int threads, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(originals);
        if (originals.Count == 0) throw new ArgumentException("At least one original is needed.", nameof(originals));
        List<(SourcePart Part, PartRows Rows)> parts = [];
        if (source.Read is SourceRead.OpenReferral)
        {
            foreach (IGrouping<int, LoadedOriginal> load in originals.GroupBy(original => original.Load))
                Add(new LoadedOriginal(load.Key, load.Count() == 1 ? load.First().Name : "feed", ""), load.First().IsTable ? LeftTable.Read(load.First().Path, cancel) : FeedReader.Read([.. load], source.Read.At, cancel));
            return PartJoin.Join(parts);
        }
        FormReader reader = new(Form(source.Read), Wanted(source), source.Read.At, threads);
        foreach (LoadedOriginal original in originals)
        {
            cancel.ThrowIfCancellationRequested();
            Add(original, original.IsTable ? LeftTable.Read(original.Path, cancel)
                : source.Read is SourceRead.Sqlite or SourceRead.Postgres ? FormReader.Query(original, QueryOutput.Columns(original.Path), cancel)
                : reader.Read(original, cancel));
        }
        return PartJoin.Join(parts);

        void Add(LoadedOriginal original, PartRows rows) => parts.Add((new SourcePart(original.Load, original.Name, rows.Notes), rows));
    }

    static FileForm Form(SourceRead read) => read switch
    {
        SourceRead.File file => file.Form,
        SourceRead.Folder folder => folder.Form,
        SourceRead.Command command => command.Form,
        _ => new FileForm.Json(QueryOutput.Rows),
    };

    static IReadOnlyList<string> Wanted(SourceFile source) => [.. source.Fields.SelectMany(field => field.From).Distinct(StringComparer.Ordinal)];
}
