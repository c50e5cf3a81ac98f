using Reeve.Cli.Tests.Running;
using Reeve.Tests.Shared;

namespace Reeve.Cli.Tests;

/// <summary>Ctrl-C, and what systems send to end a program.</summary>
public sealed class InterruptTests : IDisposable
{
    static readonly string[] Outputs = ["-o", "links.csv", "--clusters", "clusters.csv", "--report", "report.html", "--threads", "2"];
    static readonly string[] All = ["clusters.csv", "links.csv", "links.model.yaml", "report.html"];
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("INT", 0.3)]
    [InlineData("INT", 3)]
    [InlineData("TERM", 6)]
    public void A_long_run_stops_within_a_second_and_leaves_nothing(string signal, double afterSeconds)
    {
        double used = 0;
        folder.Fails(130, () =>
        {
            Outcome outcome = BuiltProgram.Signal(folder.Path, signal, afterSeconds, ["link", SharedData.Path("data", "linkage", "people_100k.csv"), .. Outputs]);
            used = outcome.SecondsAfterSignal;
            return outcome;
        }, "Nothing was written");
        // Two threads can use two seconds of processor time in one second; unlike a clock, this does not depend on who else uses the machine.
        Assert.InRange(used, 0, 2);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.45)]
    [InlineData(0.6)]
    [InlineData(0.75)]
    [InlineData(0.9)]
    [InlineData(1.05)]
    [InlineData(1.2)]
    public void Whenever_it_comes_all_outputs_are_there_or_none(double afterSeconds)
    {
        Outcome outcome = BuiltProgram.Signal(folder.Path, "INT", afterSeconds, ["link", SharedData.Path("data", "linkage", "fake_1000.csv"), .. Outputs]);
        Assert.Contains(outcome.Code, new[] { 0, 130 });
        Assert.Equal(outcome.Code == 0 ? All : [], folder.Names);
        Assert.Equal(outcome.Code == 0, outcome.Err.Length == 0);
    }
}
