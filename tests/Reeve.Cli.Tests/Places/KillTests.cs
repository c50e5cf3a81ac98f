using System.Diagnostics;
using System.Runtime.InteropServices;
using Reeve.Cli.Tests.Running;
using Reeve.Runs.Build;

namespace Reeve.Cli.Tests.Places;

/// <summary>kill -9 at random moments of a build of a place of a thousand people.</summary>
public sealed class KillTests(MadePlace places) : IClassFixture<MadePlace>
{
    const int Moments = 100, AtOnce = 2, Seed = 20260401;

    [Fact]
    public void Killed_at_any_moment_a_place_opens_is_whole_and_ends_as_if_nothing_had_been()
    {
        DateTime day = DateTime.UtcNow.Date;
        try
        {
            Kill();
        }
        catch (Exception) when (DateTime.UtcNow.Date != day)
        {
            // Identifiers are dated by the day of their build: over midnight, builds differ with good reason.
            Kill();
        }
    }

    void Kill()
    {
        string fresh = places.Copy(places.Fresh);
        MadePlace.Reduce(fresh);
        string first = places.Copy(fresh);
        TimeSpan firstTook = Timed(first);
        IReadOnlyDictionary<string, string> before = new SortedDictionary<string, string>(), middle = MadePlace.Published(first);
        string second = places.Copy(first);
        MadePlace.NextMonth(second);
        string begun = places.Copy(second);
        TimeSpan secondTook = Timed(second);
        IReadOnlyDictionary<string, string> after = MadePlace.Published(second);
        Assert.NotEqual(middle, after);

        int killed = 0, inBetween = 0;
        Random random = new(Seed);
        double[] shares = [.. Enumerable.Range(0, Moments).Select(_ => random.NextDouble())];
        Parallel.For(0, Moments, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, moment =>
        {
            bool isFirst = moment % 2 == 0;
            (IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> now) = isFirst ? (before, middle) : (middle, after);
            string folder = places.Copy(isFirst ? fresh : begun);
            // Two builds at once take longer than one alone: moments are spread over what they take.
            if (IsKilled(folder, (isFirst ? firstTook : secondTook) * shares[moment] * 1.5)) Interlocked.Increment(ref killed);

            IReadOnlyDictionary<string, string> found = MadePlace.Published(folder);
            foreach ((string table, string content) in found)
                Assert.True(content == now.GetValueOrDefault(table) || content == old.GetValueOrDefault(table), $"moment {moment}: {table} is neither what it was nor what it was to be");
            Assert.Empty(old.Keys.Except(found.Keys));
            if (!found.SequenceEqual(old) && !found.SequenceEqual(now)) Interlocked.Increment(ref inBetween);

            Assert.DoesNotContain(MadePlace.Build(folder).Nodes, node => node.Outcome is not (NodeEnding.Ran or NodeEnding.Unchanged));
            Assert.Equal(now, MadePlace.Published(folder));
            Directory.Delete(folder, recursive: true);
        });

        // The test would say nothing if the builds had ended before they were killed, or had not yet published anything.
        Assert.InRange(killed, Moments / 2, Moments);
        Assert.InRange(inBetween, Moments / 10, Moments);
    }

    static TimeSpan Timed(string folder)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Outcome outcome = BuiltProgram.Run(folder, "build", "--quiet");
        Assert.True(outcome.Code == 0, outcome.Err);
        return watch.Elapsed;
    }

    /// <summary>Starts a build and kills it; false when it had ended by itself.</summary>
    static bool IsKilled(string folder, TimeSpan after)
    {
        ProcessStartInfo start = new(BuiltProgram.File, ["build", "--quiet"]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(after))
        {
            Assert.True(process.ExitCode == 0, errors.Result);
            return false;
        }

        process.Kill();
        process.WaitForExit();
        return true;
    }
}
