using Reeve.Runs.Build;
using Reeve.Store.Registers;

namespace Reeve.Runs.Tests.Build;

/// <summary>A build that nobody follows.</summary>
sealed class Unwatched : IBuildWatch
{
    public void Waiting(BuildHolder? holder)
    {
    }

    public void Progress(string node, double share)
    {
    }

    public void Ended(NodeReport node)
    {
    }
}
