using System.Globalization;

namespace Reeve.Cli.Output;

/// <summary>The time shown in a report; SOURCE_DATE_EPOCH (reproducible-builds.org) pins it.</summary>
static class GeneratedAt
{
    const long AfterTime = 253402300800;

    /// <summary><c>24 November 2026, 11:03 UTC</c>.</summary>
    public static string Now(TimeProvider clock)
    {
        DateTimeOffset time = long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds < AfterTime
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : clock.GetUtcNow();
        return time.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
    }
}
