using System.Runtime.Versioning;
using Reeve.Cli.Tests.Running;

namespace Reeve.Cli.Tests;

/// <summary>Permissions and disks.</summary>
[SupportedOSPlatform("linux")]
public sealed class SurroundingsTests : IDisposable
{
    readonly Folder folder = new Folder().With("a.csv", People.Twice(200));

    public SurroundingsTests() => File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("closed.csv")]
    [InlineData("closed.parquet")]
    [InlineData("closed.json")]
    public void A_file_that_may_not_be_read_is_the_surroundings_fault(string name)
    {
        folder.With(name, "PAR1");
        File.SetUnixFileMode(folder[name], UnixFileMode.None);
        folder.Fails(75, () => Unprivileged.Run(folder, "link", name), name, "permission");
    }

    [Fact]
    public void A_model_that_may_not_be_read_is_the_surroundings_fault()
    {
        folder.With("m.yaml", "version: 1\n");
        File.SetUnixFileMode(folder["m.yaml"], UnixFileMode.None);
        folder.Fails(75, () => Unprivileged.Run(folder, "link", "a.csv", "--model", "m.yaml"), "m.yaml");
    }

    [Theory]
    [InlineData("-o", "links.csv")]
    [InlineData("-o", "links.parquet")]
    [InlineData("--report", "report.html")]
    public void A_folder_that_may_not_be_written_is_the_surroundings_fault(string option, string name)
    {
        Directory.CreateDirectory(folder["closed"], (UnixFileMode)0b101_101_101);
        folder.Fails(75, () => Unprivileged.Run(folder, "link", "a.csv", option, $"closed/{name}"), $"closed/{name}", "permission");
    }

    [Fact]
    public void A_demo_in_a_folder_that_may_not_be_written_is_the_surroundings_fault()
    {
        Directory.CreateDirectory(folder["closed"], (UnixFileMode)0b101_101_101);
        folder.Fails(75, () => Unprivileged.Run(folder, "demo", "--into", "closed/place"), "closed/place");
    }

    [SmallDiskFact]
    public void A_full_disk_leaves_nothing_of_the_links() => Full("-o", "disk/links.csv");

    [SmallDiskFact]
    public void A_full_disk_leaves_nothing_of_a_parquet_file() => Full("-o", "disk/links.parquet");

    [SmallDiskFact]
    public void A_full_disk_leaves_nothing_of_the_other_outputs_either() => Full("-o", "links.csv", "--clusters", "clusters.csv", "--report", "disk/report.html");

    [Fact]
    public void Standard_output_on_a_full_disk_is_the_surroundings_fault() =>
        folder.Fails(75, () => BuiltProgram.Bash(folder.Path, "\"$REEVE\" link a.csv --json > /dev/full"), "full");

    [Fact]
    public void A_reader_who_leaves_early_is_no_fault()
    {
        foreach (string mode in new[] { "", "--json" })
        {
            Outcome outcome = BuiltProgram.Bash(folder.Path, $"\"$REEVE\" link a.csv {mode} | head -c 1; exit ${{PIPESTATUS[0]}}");
            Assert.True(outcome.Code == 0, outcome.Err);
            Assert.Empty(outcome.Err);
        }
    }

    void Full(params string[] args)
    {
        Directory.CreateDirectory(folder["disk"]);
        Outcome mounted = BuiltProgram.Bash(folder.Path, "mount -t tmpfs -o size=4k tmpfs disk");
        Assert.True(mounted.Code == 0, $"A small disk could not be mounted, so a full one cannot be tested: {mounted.Err}");
        try { folder.Fails(75, ["link", "a.csv", .. args], "disk/", "full"); }
        finally { BuiltProgram.Bash(folder.Path, "umount disk"); }
    }
}
