using Reeve.Integration.Connect;
using Reeve.Integration.Connect.Acquire;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")] // permissions of files are those of Unix
public sealed class CommandTests : IDisposable
{
    readonly TemporaryFolder _place = new(), _scratch = new();

    public void Dispose()
    {
        _place.Dispose();
        _scratch.Dispose();
    }

    static SourceRead.Command Command(string[] program, Dictionary<string, string>? environment = null, double seconds = 60) =>
        new(program, environment ?? [], TimeSpan.FromSeconds(seconds), new FileForm.Csv()) { At = Sources.At };

    string Script(string text)
    {
        string path = _place.Write("extract.sh", "#!/bin/sh", text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return "./extract.sh";
    }

    string Run(SourceRead.Command command, CancellationToken cancel = default) =>
        File.ReadAllText(Assert.Single(Acquirer.Acquire(Sources.Of(command), _place.Path, _scratch.Path, new Secrets(_place.Path), cancel).Files).Path);

    [Fact]
    public void What_a_program_prints_is_read_as_its_form()
    {
        SourceFile source = Sources.Of(Command([Script("printf 'id,name\\n1,Ann\\n'; echo ignored >&2")]));
        AcquiredFile file = Acquirer.Acquire(source, _place.Path, _scratch.Path, new Secrets(_place.Path), CancellationToken.None).Files[0];
        Assert.Equal(("output.csv", true), (file.Name, file.IsTemporary));
        Assert.Equal(["id|name", "1|Ann"], SourceReader.Read(source, [new LoadedOriginal(1, file.Name, file.Path)], 1, CancellationToken.None).Lines());
    }

    [Fact]
    public void Arguments_are_no_shell_text() => Assert.Equal("a b|$HOME; rm -rf x|*|", Run(Command(["printf", "%s|", "a b", "$HOME; rm -rf x", "*"])));

    [Fact]
    public void The_environment_is_what_the_source_says_and_the_path()
    {
        Environment.SetEnvironmentVariable("REEVE_TEST_SECRET", "sesame");
        string[] names = [.. Run(Command([Script("env")], new() { ["TOKEN"] = "env:REEVE_TEST_SECRET", ["PLAIN"] = "x" })).Split('\n').Where(line => line.Contains('='))];
        Assert.Contains("TOKEN=sesame", names);
        Assert.Contains("PLAIN=x", names);
        Assert.DoesNotContain(names, name => name.StartsWith("REEVE_", StringComparison.Ordinal) || name.StartsWith("DOTNET", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_folder_is_the_place() => Assert.Equal(Path.GetFileName(_place.Path), Path.GetFileName(Run(Command(["pwd"])).Trim()));

    [Fact]
    public void An_exit_code_is_a_fault_and_its_messages_stay_unseen()
    {
        StoreException fault = Reading.Fault(() => Run(Command([Script("echo Ashdown >&2; echo partial; exit 3")])));
        Assert.Equal(StoreFault.Surroundings, fault.Fault);
        Assert.Contains("exit code 3", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Ashdown", fault.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_scratch.Path));
    }

    [Fact]
    public void A_program_that_takes_too_long_is_stopped_with_all_that_it_started()
    {
        StoreException fault = Reading.Fault(() => Run(Command([Script("sleep 600 & echo $! > child; wait")], seconds: 1)));
        Assert.Equal(StoreFault.Surroundings, fault.Fault);
        Assert.Contains("took longer than 1 seconds", fault.Message, StringComparison.Ordinal);
        string child = File.ReadAllText(Path.Combine(_place.Path, "child")).Trim(), stat = $"/proc/{child}/stat";
        // A process that has been killed ends when it is next scheduled, and then may wait for whoever collects it; either way it no longer runs.
        Assert.True(SpinWait.SpinUntil(() => Ended(stat), TimeSpan.FromSeconds(30)));
    }

    static bool Ended(string stat)
    {
        try
        {
            return File.ReadAllText(stat).Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true; // it went while it was looked at
        }
    }

    [Fact]
    public void A_program_that_prints_without_end_is_stopped()
    {
        StoreException fault = Reading.Fault(() => CommandRun.Run(Command(["yes"]), new PlaceFolder(_place.Path, Sources.At), new Scratch(_scratch.Path), new Secrets(_place.Path), CancellationToken.None, mostBytes: 1 << 20));
        Assert.Contains("printed more than 1,048,576 bytes", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_scratch.Path));
    }

    [Fact]
    public void Cancelling_stops_it()
    {
        using CancellationTokenSource cancel = new(TimeSpan.FromMilliseconds(300));
        Assert.ThrowsAny<OperationCanceledException>(() => Run(Command(["sleep", "600"]), cancel.Token));
    }

    [Theory]
    [InlineData("no-such-program-anywhere")]
    [InlineData("./missing.sh")]
    [InlineData("../outside.sh")]
    [InlineData("")]
    public void A_program_that_is_not_there_is_a_request_fault(string program) => Assert.Equal(StoreFault.Request, Reading.Fault(() => Run(Command([program]))).Fault);

    [Fact]
    public void A_file_that_is_no_program_is_a_request_fault()
    {
        _place.Write("plain.txt", "x");
        Assert.Equal(StoreFault.Request, Reading.Fault(() => Run(Command(["./plain.txt"]))).Fault);
    }
}
