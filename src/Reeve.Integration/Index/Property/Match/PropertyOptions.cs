namespace Reeve.Integration.Index.Property.Match;

/// <summary>Where lines are drawn when addresses are matched.</summary>
public sealed record PropertyOptions
{
    /// <summary>The least score of an answer, in (0, 1]. See <see cref="PropertyMatch.Score"/>.</summary>
    public double LeastScore { get; init; } = 0.7;

    /// <summary>By how much, at least, an answer has to score more than the next property, in [0, 1]; two that are nearer are ambiguous.</summary>
    public double LeastLead { get; init; } = 0.02;

    /// <summary>Threads to use, at least 1. The answers are the same with any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    internal static void Check(PropertyOptions options)
    {
        if (options.LeastScore is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(options), options.LeastScore, "The least score is above 0 and at most 1.");
        if (options.LeastLead is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(options), options.LeastLead, "The least lead is between 0 and 1.");
        if (options.Threads < 1) throw new ArgumentOutOfRangeException(nameof(options), options.Threads, "At least one thread works.");
    }
}
