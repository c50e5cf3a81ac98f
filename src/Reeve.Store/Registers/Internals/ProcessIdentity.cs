using System.Globalization;

namespace Reeve.Store.Registers.Internals;

/// <summary>Who a process is, so that another can tell whether it still lives.</summary>
/// <param name="Machine">The start of the machine and the space in which process numbers count (a container has its own); empty where they cannot be known.</param>
/// <param name="Process">The process's number.</param>
/// <param name="Start">When it started, in clock ticks of the machine: a number is given again, the two together are not.</param>
sealed record ProcessIdentity(string Machine, long Process, long Start)
{
    // proc(5): field 22 of stat; fields are counted after the program's name, which may hold spaces and brackets.
    const int StartField = 22, FieldsBeforeName = 2;

    /// <summary>This process.</summary>
    public static ProcessIdentity Own { get; } = new(MachineOf(), Environment.ProcessId, StartOf(Environment.ProcessId) ?? 0);

    /// <summary>Whether the process has surely ended: it ran on this machine, and is not there any more.</summary>
    public bool HasEnded => Machine.Length > 0 && Machine == Own.Machine && StartOf(Process) != Start;

    static string MachineOf()
    {
        try
        {
            string? space = new FileInfo("/proc/self/ns/pid").LinkTarget;
            return space is null ? "" : $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()} {space}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    static long? StartOf(long process)
    {
        try
        {
            string stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return long.Parse(fields[StartField - FieldsBeforeName - 1], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
