using Reeve.Runs.Build;
using Reeve.Store.Registers;

namespace Reeve.Cli.Output;

/// <summary>Follows a build on the terminal: a line for each node that ran, and how far the current one is.</summary>
sealed class BuildWatch(bool silent, int width) : IBuildWatch, IDisposable
{
    readonly ProgressLine progress = new(silent);

    public void Waiting(BuildHolder? holder) =>
        Console.Error.WriteLine($"Waiting for another build of this place{(holder is null ? "" : $" (process {holder.Process} on {holder.Host}, since {holder.Since:HH:mm:ss})")}.");

    public void Progress(string node, double share) => progress.Report(node, share);

    public void Ended(NodeReport node)
    {
        if (silent) return;
        progress.Clear();
        BuildSummary.Node(Console.Out, node, width);
    }

    public void Dispose() => progress.Dispose();
}
