using System.ComponentModel;
using System.Diagnostics;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Acquire;

/// <summary>Runs a program without a shell and keeps what it prints.</summary>
static class CommandRun
{
    /// <summary>The most that a program may print, in bytes.</summary>
    const long MostBytes = 4L << 30;

    /// <summary>Runs the program of a source.</summary>
    public static AcquiredFile Run(SourceRead.Command command, PlaceFolder place, Scratch scratch, ISecrets secrets, CancellationToken cancel, long mostBytes = MostBytes)
    {
        if (command.Program.Count == 0 || command.Program[0].Length == 0) throw new StoreException(StoreFault.Request, $"{command.At}: there is no program to run. Name it, and then its arguments.");
        string name = Path.GetFileName(command.Program[0]);
        ProcessStartInfo start = Start(command, place, secrets);
        string file = "output" + command.Form switch { FileForm.Json => ".json", FileForm.Excel => ".xlsx", FileForm.Parquet => ".parquet", _ => ".csv" };
        return scratch.Make(file, output =>
        {
            using Process process = Started(start, command.At, name);
            using CancellationTokenSource limit = new(command.TimeLimit);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
            try
            {
                if (!Collect(process, output, mostBytes, either.Token).GetAwaiter().GetResult())
                    throw new StoreException(StoreFault.Data, $"{command.At}: `{name}` printed more than {mostBytes:N0} bytes and was stopped. Ask it for less at a time.");
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                throw new StoreException(StoreFault.Surroundings, $"{command.At}: `{name}` took longer than {command.TimeLimit.TotalSeconds:0.#} seconds and was stopped. Give it more time (`time_limit`), or ask it for less.");
            }
            finally
            {
                Stop(process);
            }
            // Its own messages may quote records, so nobody sees them here.
            if (process.ExitCode != 0)
                throw new StoreException(StoreFault.Surroundings, $"{command.At}: `{name}` ended with exit code {process.ExitCode}. Its messages are not shown, since they may quote records: run it by hand in the place's folder to see them.");
        });
    }

    static ProcessStartInfo Start(SourceRead.Command command, PlaceFolder place, ISecrets secrets)
    {
        ProcessStartInfo start = new(Program(command.Program[0], place, command.At))
        {
            UseShellExecute = false,
            WorkingDirectory = place.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in command.Program.Skip(1)) start.ArgumentList.Add(Text(argument, secrets));
        // Nothing that this program happens to have in its environment, keys among it, is handed on.
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        foreach ((string name, string value) in command.Environment) start.Environment[name] = Text(value, secrets);
        return start;
    }

    static string Text(string written, ISecrets secrets) => Secrets.IsReference(written) ? secrets.Get(written).Reveal() : written;

    /// <summary>A name is looked for on the PATH and nowhere else; a path is one of the place, or absolute.</summary>
    static string Program(string written, PlaceFolder place, Location at)
    {
        if (written.Contains('/') || Path.IsPathRooted(written)) return place.File(written).Path;
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, written)).FirstOrDefault(File.Exists)
            ?? throw new StoreException(StoreFault.Request, $"{at}: there is no program `{written}` on the PATH. Install it, or give its path.");
    }

    static Process Started(ProcessStartInfo start, Location at, string name)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new StoreException(StoreFault.Request, $"{at}: `{name}` cannot be started: it is no program, or this user may not run it.", e);
        }
    }

    /// <summary>Takes what the program prints until it ends; false when that is too much.</summary>
    static async Task<bool> Collect(Process process, Stream output, long mostBytes, CancellationToken cancel)
    {
        process.StandardInput.Close();
        Task drained = Drain(process.StandardError.BaseStream, cancel);
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int count; (count = await process.StandardOutput.BaseStream.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((length += count) > mostBytes) return false;
            output.Write(buffer, 0, count);
        }
        await drained;
        await process.WaitForExitAsync(cancel);
        return true;
    }

    static async Task Drain(Stream messages, CancellationToken cancel)
    {
        byte[] buffer = new byte[1 << 12];
        while (await messages.ReadAsync(buffer, cancel) > 0)
        {
        }
    }

    /// <summary>Ends the program and all that it started, if any of it still runs.</summary>
    static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
        process.WaitForExit();
    }
}
