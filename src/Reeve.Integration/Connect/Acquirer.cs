using Reeve.Integration.Connect.Acquire;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Connect;

/// <summary>Brings the bytes of a source: files as they are; what databases, feeds and programs give, in files of the scratch folder.</summary>
public static class Acquirer
{
    /// <summary>Acquires one load. Nothing of the source is changed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="placeFolder">The place's folder, which relative paths start from and may not leave.</param>
    /// <param name="scratchFolder">A folder for temporary files, which only their owner may read; it exists.</param>
    /// <param name="secrets">Where connection strings and keys are found.</param>
    /// <param name="cancel">Stops the work; programs and queries that it started are stopped too.</param>
    /// <exception cref="StoreException">
    /// Request: no such file, a path out of the place, a query that is not one SELECT, a missing secret. Data: a feed or an output that is too large or
    /// not what it should be. Surroundings: a server, feed or program that fails or takes too long. No value of a record is in the message.
    /// </exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static Acquisition Acquire(SourceFile source, string placeFolder, string scratchFolder, ISecrets secrets, CancellationToken cancel) =>
        Acquire(source, placeFolder, scratchFolder, secrets, new HttpFeed(), cancel);

    internal static Acquisition Acquire(SourceFile source, string placeFolder, string scratchFolder, ISecrets secrets, HttpFeed feed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(secrets);
        cancel.ThrowIfCancellationRequested();
        var place = new PlaceFolder(placeFolder, source.Read.At);
        var scratch = new Scratch(scratchFolder);
        IReadOnlyList<AcquiredFile> files = source.Read switch
        {
            SourceRead.File file => [place.File(file.Path)],
            SourceRead.Folder folder => place.Folder(folder.Path, folder.Pattern, folder.LatestOnly),
            SourceRead.Sqlite sqlite => [SqliteQuery.Run(place.File(sqlite.Path).Path, sqlite.Query, source.Read.At, scratch, cancel)],
            SourceRead.Postgres postgres => [PostgresQuery.Run(secrets.Get(postgres.Connection), postgres.Query, source.Read.At, scratch, cancel)],
            SourceRead.OpenReferral { Address: var address } when HttpFeed.IsUrl(address) => feed.Fetch(address, source.Read.At, scratch, cancel),
            SourceRead.OpenReferral { Address: var address } => place.FileOrFolder(address, "*.json"),
            SourceRead.Command command => [CommandRun.Run(command, place, scratch, secrets, cancel)],
            _ => throw new StoreException(StoreFault.Ours, $"{source.Read.At}: no way is known to read this kind of source."),
        };
        return new Acquisition(files);
    }
}
