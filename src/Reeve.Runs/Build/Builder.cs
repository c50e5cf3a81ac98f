using System.Diagnostics;
using Reeve.Runs.Approvals;
using Reeve.Runs.Disposing;
using Reeve.Runs.Hidden;
using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Build;

/// <summary>Builds a place: goes through the plan in order, runs what has changed, and publishes what each node made.</summary>
/// <remarks>
/// What a node makes is on disk before it is published, in one transaction of the register. A process that is killed leaves the state before a node or
/// the state after it, and the next build goes on from there to the same bytes.
/// </remarks>
public static class Builder
{
    /// <summary>Builds.</summary>
    /// <param name="open">The place.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="watch">Told how it goes.</param>
    /// <param name="cancel">Stops the build; nodes that have ended stay built.</param>
    /// <exception cref="StoreException">Surroundings: a full disk, a register that cannot be reached, another build while the request does not wait.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static BuildReport Build(OpenPlace open, BuildRequest request, IBuildWatch watch, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(watch);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Threads, 1, nameof(request));
        Stopwatch watched = Stopwatch.StartNew();
        using BuildLock held = Lock(open, request, watch, cancel);
        HiddenSweep.Begin(open, request.Nodes);
        using Scratch scratch = new(open.State.Folder);
        Register register = open.State.Register;
        Disposer.FinishEarlier(open, scratch.Folder, request.Threads, watch, cancel);
        long run = register.Runs.Begin(request.Program);
        var nodes = new NodeRunner(open, scratch.Folder, run, request.Threads, watch, Accepted(open, request), cancel);
        IReadOnlyList<string> notes;
        try
        {
            foreach (PlanNode node in request.Nodes ?? open.Plan.Nodes) nodes.Run(node);
            bool isWhole = request.Nodes is null || request.Nodes.Count == open.Plan.Nodes.Count;
            StepContext context = new(open, scratch.Folder, run, request.Threads, static _ => { }, cancel);
            notes = [.. PlaceChanges.Clock(open, run), .. isWhole ? PlaceChanges.Withdraw(open) : [], .. HiddenSweep.End(open, isWhole, context)];
        }
        catch (OperationCanceledException)
        {
            register.Runs.Finish(run, RunOutcome.Interrupted);
            throw;
        }
        catch
        {
            Abandon(register, run);
            throw;
        }

        bool failed = nodes.Reports.Any(node => node.Outcome is NodeEnding.Failed or NodeEnding.Refused);
        register.Runs.Finish(run, failed ? RunOutcome.Failed : RunOutcome.Succeeded);
        return new BuildReport { Place = open.Place.Settings.Name, Run = run, Nodes = nodes.Reports, Evaluations = nodes.Evaluations, Reviews = ReviewStep.Counts(open), Notes = notes, Seconds = watched.Elapsed.TotalSeconds };
    }

    static AcceptedLoads? Accepted(OpenPlace open, BuildRequest request)
    {
        if (request.Accept is not { } accept) return null;
        if (accept.Sources.FirstOrDefault(name => open.Place.Source(name) is null) is { } unknown)
            throw new StoreException(StoreFault.Request, $"There is no source `{unknown}`{DidYouMean.Sentence(unknown, [.. open.Place.Sources.Select(static source => source.Name)])}");
        return accept with { By = Signatory.Name(accept.By, "--as") };
    }

    static BuildLock Lock(OpenPlace open, BuildRequest request, IBuildWatch watch, CancellationToken cancel)
    {
        if (request.Waits) return open.State.LockBuild(watch.Waiting, cancel);
        return open.State.TryLockBuild(out BuildHolder? holder) ?? throw new StoreException(
            StoreFault.Surroundings, $"Another build of this place is under way{(holder is null ? "" : $" (process {holder.Process} on {holder.Host})")}: wait for it, then build again.");
    }

    /// <summary>The fault that is on its way up says more than one of the register, which may have the same cause.</summary>
    internal static void Abandon(Register register, long run)
    {
        try
        {
            register.Runs.Finish(run, RunOutcome.Failed);
        }
        catch (StoreException)
        {
            // The next build marks the run as interrupted.
        }
    }
}
