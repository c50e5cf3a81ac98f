using System.Security.Cryptography;
using System.Text;

namespace Reeve.Cli.Tests.Running;

/// <summary>A folder of its own for one test, with files in it; gone afterwards.</summary>
sealed class Folder : IDisposable
{
    const long Large = 16 << 20;

    /// <summary>A value that stands in cells and may never stand in a message.</summary>
    public const string Planted = "Zzyzx";

    public string Path { get; } = Directory.CreateTempSubdirectory("reeve-cli-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Text(string name) => File.ReadAllText(this[name]);

    public byte[] Bytes(string name) => File.ReadAllBytes(this[name]);

    public string[] Lines(string name) => File.ReadAllLines(this[name]);

    /// <summary>The names of the files, in order.</summary>
    public string[] Names => [.. Directory.GetFiles(Path).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public Folder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Folder With(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this;
    }

    public Outcome Run(params string[] args) => BuiltProgram.Run(Path, args);

    /// <summary>Runs the program, which has to succeed.</summary>
    public Outcome Done(params string[] args)
    {
        Outcome outcome = Run(args);
        Assert.True(outcome.Code == 0, $"exit code {outcome.Code}: {outcome.Err}");
        return outcome;
    }

    /// <summary>Runs the program, which has to fail as every fault does: see <see cref="Fails(int, Func{Outcome}, string[])"/>.</summary>
    public string Fails(int code, string[] args, params string[] says) => Fails(code, () => Run(args), says);

    /// <summary>A fault is one sentence on standard error with these words, nothing on standard output, no value of a record, and files left as they were.</summary>
    public string Fails(int code, Func<Outcome> run, params string[] says)
    {
        string before = Contents();
        Outcome outcome = run();
        string sentence = outcome.Err.TrimEnd('\n');
        Assert.True(outcome.Code == code, $"exit code {outcome.Code}, not {code}: {sentence}");
        Assert.Empty(outcome.Out);
        Assert.DoesNotContain('\n', sentence);
        Assert.Matches("^.{12,}[.?]$", sentence);
        Assert.DoesNotContain(Planted, sentence, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("System.", sentence);
        Assert.DoesNotContain("   at ", sentence);
        foreach (string words in says) Assert.Contains(words, sentence);
        Assert.Equal(before, Contents());
        return sentence;
    }

    /// <summary>The names of all files with what is in them.</summary>
    string Contents() => string.Join('\n', Directory.GetFileSystemEntries(Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(entry =>
        Directory.Exists(entry) ? entry : $"{entry} {new FileInfo(entry).Length} {(new FileInfo(entry).Length is > 0 and < Large ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(entry))) : "")}"));

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows()) foreach (string folder in Directory.GetDirectories(Path)) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(Path, recursive: true);
    }
}
