using System.Diagnostics;
using Reeve.Store.Registers;
using Reeve.Store.State;
using Reeve.Store.Tests.State;

namespace Reeve.Store.Tests.Registers;

public sealed class ConcurrencyTests
{
    public static TheoryData<DatabaseKind> All => Databases.All;

    [Theory, MemberData(nameof(All))]
    public void Many_starters_at_once_make_one_register(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        place.State.Dispose();
        if (kind == DatabaseKind.Sqlite)
            foreach (string file in Directory.GetFiles(place.Options.Folder)) File.Delete(file);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using PlaceState state = PlaceState.Open(place.Options);
            state.Register.Runs.Newest();
        });
        using PlaceState last = place.Open();
        Assert.Equal(1, last.Register.Runs.Begin("1.0"));
    }

    [Theory, MemberData(nameof(All))]
    public void Changes_of_many_threads_follow_one_another_without_a_gap(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => place.Register.Runs.Begin("1.0"));
        Assert.Equal(Enumerable.Range(1, 40).Reverse().Select(id => (long)id), place.Register.Runs.Newest(100).Select(run => run.Id));
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_reader_sees_the_state_before_a_change_or_after_it(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Sample.Build(place.State, 1);
        using var stop = new CancellationTokenSource();

        // A thread of its own, and builds only once it reads: tasks of other tests can keep the pool's threads for longer than all builds take.
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task reader = Task.Factory.StartNew(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                Publication current = Assert.Single(place.Register.Published.AllCurrent());
                Assert.Equal($"recipe {current.Id}", current.Recipe);
                Assert.Single(current.Outputs);
                begun.TrySetResult();
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAny(begun.Task, reader);
        for (int seed = 2; seed <= 12 && !reader.IsCompleted; seed++) Sample.Build(place.State, seed);
        await stop.CancelAsync();
        await reader;
    }

    [Fact]
    public void Two_processes_change_one_register_and_lose_nothing()
    {
        using var place = new TestPlace();
        using Process first = SecondProcess.Start("begin-runs", place.Options.Folder), second = SecondProcess.Start("begin-runs", place.Options.Folder);
        for (int run = 0; run < 20; run++) place.Register.Runs.Begin("mine");
        Assert.All([first, second], process =>
        {
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        });
        IReadOnlyList<Run> runs = place.Register.Runs.Newest(100);
        Assert.Equal(Enumerable.Range(1, 60).Reverse().Select(id => (long)id), runs.Select(run => run.Id));
        Assert.Equal(20, runs.Count(run => run.Program == "mine"));
    }

    [Fact]
    public void A_process_that_is_killed_gives_back_its_lock_and_its_leases()
    {
        using var place = new TestPlace();
        Publication first = Sample.Build(place.State, 1);
        using Process holder = SecondProcess.Start("hold", place.Options.Folder);
        Assert.Equal("held", holder.StandardOutput.ReadLine());
        Assert.Null(place.State.TryLockBuild(out BuildHolder? who));
        Assert.Equal((holder.Id, Environment.MachineName), (who!.Process, who.Host));
        Assert.Equal(1, place.Register.Leases.Count());
        Sample.Build(place.State, 2);
        place.Clock.Advance(TimeSpan.FromDays(30));

        // Its clock is not ours: the lease is in force for as long as the process is, whatever ours says.
        holder.Kill();
        holder.WaitForExit();
        using BuildLock? taken = place.State.TryLockBuild(out _);
        Assert.NotNull(taken);
        Assert.Equal(0, place.Register.Leases.Count());
        Assert.Equal(1, place.State.Prune().Snapshots);
        Assert.Throws<StoreException>(() => place.State.Tables.Open(first.Outputs[0].Id));
    }
}
