using System.Runtime.Versioning;
using Reeve.Cli.Tests.Running;

namespace Reeve.Cli.Tests.Places;

/// <summary>Disks, permissions and a register that is gone: exit 75, and nothing lost.</summary>
[SupportedOSPlatform("linux")]
public sealed class PlaceFaultTests(MadePlace places) : IClassFixture<MadePlace>
{
    [SmallDiskFact]
    public void A_full_disk_loses_nothing_and_with_room_the_build_goes_on()
    {
        string folder = places.Copy(places.Fresh), other = places.Copy(places.Fresh), filler = Path.Combine(folder, ".reeve", "filler");
        Directory.CreateDirectory(Path.Combine(folder, ".reeve"));
        Assert.Equal(0, BuiltProgram.Bash(folder, "mount -t tmpfs -o size=20m,mode=700 tmpfs .reeve").Code);
        try
        {
            MadePlace.Approve(folder);
            foreach (string place in new[] { folder, other }) Done(place, "build", "--quiet");
            IReadOnlyDictionary<string, string> before = MadePlace.Published(folder);
            foreach (string place in new[] { folder, other }) MadePlace.NextMonth(place);
            Done(other, "build", "--quiet");
            IReadOnlyDictionary<string, string> after = MadePlace.Published(other);

            // No room at all, then some: wherever the disk fills up, the state is that before a node or that after it.
            foreach (int room in new[] { 0, 60, 150, 400, 700 })
            {
                Outcome filled = BuiltProgram.Bash(folder, $"rm -f .reeve/filler; free=$(df -k --output=avail .reeve | tail -1); head -c $(( (free - {room}) * 1024 )) /dev/zero > .reeve/filler");
                Assert.True(filled.Code == 0, filled.Err);
                Outcome full = BuiltProgram.Run(folder, "build");
                if (full.Code == 0) break;
                Assert.True(full.Code == 75, $"exit code {full.Code} with {room} kB: {full.Err}{full.Out}");
                Assert.DoesNotContain("   at ", full.Err);
                File.Delete(filler);
                foreach ((string table, string content) in MadePlace.Published(folder))
                    Assert.True(content == before[table] || content == after[table], $"with {room} kB {table} is neither what it was nor what it was to be");
            }

            File.Delete(filler);
            Done(folder, "build", "--quiet");
            Assert.Equal(after, MadePlace.Published(folder));
        }
        finally
        {
            BuiltProgram.Bash(folder, "umount .reeve");
        }
    }

    [Fact]
    public void A_register_that_is_gone_is_not_replaced_by_an_empty_one()
    {
        string folder = places.Copy(places.Fresh);
        Assert.Equal(0, BuiltProgram.Run(folder, "build", "--quiet").Code);
        File.Delete(Path.Combine(folder, ".reeve", "register.db"));
        foreach (string[] verb in new[] { new[] { "build" }, ["plan"], ["quality"], ["prune"] })
        {
            Outcome outcome = BuiltProgram.Run(folder, verb);
            Assert.True(outcome.Code == 75, $"{verb[0]} ended with {outcome.Code}: {outcome.Err}");
            Assert.Contains("backup", outcome.Err);
        }
        Assert.False(File.Exists(Path.Combine(folder, ".reeve", "register.db")));
    }

    [Fact]
    public void A_register_that_is_damaged_is_told_and_left_as_it_is()
    {
        string folder = places.Copy(places.Fresh), register = Path.Combine(folder, ".reeve", "register.db");
        Assert.Equal(0, BuiltProgram.Run(folder, "build", "--quiet").Code);
        File.WriteAllText(register, "this is no register");
        Outcome outcome = BuiltProgram.Run(folder, "build");
        Assert.True(outcome.Code == 75, $"exit code {outcome.Code}: {outcome.Err}");
        Assert.Equal("this is no register", File.ReadAllText(register));
    }

    [Fact]
    public void A_place_that_may_not_be_written_is_the_surroundings_fault()
    {
        using Folder folder = new();
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        folder.With("reeve.yaml", "version: 1\nplace: Wexcombe\n");
        File.SetUnixFileMode(folder["reeve.yaml"], (UnixFileMode)0b110_100_100);
        Outcome outcome = Unprivileged.Run(folder, "build");
        Assert.True(outcome.Code == 75, $"exit code {outcome.Code}: {outcome.Err}");
        Assert.False(Directory.Exists(folder[".reeve"]));
    }

    static void Done(string folder, params string[] args)
    {
        Outcome outcome = BuiltProgram.Run(folder, args);
        Assert.True(outcome.Code == 0, $"exit code {outcome.Code}: {outcome.Err}{outcome.Out}");
    }
}
