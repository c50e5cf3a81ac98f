using System.CommandLine;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Index.Models;
using Reeve.Linkage;
using Reeve.Store;

namespace Reeve.Cli;

/// <summary>Runs a command line so that every fault ends in one sentence on standard error and an exit code. A stack trace is shown only with --debug.</summary>
static class Exit
{
    public static int Guard(string[] args, RootCommand root)
    {
        bool debug = args.Contains("--debug", StringComparer.Ordinal);
        try
        {
            ParseResult parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                Console.Error.WriteLine(UsageFault.Sentence(parsed));
                return ExitCode.Usage;
            }
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception exception)
        {
            (int code, string sentence) = Read(exception);
            // Faults of a place are lines as compilers write them; everything else is a sentence.
            Console.Error.WriteLine(exception is not PlaceException && (char.IsLetterOrDigit(sentence[^1]) || sentence[^1] is '`' or ')') ? sentence + "." : sentence);
            if (debug) Console.Error.WriteLine(exception);
            return code;
        }
    }

    /// <summary>The exit code and the sentence of an exception.</summary>
    internal static (int Code, string Sentence) Read(Exception exception) => exception switch
    {
        StoppedException told => (ExitCode.Interrupted, told.Message),
        OperationCanceledException => (ExitCode.Interrupted, "Stopped. Nothing was written."),
        PlaceException fault => (ExitCode.Usage, fault.Message),
        StoreException { Fault: StoreFault.Data } fault => (ExitCode.Data, fault.Message),
        StoreException { Fault: StoreFault.Request } fault => (ExitCode.Usage, fault.Message),
        StoreException { Fault: StoreFault.Surroundings } fault => (ExitCode.Surroundings, fault.Message),
        LinkException fault => (fault.IsData ? ExitCode.Data : ExitCode.Usage, fault.Message),
        ModelFileException fault => (ExitCode.Usage, fault.Message),
        ModelException fault => (ExitCode.Usage, $"The model cannot be used: {fault.Message}."),
        OutOfMemoryException => (ExitCode.Surroundings, "There is not enough memory for files of this size; use a machine with more, or smaller files."),
        // Files of ours name themselves in a StoreException; what is left is most often standard output on a full disk.
        IOException or UnauthorizedAccessException => (ExitCode.Surroundings, "Something could not be read or written: the disk is full, there is no permission, or a device failed."),
        // The text of an unforeseen exception may quote a record, so it is not shown.
        _ => (ExitCode.Ours, $"This is a fault of Reeve's own ({exception.GetType().Name}). Run it again with --debug to see where, and tell us; the text there may quote your data."),
    };
}
