using Reeve.Runs.Build;
using Reeve.Runs.Disposing.Internals;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Disposals;
using Reeve.Store.Registers;

namespace Reeve.Runs.Disposing;

/// <summary>Removes records whose time is over, or all records of one person, from everything that a place keeps.</summary>
/// <remarks>
/// What is to go is recorded first, as tokens under a key. Then loads are cut, tables built again, everything superseded removed and the register's file
/// written anew. A process that is killed leaves a disposal that the next disposal or build ends before it does anything else.
/// </remarks>
public static class Disposer
{
    /// <summary>Says what would be removed. No byte of the place changes.</summary>
    /// <param name="open">The place.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Request: nobody is known by what was named, or the key is not the place's. Data: a load cannot be read. Surroundings: disk, register.</exception>
    public static DisposalCounts Preview(OpenPlace open, DisposalRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(request);
        // Without a key nothing was disposed of yet, and a key of the moment finds the same.
        DisposalTokens tokens = open.State.Keys.Find(DisposalTokens.KeyName) is null ? DisposalTokens.OfTheMoment() : new DisposalTokens(open.State.Keys);
        return new Planner(open, request, tokens, cancel).Plan().Counts;
    }

    /// <summary>Disposes. One that an earlier process did not finish is finished instead, and given back.</summary>
    /// <param name="open">The place.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="watch">Told how building again goes.</param>
    /// <param name="cancel">Stops the work; what was begun is finished by the next disposal or build.</param>
    /// <exception cref="StoreException">As for <see cref="Preview"/>; Surroundings also: somebody reads what is to be removed, so that it is not finished yet.</exception>
    public static DisposalOutcome Dispose(OpenPlace open, DisposalRequest request, IBuildWatch watch, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(watch);
        using BuildLock held = open.State.LockBuild(watch.Waiting, cancel);
        using Scratch scratch = new(open.State.Folder);
        Register register = open.State.Register;
        if (register.Disposals.Unfinished() is { } unfinished) return new DisposalOutcome.Done(Finish(open, unfinished, scratch.Folder, request.Threads, watch, cancel), WasEarlier: true);
        DisposalTokens tokens = new(open.State.Keys);
        DisposalPlan plan = new Planner(open, request, tokens, cancel).Plan();
        if (plan.Counts.IsEmpty) return new DisposalOutcome.NothingDue();
        (string reason, string? officer) = request is DisposalRequest.Erasure erasure ? (erasure.Reason, erasure.Officer) : ("retention", null);
        Disposal begun = register.Disposals.Begin(new DisposalIntent(request.Kind, request.Day, reason, officer, request.Program, tokens.Check, plan.Counts.ToJson(), plan.Tombstones));
        open.State.Say("disposal recorded");
        return new DisposalOutcome.Done(Finish(open, begun, scratch.Folder, request.Threads, watch, cancel), WasEarlier: false);
    }

    /// <summary>Ends a disposal that an earlier process did not finish; by whoever holds the build lock.</summary>
    internal static void FinishEarlier(OpenPlace open, string scratch, int threads, IBuildWatch watch, CancellationToken cancel)
    {
        if (open.State.Register.Disposals.Unfinished() is { } unfinished) Finish(open, unfinished, scratch, threads, watch, cancel);
    }

    static Disposal Finish(OpenPlace open, Disposal disposal, string scratch, int threads, IBuildWatch watch, CancellationToken cancel)
    {
        Register register = open.State.Register;
        long run = register.Runs.Begin(disposal.Intent.Program);
        try
        {
            Disposal finished = new DisposalWork(open, scratch, run, threads, watch, cancel).Finish(disposal);
            register.Runs.Finish(run, RunOutcome.Succeeded);
            return finished;
        }
        catch (OperationCanceledException)
        {
            register.Runs.Finish(run, RunOutcome.Interrupted);
            throw;
        }
        catch (StoreException)
        {
            Builder.Abandon(register, run);
            throw;
        }
    }
}

/// <summary>How a disposal ended.</summary>
public abstract record DisposalOutcome
{
    DisposalOutcome()
    {
    }

    /// <summary>There was nothing to remove.</summary>
    public sealed record NothingDue : DisposalOutcome;

    /// <summary>Everything was removed, and certified.</summary>
    /// <param name="Disposal">With its certificate.</param>
    /// <param name="WasEarlier">Whether it is one that an earlier process had begun, and not the one that was asked for.</param>
    public sealed record Done(Disposal Disposal, bool WasEarlier) : DisposalOutcome;
}
