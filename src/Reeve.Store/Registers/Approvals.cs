using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers;

/// <summary>What people have approved and taken back. Nothing in it is ever changed or removed.</summary>
public sealed class Approvals
{
    readonly Database _database;

    internal Approvals(Database database) => _database = database;

    /// <summary>Records an approval.</summary>
    /// <param name="subject">What is approved: <c>linkage:person</c>.</param>
    /// <param name="textHash">SHA-256 of the text that is approved.</param>
    /// <param name="covers">What it covers, as JSON.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="note">What that person notes, or null.</param>
    public Approval Add(string subject, string textHash, string covers, string by, string? note) => _database.Write(session =>
    {
        long id = session.Next("approvals");
        session.Execute(
            "INSERT INTO approvals (id, subject, text_hash, covers, approved_by, note, approved) VALUES (@id, @subject, @textHash, @covers, @by, @note, @now)",
            new { id, subject, textHash, covers, by, note, now = _database.Now() });
        return Rows(session, "WHERE a.id = @id", new { id })[0];
    });

    /// <summary>Takes the newest approval of a subject back. Older ones do not come into force again.</summary>
    /// <param name="subject">What was approved.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="why">Why.</param>
    /// <returns>The approval, or null when there is none that stands.</returns>
    public Approval? Withdraw(string subject, string by, string why) => _database.Write(session =>
    {
        if (Newest(session, subject) is not { Withdrawn: null } newest) return null;
        session.Execute(
            "INSERT INTO approval_withdrawals (approval, withdrawn_by, reason, withdrawn) VALUES (@Id, @by, @why, @now)", new { newest.Id, by, why, now = _database.Now() });
        return Newest(session, subject);
    });

    /// <summary>The newest approval of a subject, taken back or not; null when there never was one.</summary>
    public Approval? Newest(string subject) => _database.Read(session => Newest(session, subject));

    /// <summary>All approvals, oldest first.</summary>
    public IReadOnlyList<Approval> All() => _database.Read(session => Rows(session, "", new { }));

    static Approval? Newest(Session session, string subject) => Rows(session, "WHERE a.subject = @subject ORDER BY a.id DESC LIMIT 1", new { subject }) is [var newest] ? newest : null;

    static IReadOnlyList<Approval> Rows(Session session, string which, object values) =>
    [
        .. session.Query<Row>(
            $"""
            SELECT a.id, a.subject, a.text_hash AS "textHash", a.covers, a.approved_by AS "by", a.note, a.approved AS "at",
              w.withdrawn_by AS "withdrawnBy", w.reason AS "why", w.withdrawn AS "withdrawnAt"
            FROM approvals AS a LEFT JOIN approval_withdrawals AS w ON w.approval = a.id {(which.Length == 0 ? "ORDER BY a.id" : which)}
            """, values).Select(static row => row.Approval()),
    ];

    sealed class Row
    {
        public long Id { get; init; }

        public string Subject { get; init; } = "";

        public string TextHash { get; init; } = "";

        public string Covers { get; init; } = "";

        public string By { get; init; } = "";

        public string? Note { get; init; }

        public string At { get; init; } = "";

        public string? WithdrawnBy { get; init; }

        public string? Why { get; init; }

        public string? WithdrawnAt { get; init; }

        public Approval Approval() => new()
        {
            Id = Id, Subject = Subject, TextHash = TextHash, Covers = Covers, By = By, Note = Note, At = Times.Of(At),
            Withdrawn = WithdrawnAt is null ? null : new Withdrawal(WithdrawnBy!, Why!, Times.Of(WithdrawnAt)),
        };
    }
}
