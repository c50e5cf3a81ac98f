namespace Reeve.Workspace.Reading;

/// <summary>Holds paths and references in a description to what they may be.</summary>
static class PathChecks
{
    /// <summary>Whether a path may stand there; else the fault is noted.</summary>
    public static bool Path(Location at, string subject, string path, FaultList faults, bool absoluteAllowed)
    {
        if (PlacePaths.Fault(path, absoluteAllowed) is not { } fault) return true;
        faults.Add(at, $"{subject} {fault.What}", fault.NextStep);
        return false;
    }

    /// <summary>A reference to a secret: the path of a file may be absolute, because secrets are mounted where they are.</summary>
    public static void Secret(Location at, string reference, FaultList faults)
    {
        if (reference.StartsWith("file:", StringComparison.Ordinal)) Path(at, "the path of the secret", reference["file:".Length..], faults, absoluteAllowed: true);
    }
}
