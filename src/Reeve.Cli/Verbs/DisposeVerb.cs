using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Runs.Disposing;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve dispose</c>: removes records whose time is over, or all records of one person, and certifies it.</summary>
static class DisposeVerb
{
    public static Command Command()
    {
        Option<bool> dryRun = new("--dry-run") { Description = "Say what would be removed, in counts, and change nothing." };
        Option<string?> person = new("--person") { Description = "Erase a person: the identifier that a linkage gave them.", HelpName = "ID" };
        Option<string[]> records = new("--record") { Description = "Erase the person of a record, by source and key: housing:T000123. May be given more than once.", HelpName = "SOURCE:RECORD" };
        Option<bool> byIdentity = new("--by-identity") { Description = "Keep the person out of later loads under other keys too: by NHS number, and by name with date of birth." };
        Option<string?> reason = new("--reason") { Description = $"Why: {string.Join(", ", ErasureReasons.All.Select(each => each.Word))}.", HelpName = "WORD" };
        Option<string?> officer = new("--as") { Description = "Who asks for it; it stands in the certificate.", HelpName = "NAME" };
        Option<bool> yes = new("--yes") { Description = "Do not ask whether to go on. There is no way back." };
        Option<string?> output = new("--output", "-o") { Description = "Write the certificate to a file too.", HelpName = "FILE" };
        Option<string?> verify = new("--verify") { Description = "Say whether a certificate is as it was signed, and do nothing else.", HelpName = "FILE" };
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("dispose", "Removes records whose time is over, or all records of one person, from everything that is kept.")
        {
            dryRun, person, records, byIdentity, reason, officer, yes, output, verify, workspace.Option,
        };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            bool json = parsed.GetValue(common.Json), quiet = parsed.GetValue(common.Quiet);
            if (parsed.GetValue(verify) is { } file) return DisposeVerify.Run(file, Near(parsed, workspace), json, quiet);
            Asked asked = new(
                parsed.GetValue(person), parsed.GetValue(records) ?? [], parsed.GetValue(byIdentity), parsed.GetValue(reason), parsed.GetValue(officer), parsed.GetValue(dryRun));
            Place place = Places.Read(workspace.Folder(parsed));
            using OpenPlace open = Places.OpenBuilt(place);
            using Interrupt interrupt = new(AtomicFile.DiscardAll);
            DisposalRequest request = asked.Request(DateOnly.FromDateTime(open.Clock.GetUtcNow().UtcDateTime));
            if (asked.IsDryRun)
            {
                DisposeOutput.Preview(Disposer.Preview(open, request, interrupt.Token), request.Kind, json, quiet);
                return ExitCode.Done;
            }

            if (!parsed.GetValue(yes)) Confirm(open, request, interrupt.Token);
            DisposalOutcome outcome = Disposer.Dispose(open, request, new Unheard(), interrupt.Token);
            if (outcome is DisposalOutcome.Done { Disposal.Certificate: { } certificate } && parsed.GetValue(output) is { } target) Write(target, certificate);
            DisposeOutput.Outcome(outcome, parsed.GetValue(output), json, quiet);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Asks on a terminal; elsewhere it has to be said beforehand.</summary>
    static void Confirm(OpenPlace open, DisposalRequest request, CancellationToken cancel)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
            throw new StoreException(StoreFault.Request, "What is disposed of cannot be brought back: look with --dry-run, then say --yes.");
        foreach (string line in DisposeOutput.Lines(Disposer.Preview(open, request, cancel), request.Kind)) Console.Error.WriteLine(line);
        Console.Error.Write("There is no way back. Remove all of this? Type yes: ");
        if (Console.In.ReadLine()?.Trim() != "yes") throw new OperationCanceledException();
    }

    /// <summary>The place at hand, if there is one: a certificate can be looked at anywhere.</summary>
    static string? Near(ParseResult parsed, WorkspaceOption workspace)
    {
        try
        {
            return workspace.Folder(parsed);
        }
        catch (StoreException) when (parsed.GetValue(workspace.Option) is null)
        {
            return null;
        }
    }

    static void Write(string path, string certificate)
    {
        using AtomicFile file = AtomicFile.Create(path);
        file.Stream.Write(System.Text.Encoding.UTF8.GetBytes(certificate));
        file.Commit();
    }

    sealed record Asked(string? Person, string[] Records, bool ByIdentity, string? Reason, string? Officer, bool IsDryRun)
    {
        public DisposalRequest Request(DateOnly day)
        {
            if (Person is null && Records.Length == 0)
            {
                if (ByIdentity || Reason is not null) throw new StoreException(StoreFault.Request, "--reason and --by-identity are for the erasure of a person: name one with --person or --record.");
                return new DisposalRequest.Retention { Day = day, Program = LinkOutputs.Version };
            }

            if (Reason is not null && ErasureReasons.All.All(each => each.Word != Reason))
                throw new StoreException(StoreFault.Request, $"`{Reason}` is no reason for an erasure. {DidYouMean.Sentence(Reason, [.. ErasureReasons.All.Select(each => each.Word)])}");
            if (!IsDryRun && (Reason is null || string.IsNullOrWhiteSpace(Officer)))
                throw new StoreException(StoreFault.Request, $"Say why and who asks: --reason {string.Join('|', ErasureReasons.All.Select(each => each.Word))} and --as NAME.");
            return new DisposalRequest.Erasure
            {
                Day = day, Program = LinkOutputs.Version, Person = Person, Records = [.. Records.Select(Record)], ByIdentity = ByIdentity, Reason = Reason ?? "", Officer = Officer ?? "",
            };
        }

        static SourceRecord Record(string text) => text.Split(':', 2) is [{ Length: > 0 } source, { Length: > 0 } record]
            ? new SourceRecord(source, record)
            : throw new StoreException(StoreFault.Request, "--record needs a source, a colon and the record's key: housing:T000123.");
    }
}
