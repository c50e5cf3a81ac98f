namespace Reeve.Cli.Tests.Running;

/// <summary>Runs the program as a user whom file permissions bind: root, as whom tests may run, is not stopped by them.</summary>
static class Unprivileged
{
    const string Nobody = "65534";
    static readonly Lazy<string> Reachable = new(MakeReachable);

    public static Outcome Run(Folder folder, params string[] args)
    {
        if (!Environment.IsPrivilegedProcess) return folder.Run(args);
        return BuiltProgram.Start(folder.Path, "/usr/bin/setpriv", [$"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", Reachable.Value, .. args]);
    }

    /// <summary>The program where everybody may start it: where it is, or a copy when a folder above it is closed to others.</summary>
    static string MakeReachable()
    {
        string built = Path.GetDirectoryName(BuiltProgram.File)!;
        for (DirectoryInfo? folder = new(built); folder is not null; folder = folder.Parent)
            if (!folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) return Copy(built);
        return BuiltProgram.File;
    }

    static string Copy(string built)
    {
        string copy = Directory.CreateTempSubdirectory("reeve-program-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(copy, recursive: true);
        BuiltProgram.Start(copy, "/bin/bash", ["-c", $"cp -r '{built}/.' . && chmod -R a+rX ."]);
        return Path.Combine(copy, "reeve");
    }
}
