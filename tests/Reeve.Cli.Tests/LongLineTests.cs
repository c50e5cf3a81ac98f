using Reeve.Cli.Tests.Running;

namespace Reeve.Cli.Tests;

/// <summary>Two gigabytes without the end of a line.</summary>
public sealed class LongLineTests : IDisposable
{
    const long TwoGigabytes = 2L << 30;
    const int MostMegabytes = 400;
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_of_one_line_is_refused_without_being_taken_into_memory()
    {
        folder.With("a.csv", People.Twice(50));
        using (FileStream file = File.Open(folder["a.csv"], FileMode.Append)) file.SetLength(TwoGigabytes);
        Refused("a.csv:", () => BuiltProgram.Start(folder.Path, BuiltProgram.File, ["link", "a.csv", "-o", "links.csv"], watchMemory: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,surname\\n1,")]
    public void A_pipe_of_one_line_is_refused_while_it_comes(string start) => Refused(":", () => BuiltProgram.Start(
        folder.Path, "/bin/bash", ["-c", $"exec \"$REEVE\" link <((printf '{start}'; tr '\\0' x < /dev/zero | head -c {TwoGigabytes}) 2> /dev/null) -o links.csv"], watchMemory: true), "longer than");

    void Refused(string where, Func<Outcome> run, params string[] says)
    {
        long peak = 0;
        folder.Fails(1, () =>
        {
            Outcome outcome = run();
            peak = outcome.PeakMegabytes;
            return outcome;
        }, [where, .. says]);
        Assert.InRange(peak, 1, MostMegabytes);
    }
}
