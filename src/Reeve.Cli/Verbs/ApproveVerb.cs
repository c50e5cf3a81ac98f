using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Runs.Approvals;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve approve</c>: somebody other than its author allows a linkage as it is now, or takes that back.</summary>
static class ApproveVerb
{
    public static Command Command()
    {
        Argument<string?> linkage = new("linkage") { Description = "The linkage: linkage:person.", HelpName = "LINKAGE", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> who = new("--as") { Description = "Who approves or withdraws, by name or role: somebody else than the author of the file.", HelpName = "NAME" };
        Option<string?> note = new("--note") { Description = "What that person notes.", HelpName = "TEXT" };
        Option<bool> list = new("--list") { Description = "List every linkage and whether it is approved, and all approvals there ever were." };
        Option<bool> withdraw = new("--withdraw") { Description = "Withdraw the approval of the linkage. Its tables stay as they are, and no build runs it." };
        Option<string?> why = new("--why") { Description = "Why it is withdrawn.", HelpName = "TEXT" };
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("approve", "Approves a linkage as it is now. Without --as it shows what would be approved.") { linkage, who, note, list, withdraw, why, workspace.Option };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            bool json = parsed.GetValue(common.Json), quiet = parsed.GetValue(common.Quiet);
            string? name = parsed.GetValue(linkage), by = parsed.GetValue(who);
            if (parsed.GetValue(list))
            {
                if (name is not null || by is not null) throw new StoreException(StoreFault.Request, "--list stands alone.");
                using OpenPlace open = Places.Open(place);
                ApprovalText.List(open, json, quiet);
                return ExitCode.Done;
            }
            if (name is null) throw new StoreException(StoreFault.Request, $"Say which linkage: `reeve approve linkage:{place.Linkages.Select(static each => each.Name).FirstOrDefault("person")} --as NAME`, or --list.");
            if (!parsed.GetValue(withdraw) && parsed.GetValue(why) is not null) throw new StoreException(StoreFault.Request, "--why goes with --withdraw; a note to an approval is --note.");
            using OpenPlace opened = Places.Open(place);
            LinkageFile file = Approver.Find(place, name);
            if (parsed.GetValue(withdraw))
            {
                if (parsed.GetValue(note) is not null) throw new StoreException(StoreFault.Request, "--note goes with an approval; the reason for withdrawing one is --why.");
                Approval withdrawn = Approver.Withdraw(opened, file.Name, by ?? "", parsed.GetValue(why) ?? "");
                ApprovalText.Withdrawn(withdrawn, json, quiet);
                return ExitCode.Done;
            }
            ApprovalStanding before = Approver.Standing(opened, file);
            if (by is null)
            {
                ApprovalText.Shown(place, file, before, json, quiet);
                return ExitCode.Done;
            }
            switch (Approver.Approve(opened, file.Name, by, parsed.GetValue(note)))
            {
                case ApprovalOutcome.Refused refused:
                    Console.Error.WriteLine(refused.Why);
                    return ExitCode.Refused;
                case ApprovalOutcome.Given { Approval: var approval }:
                    ApprovalText.Given(place, file, before, approval, json, quiet);
                    return ExitCode.Done;
                default:
                    throw new InvalidOperationException("There is no third way in which asking for an approval ends.");
            }
        });
        return command;
    }
}
