using Reeve.Store.Registers;
using Reeve.Store.State;
using Reeve.Store.Tests.State;

namespace Reeve.Store.Tests.Registers;

public sealed class BuildLockTests
{
    public static TheoryData<DatabaseKind> All => Databases.All;

    [Theory, MemberData(nameof(All))]
    public void One_at_a_time_may_build_and_the_second_is_told_who_does(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        using PlaceState second = place.Open();
        using (BuildLock? taken = place.State.TryLockBuild(out BuildHolder? nobody))
        {
            Assert.NotNull(taken);
            Assert.Null(nobody);
            Assert.Null(second.TryLockBuild(out BuildHolder? who));
            Assert.Equal(new BuildHolder(Environment.MachineName, Environment.ProcessId, place.Clock.GetUtcNow()), who);
        }

        using BuildLock? after = second.TryLockBuild(out _);
        Assert.NotNull(after);
    }

    [Theory, MemberData(nameof(All))]
    public void The_second_waits_until_the_first_has_finished(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        using PlaceState second = place.Open();
        BuildLock first = place.State.TryLockBuild(out _)!;
        int told = 0;
        using BuildLock taken = second.LockBuild(_ =>
        {
            told++;
            first.Dispose();
        });
        Assert.Equal(1, told);
        Assert.Null(place.State.TryLockBuild(out _));
    }

    [Fact]
    public void Waiting_can_be_cancelled()
    {
        using var place = new TestPlace();
        using BuildLock first = place.State.TryLockBuild(out _)!;
        using var cancel = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => place.State.LockBuild(_ => cancel.Cancel(), cancel.Token));
    }

    [Fact]
    public void The_lock_file_is_its_owners_only_and_stays_when_the_lock_is_given_back()
    {
        using var place = new TestPlace();
        place.State.TryLockBuild(out _)!.Dispose();
        string file = Path.Combine(place.Options.Folder, "build.lock");
        Assert.Equal("-rw-------", Modes.Of(file));
        Assert.Contains(Environment.MachineName, File.ReadAllText(file), StringComparison.Ordinal);
    }
}
