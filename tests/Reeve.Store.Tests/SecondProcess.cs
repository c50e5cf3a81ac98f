using System.Diagnostics;
using Reeve.Store.Registers;
using Reeve.Store.State;
using Reeve.Store.Tests.State;

namespace Reeve.Store.Tests;

/// <summary>What a second process does in tests that need one: this assembly, run as a program.</summary>
static class SecondProcess
{
    const int Runs = 20;

    /// <summary>Starts one; it ends when its input does.</summary>
    public static Process Start(string what, string stateFolder) => Process.Start(
        new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(SecondProcess).Assembly.Location, what, stateFolder])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;

    static int Main(string[] arguments)
    {
        // As far ahead as the clock of the tests, so that what is held here does not look lapsed there.
        using PlaceState state = PlaceState.Open(new PlaceStateOptions { Folder = arguments[1], Clock = new ManualClock() });
        switch (arguments[0])
        {
            case "begin-runs":
                for (int run = 0; run < Runs; run++) state.Register.Runs.Begin("theirs");
                return 0;
            case "hold":
                using (BuildLock? taken = state.TryLockBuild(out _))
                using (state.Tables.Open(state.Register.Published.FindTable(Sample.Table)!.Id))
                {
                    Console.WriteLine(taken is null ? "not held" : "held");
                    Console.In.ReadToEnd();
                }

                return 0;
            default:
                return 2;
        }
    }
}
