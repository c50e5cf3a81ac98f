namespace Reeve.Cli.Tests.Running;

/// <summary>How a run of the program ended.</summary>
sealed record Outcome(int Code, string Out, string Err)
{
    /// <summary>The most memory it held, in MiB; 0 when nobody looked.</summary>
    public long PeakMegabytes { get; init; }

    /// <summary>Processor time after the signal it was sent, in seconds.</summary>
    public double SecondsAfterSignal { get; init; }
}
