using System.Globalization;
using Reeve.Store.Disposals;
using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers;

/// <summary>What was disposed of, and what later loads have to obey.</summary>
public sealed class DisposalLog
{
    const string Columns = "SELECT id, kind, day, reason, officer, program, key_check AS keycheck, started, counts, finished, certificate FROM disposals";

    readonly Database _database;

    internal DisposalLog(Database database) => _database = database;

    /// <summary>Records what is about to be disposed of, and the tokens that recognise it, in one transaction.</summary>
    /// <exception cref="StoreException">Request: another disposal has not been finished.</exception>
    public Disposal Begin(DisposalIntent intent) => _database.Write(session =>
    {
        if (session.First<long>("SELECT COUNT(*) FROM disposals WHERE finished IS NULL") > 0)
            throw new StoreException(StoreFault.Request, "A disposal has not been finished: run `reeve dispose` again first.");
        long id = session.Next("disposals");
        session.Execute(
            """
            INSERT INTO disposals (id, kind, day, reason, officer, program, key_check, started, counts)
            VALUES (@id, @kind, @day, @Reason, @Officer, @Program, @KeyCheck, @now, @Counts)
            """, new { id, kind = intent.Kind.ToString(), day = Day(intent.Day), intent.Reason, intent.Officer, intent.Program, intent.KeyCheck, now = _database.Now(), intent.Counts });
        foreach (Tombstone tombstone in intent.Tokens)
        {
            // One that stands already lasts if either of the two does.
            var row = new { tombstone.Source, kind = tombstone.Kind.ToString(), tombstone.Token, lasts = tombstone.Lasts ? 1 : 0, id };
            if (tombstone.Lasts) session.Execute("DELETE FROM tombstones WHERE token = @Token", row);
            session.Execute("INSERT INTO tombstones (source, kind, token, lasts, disposal) VALUES (@Source, @kind, @Token, @lasts, @id) ON CONFLICT (token) DO NOTHING", row);
        }

        return session.First<Row>($"{Columns} WHERE id = @id", new { id })!.Disposal();
    });

    /// <summary>The disposal under way, or null.</summary>
    public Disposal? Unfinished() => _database.Read(session => session.First<Row>($"{Columns} WHERE finished IS NULL")?.Disposal());

    /// <summary>All disposals, oldest first.</summary>
    public IReadOnlyList<Disposal> All() => _database.Read<IReadOnlyList<Disposal>>(session => [.. session.Query<Row>($"{Columns} ORDER BY id").Select(row => row.Disposal())]);

    /// <summary>The day of the last finished disposal by retention: what was due then stays away, whatever is loaded later. Null when there was none.</summary>
    public DateOnly? RetainedAsOf() => _database.Read(session =>
        session.First<string>("SELECT MAX(day) FROM disposals WHERE kind = @kind", new { kind = nameof(DisposalKind.Retention) }) is { } day ? Day(day) : (DateOnly?)null);

    /// <summary>The tokens that are in force.</summary>
    /// <param name="check">By what the key at hand is known.</param>
    /// <exception cref="StoreException">Request: they were made with another key, and would recognise nothing.</exception>
    public IReadOnlyList<Tombstone> Tombstones(string check) => _database.Read<IReadOnlyList<Tombstone>>(session =>
    {
        if (session.First<long>("SELECT COUNT(*) FROM disposals WHERE key_check <> @check", new { check }) > 0)
        {
            throw new StoreException(StoreFault.Request,
                $"The key `{DisposalTokens.KeyName}` is not the one that earlier disposals were made with, so nobody who was erased would be recognised: put the place's own key back.");
        }

        return [.. session.Query<TokenRow>("SELECT source, kind, token, lasts FROM tombstones ORDER BY token")
            .Select(row => new Tombstone(row.Source, Enum.Parse<TombstoneKind>(row.Kind), row.Token, row.Lasts != 0))];
    });

    /// <summary>Whether anything was ever disposed of; where nothing was, loads need not be looked through.</summary>
    public bool Any() => _database.Read(session => session.First<long>("SELECT COUNT(*) FROM disposals") > 0);

    /// <summary>Ends a disposal: its certificate stays, and the tokens that do not last go.</summary>
    public void Finish(long number, string certificate) => _database.Write(session =>
    {
        session.Execute("DELETE FROM tombstones WHERE disposal = @number AND lasts = 0", new { number });
        session.Execute("UPDATE disposals SET finished = @now, certificate = @certificate WHERE id = @number", new { now = _database.Now(), certificate, number });
    });

    /// <summary>Takes away what may remind of values: facts that earlier loads of some nodes left.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="kind">The kind of fact.</param>
    /// <param name="body">What becomes of a fact's JSON; null when it is to go.</param>
    public void Redact(IReadOnlyList<string> nodes, string kind, Func<string, string?> body) => _database.Write(session =>
    {
        foreach (string node in nodes)
        {
            foreach (FactRow row in session.Query<FactRow>("SELECT load, run, body FROM facts WHERE node = @node AND kind = @kind", new { node, kind }))
            {
                string? left = body(row.Body);
                var where = new { node, kind, row.Load, row.Run, left };
                if (left is null) session.Execute("DELETE FROM facts WHERE node = @node AND kind = @kind AND load = @Load AND run = @Run", where);
                else if (left != row.Body) session.Execute("UPDATE facts SET body = @left WHERE node = @node AND kind = @kind AND load = @Load AND run = @Run", where);
            }
        }
    });

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    sealed class Row
    {
        public long Id { get; init; }

        public string Kind { get; init; } = "";

        public string Day { get; init; } = "";

        public string Reason { get; init; } = "";

        public string? Officer { get; init; }

        public string Program { get; init; } = "";

        public string KeyCheck { get; init; } = "";

        public string Started { get; init; } = "";

        public string Counts { get; init; } = "";

        public string? Finished { get; init; }

        public string? Certificate { get; init; }

        public Disposal Disposal() => new(
            Id, new DisposalIntent(Enum.Parse<DisposalKind>(Kind), DisposalLog.Day(Day), Reason, Officer, Program, KeyCheck, Counts, []),
            Times.Of(Started), Finished is null ? null : Times.Of(Finished), Certificate);
    }

    sealed class TokenRow
    {
        public string Source { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Token { get; init; } = "";

        public long Lasts { get; init; }
    }

    sealed class FactRow
    {
        public long Load { get; init; }

        public long Run { get; init; }

        public string Body { get; init; } = "";
    }
}
