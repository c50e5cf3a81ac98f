using System.Diagnostics;
using System.Runtime.InteropServices;
using Reeve.Wexcombe;

namespace Reeve.Cli.Tests.Docs;

/// <summary>A folder in which a page is tried out: the built program is there as <c>./reeve</c>, and the files that every page may name.</summary>
sealed class Bench : IDisposable
{
    /// <summary>Longer than any command of a page takes on a busy machine; one that waits for something ends the test.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Files of a reader's own, as pages call them, and the file of the small place that stands in for each.</summary>
    static readonly (string Name, Func<SmallPlaceFiles, string> From)[] Own = [("people.csv", place => place.SocialCare), ("customers.csv", place => place.CouncilTax)];

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reeve-docs-");

    public Bench()
    {
        string program = System.IO.Path.Combine(Page.Root, ".out", "reeve", "reeve");
        if (!File.Exists(program)) throw new FileNotFoundException("The program is not built: run build/publish, or ./test, which does.");
        File.CreateSymbolicLink(Path("reeve"), program);
        string made = System.IO.Path.Combine(Path("made"));
        SmallPlaceFiles place = SmallPlace.Write(made, 600, seed: 7);
        foreach ((string name, Func<SmallPlaceFiles, string> from) in Own) File.Move(from(place), Path(name));
        Directory.Delete(made, recursive: true);
    }

    /// <summary>A path inside the folder.</summary>
    public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    /// <summary>Runs a line of shell in the folder.</summary>
    public Outcome Run(string command)
    {
        ProcessStartInfo start = new("bash") { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);
        // The program finds the runtime that runs the tests, wherever that is.
        start.Environment["DOTNET_ROOT"] = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(Patience)) return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"`{command}` did not end.");
    }

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>How a command ended.</summary>
sealed record Outcome(int ExitCode, string Output, string Errors);
