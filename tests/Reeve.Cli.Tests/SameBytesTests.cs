using Reeve.Cli.Tests.Running;
using Reeve.Tests.Shared;

namespace Reeve.Cli.Tests;

/// <summary>The same files give the same bytes.</summary>
public sealed class SameBytesTests : IDisposable
{
    static readonly string[] Outputs = ["clusters.csv", "links.csv", "links.model.yaml", "report.html"];
    readonly Folder one = new(), other = new();

    public void Dispose()
    {
        one.Dispose();
        other.Dispose();
    }

    [Fact]
    public void Whatever_the_number_of_threads()
    {
        Link(one, "1", "C.UTF-8");
        Link(other, "2", "C.UTF-8");
        Compare();
    }

    [Fact]
    public void Whatever_the_language_of_the_machine()
    {
        Link(one, "2", "C");
        Link(other, "2", "tr_TR.UTF-8");
        Compare();
    }

    void Compare()
    {
        Assert.Equal(Outputs, one.Names);
        // The report shows the command that makes it again, threads included.
        Assert.All(Outputs, name => Assert.Equal(one.Text(name).Replace("--threads 1", "--threads 2", StringComparison.Ordinal), other.Text(name)));
    }

    static void Link(Folder folder, string threads, string language)
    {
        string[] args = ["link", SharedData.Path("data", "linkage", "fake_1000.csv"), "--truth", "cluster", "--threads", threads, "-o", "links.csv", "--clusters", "clusters.csv", "--report", "report.html"];
        Dictionary<string, string> environment = new(StringComparer.Ordinal) { ["LANG"] = language, ["LC_ALL"] = language, ["LANGUAGE"] = language, ["SOURCE_DATE_EPOCH"] = "1767225600" };
        Outcome outcome = BuiltProgram.Start(folder.Path, BuiltProgram.File, args, environment);
        Assert.True(outcome.Code == 0, outcome.Err);
    }
}
