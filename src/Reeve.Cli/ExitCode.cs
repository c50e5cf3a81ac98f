namespace Reeve.Cli;

/// <summary>The one table of exit codes.</summary>
static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The data failed a rule.</summary>
    public const int Data = 1;

    /// <summary>The command or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Refused by policy: what was asked for is not allowed as things are.</summary>
    public const int Refused = 3;

    /// <summary>A fault of ours (sysexits.h EX_SOFTWARE).</summary>
    public const int Ours = 70;

    /// <summary>The surroundings failed; trying again may help (sysexits.h EX_TEMPFAIL).</summary>
    public const int Surroundings = 75;

    /// <summary>Interrupted by the user (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
