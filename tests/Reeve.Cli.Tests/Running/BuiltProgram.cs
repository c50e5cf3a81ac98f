using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Reeve.Cli.Tests.Running;

/// <summary>The program as build/publish left it, started as a process.</summary>
static class BuiltProgram
{
    /// <summary>A run that takes longer hangs.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    /// <summary>The root of the project.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The program's file.</summary>
    public static string File { get; } = FindFile();

    /// <summary>Runs the program in a folder.</summary>
    public static Outcome Run(string folder, params string[] args) => Start(folder, File, args);

    /// <summary>Runs a line of bash, in which $REEVE is the program.</summary>
    public static Outcome Bash(string folder, string line) => Start(folder, "/bin/bash", ["-c", line]);

    /// <summary>Runs some program to its end.</summary>
    /// <param name="environment">Variables that are set besides.</param>
    /// <param name="watchMemory">Whether the most memory it held is wanted.</param>
    public static Outcome Start(string folder, string file, IEnumerable<string> args, IReadOnlyDictionary<string, string>? environment = null, bool watchMemory = false)
    {
        using Process process = Open(folder, file, args, environment);
        (Task<string> output, Task<string> errors) = Listen(process);
        long peak = 0;
        if (watchMemory) Watch(process, () => peak = Math.Max(peak, PeakOf(process.Id)));
        End(process);
        return new Outcome(process.ExitCode, output.Result, errors.Result) { PeakMegabytes = peak };
    }

    /// <summary>Runs the program and sends it a signal once it has used some processor time.</summary>
    public static Outcome Signal(string folder, string signal, double afterSeconds, params string[] args)
    {
        // A shell that runs this in its background may have left SIGINT ignored; here it means what it means at a keyboard.
        using Process process = Open(folder, "/usr/bin/env", ["--default-signal=INT,TERM", File, .. args], null);
        (Task<string> output, Task<string> errors) = Listen(process);
        double used = 0, before = 0;
        bool sent = false;
        Watch(process, () =>
        {
            used = Math.Max(used, ProcessorSeconds(process.Id));
            if (sent || used < afterSeconds) return;
            before = used;
            sent = true;
            using Process kill = Open(folder, "/bin/bash", ["-c", $"kill -{signal} {process.Id}"], null);
            kill.WaitForExit();
        });
        End(process);
        return new Outcome(process.ExitCode, output.Result, errors.Result) { SecondsAfterSignal = used - before };
    }

    static Process Open(string folder, string file, IEnumerable<string> args, IReadOnlyDictionary<string, string>? environment)
    {
        ProcessStartInfo start = new(file, args) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["REEVE"] = File;
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    static (Task<string> Output, Task<string> Errors) Listen(Process process) => (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    static void Watch(Process process, Action look)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!process.WaitForExit(Glance) && waited.Elapsed < Patience) look();
    }

    static void End(Process process)
    {
        if (process.WaitForExit(Patience)) return;
        process.Kill(entireProcessTree: true);
        throw new TimeoutException("The program did not end.");
    }

    /// <summary>User and system time (proc(5): fields 14 and 15, in hundredths of a second); 0 for a process that has ended.</summary>
    static double ProcessorSeconds(int id)
    {
        string stat = ReadProc(id, "stat");
        string[] fields = stat.Length == 0 ? [] : stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields.Length == 0 ? 0 : (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0;
    }

    static long PeakOf(int id)
    {
        string? line = ReadProc(id, "status").Split('\n').FirstOrDefault(each => each.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line["VmHWM:".Length..^"kB".Length], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) / 1024;
    }

    static string ReadProc(int id, string name)
    {
        try { return System.IO.File.ReadAllText($"/proc/{id}/{name}"); }
        catch (IOException) { return ""; }
    }

    static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Reeve.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("These tests are not inside the project: no folder above has Reeve.slnx.");
    }

    static string FindFile()
    {
        string file = Path.Combine(Root, ".out", "reeve", "reeve");
        return System.IO.File.Exists(file) ? file : throw new FileNotFoundException("The program is not built: run build/publish first.");
    }
}
