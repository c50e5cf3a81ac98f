using System.Runtime.InteropServices;

namespace Reeve.Cli;

/// <summary>Ctrl-C and SIGTERM: work is asked to stop, and after most of a second is stopped.</summary>
sealed class Interrupt : IDisposable
{
    /// <summary>Work that does not listen is ended then: a person who presses Ctrl-C waits at most a second.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    readonly CancellationTokenSource source = new();
    readonly PosixSignalRegistration[] registrations;
    readonly Lock gate = new();
    readonly Timer deadline;
    bool committing;

    /// <param name="lastly">Removes what would otherwise be left behind when work has to be ended.</param>
    /// <param name="words">What is said then.</param>
    public Interrupt(Action lastly, string words = "Stopped. Nothing was written.")
    {
        deadline = new Timer(_ =>
        {
            lastly();
            Console.Error.WriteLine(words);
            Environment.Exit(ExitCode.Interrupted);
        });
        registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

        void Handle(PosixSignalContext context)
        {
            context.Cancel = true;
            lock (gate)
            {
                if (committing || source.IsCancellationRequested) return;
                source.Cancel();
            }
            deadline.Change(Patience, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Cancelled when the user interrupts.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The point of no return: from here on signals no longer stop the work, so that outputs appear together or not at all.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted before.</exception>
    public void Commit()
    {
        lock (gate)
        {
            source.Token.ThrowIfCancellationRequested();
            committing = true;
        }
    }

    /// <summary>Gives signals back to the system, unless outputs are in their places: the run is done then, and its exit code has to say so.</summary>
    public void Dispose()
    {
        if (committing) return;
        foreach (PosixSignalRegistration registration in registrations) registration.Dispose();
        deadline.Dispose();
        source.Dispose();
    }
}
