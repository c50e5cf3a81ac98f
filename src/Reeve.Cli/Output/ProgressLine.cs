using System.Diagnostics;

namespace Reeve.Cli.Output;

/// <summary>One line on standard error that says what is being done and how long it may still take. Only where a person watches.</summary>
sealed class ProgressLine : IDisposable
{
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    readonly bool shown;
    readonly Lock gate = new();
    readonly Stopwatch sinceStage = Stopwatch.StartNew();
    readonly Stopwatch sinceShown = Stopwatch.StartNew();
    string stage = "";
    int width;

    public ProgressLine(bool quiet) => shown = !quiet && !Console.IsErrorRedirected;

    /// <summary>A stage and its share done, in [0, 1]; from any thread.</summary>
    public void Report(string name, double done)
    {
        if (!shown) return;
        lock (gate)
        {
            if (name != stage) { stage = name; sinceStage.Restart(); }
            else if (sinceShown.Elapsed < Between) return;
            sinceShown.Restart();
            double left = done > 0.05 ? sinceStage.Elapsed.TotalSeconds * (1 - done) / done : double.NaN;
            string text = $"  {Verb(name)}: {done:0%}{(double.IsNaN(left) || left < 1 ? "" : $", about {left:0} s left")}";
            Console.Error.Write("\r" + text.PadRight(width));
            width = text.Length;
        }
    }

    static string Verb(string stage) => stage switch { "train" => "Training", "score" => "Comparing records", _ => stage };

    /// <summary>Takes the line away, so that something else can be printed.</summary>
    public void Clear()
    {
        lock (gate)
        {
            if (width > 0) Console.Error.Write("\r" + new string(' ', width) + "\r");
            width = 0;
        }
    }

    public void Dispose() => Clear();
}
