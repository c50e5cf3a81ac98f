using Reeve.Workspace;

namespace Reeve.Integration.Contracts;

/// <summary>What a source's limits say to the share of its rows that was rejected.</summary>
public abstract record LimitOutcome
{
    LimitOutcome()
    {
    }

    /// <summary>Within both limits.</summary>
    public sealed record Within : LimitOutcome;

    /// <summary>Above the limit from which the build warns.</summary>
    /// <param name="Share">The share of rejected rows, in [0, 1].</param>
    /// <param name="Limit">The limit it is above, in [0, 1].</param>
    public sealed record Warned(double Share, double Limit) : LimitOutcome;

    /// <summary>Above the limit from which the node fails, and the last good table stays.</summary>
    /// <param name="Share">The share of rejected rows, in [0, 1].</param>
    /// <param name="Limit">The limit it is above, in [0, 1].</param>
    public sealed record Failed(double Share, double Limit) : LimitOutcome;

    /// <summary>What the limits say; no rows at all are within any.</summary>
    /// <param name="rejected">Rows left out; at most <paramref name="read"/>.</param>
    /// <param name="read">Rows read.</param>
    /// <param name="limits">The source's limits.</param>
    public static LimitOutcome Of(long rejected, long read, QuarantineLimits limits)
    {
        double share = read == 0 ? 0 : (double)rejected / read;
        return share > limits.Fail ? new Failed(share, limits.Fail)
            : share > limits.Warn ? new Warned(share, limits.Warn)
            : new Within();
    }
}
