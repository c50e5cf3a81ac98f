using Reeve.Store.Backups;
using Reeve.Store.Registers;
using Reeve.Store.State;
using Reeve.Store.Tests.State;
using Reeve.Tests.Shared;

namespace Reeve.Store.Tests.Registers;

public sealed class ApprovalsTests
{
    const string Subject = "linkage:person";

    public static TheoryData<DatabaseKind> All => Databases.All;

    public static TheoryData<DatabaseKind, DatabaseKind> Pairs => Databases.Pairs;

    [Theory, MemberData(nameof(All))]
    public void The_newest_approval_of_a_subject_counts_and_older_ones_can_still_be_told(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Approvals approvals = place.Register.Approvals;
        Assert.Null(approvals.Newest(Subject));
        Approval first = approvals.Add(Subject, "h1", "{}", "An officer", "First of its kind");
        place.Clock.Advance(TimeSpan.FromDays(1));
        Approval second = approvals.Add(Subject, "h2", "{}", "Another officer", note: null);
        approvals.Add("linkage:property", "h3", "{}", "An officer", note: null);
        Assert.Equal(second, approvals.Newest(Subject));
        Assert.Equal([first, second], approvals.All().Where(one => one.Subject == Subject));
        Assert.Equal((1, "h1", "An officer", "First of its kind", null), (first.Id, first.TextHash, first.By, first.Note, first.Withdrawn));
        Assert.Equal(TimeSpan.FromDays(1), second.At - first.At);
    }

    [Theory, MemberData(nameof(All))]
    public void An_approval_that_is_withdrawn_stays_on_record_and_no_older_one_takes_its_place(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Approvals approvals = place.Register.Approvals;
        Assert.Null(approvals.Withdraw(Subject, "An officer", "There is none"));
        Approval older = approvals.Add(Subject, "h1", "{}", "An officer", note: null), newer = approvals.Add(Subject, "h2", "{}", "An officer", note: null);
        Approval withdrawn = approvals.Withdraw(Subject, "A director", "The assessment was out of date")!;
        Assert.Equal(newer with { Withdrawn = new Withdrawal("A director", "The assessment was out of date", place.Clock.GetUtcNow()) }, withdrawn);
        Assert.Equal(withdrawn, approvals.Newest(Subject));
        Assert.Null(approvals.Withdraw(Subject, "A director", "Again"));
        Assert.Equal([older, withdrawn], approvals.All());
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Approvals_are_in_the_backup(DatabaseKind from, DatabaseKind to)
    {
        using var place = new TestPlace(from);
        place.Register.Approvals.Add(Subject, "h1", "{}", "An officer", "A note");
        place.Register.Approvals.Withdraw(Subject, "A director", "Why");
        place.Register.Approvals.Add(Subject, "h2", "{}", "An officer", note: null);
        Backup.Write(place.State, place.Folder, place.Beside("backup.tar"));
        string? connection = to == DatabaseKind.Postgres ? PostgresServer.CreateDatabase() : null, folder = place.Beside("restored"), tables = connection is null ? null : place.Beside("restored-tables");
        Restore.From(place.Beside("backup.tar"), new RestoreTarget { Folder = folder, RegisterConnection = connection, TablesFolder = tables, Clock = place.Clock });
        using PlaceState state = PlaceState.Open(new PlaceStateOptions { Folder = Path.Combine(folder, ".reeve"), RegisterConnection = connection, TablesFolder = tables, Clock = place.Clock });
        Assert.Equal(place.Register.Approvals.All(), state.Register.Approvals.All());
    }
}
