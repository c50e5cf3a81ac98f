using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers;

/// <summary>Which list of people who are not linked is the newest, so that one that is gone, or an older one, is noticed.</summary>
public sealed class NeverLinkLists
{
    readonly Database _database;

    internal NeverLinkLists(Database database) => _database = database;

    /// <summary>The newest list; null when there never was one.</summary>
    public NeverLinkRecord? Newest() => _database.Read(Newest);

    /// <summary>Records a list that has been written; recording it again changes nothing.</summary>
    /// <param name="number">Its number: that of the newest, or a later one.</param>
    /// <param name="digest">Its keyed digest.</param>
    /// <exception cref="StoreException">Surroundings: it is no later one; another was recorded meanwhile.</exception>
    public void Record(long number, string digest) => _database.Write(session =>
    {
        NeverLinkRecord? newest = Newest(session);
        if (newest?.Number == number && newest.Digest == digest) return;
        if (number <= (newest?.Number ?? 0)) throw new StoreException(StoreFault.Surroundings, "The never-link list was changed by another process meanwhile: try again.");
        session.Execute("INSERT INTO never_link_lists (number, digest, recorded) VALUES (@number, @digest, @now)", new { number, digest, now = _database.Now() });
    });

    /// <summary>Notes that no table is left that was made before a list.</summary>
    /// <param name="number">The list's number.</param>
    public void Applied(long number) => _database.Write(session =>
    {
        session.Execute("UPDATE never_link_lists SET applied = @now WHERE number = @number AND applied IS NULL", new { number, now = _database.Now() });
    });

    /// <summary>Notes that a table was made that shows somebody of a list: it has to be applied again.</summary>
    /// <param name="number">The list's number.</param>
    public void Reopen(long number) => _database.Write(session => session.Execute("UPDATE never_link_lists SET applied = NULL WHERE number = @number", new { number }));

    static NeverLinkRecord? Newest(Session session) =>
        session.First<Row>("SELECT number, digest, applied FROM never_link_lists ORDER BY number DESC LIMIT 1") is { } row ? new NeverLinkRecord(row.Number, row.Digest, row.Applied is not null) : null;

    sealed class Row
    {
        public long Number { get; init; }

        public string Digest { get; init; } = "";

        public string? Applied { get; init; }
    }
}

/// <summary>A list of people who are not linked, as the register knows it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Digest">Its keyed digest.</param>
/// <param name="IsApplied">Whether no table is left that was made before it.</param>
public sealed record NeverLinkRecord(long Number, string Digest, bool IsApplied);
