using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Runs.Explaining;
using Reeve.Runs.State;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve explain</c>: why records are or are not one person's, and what became of identifiers.</summary>
static class ExplainVerb
{
    public static Command Command()
    {
        Argument<string[]> names = new("records") { Description = "A record as SOURCE:RECORD, or two; or a person's identifier, as P-7K3M-9QXA-2B4C-D8EF.", Arity = new ArgumentArity(1, 2) };
        WorkspaceOption workspace = new();
        Option<string?> linkage = new("--linkage") { Description = "The linkage to ask, where a place has several of people. The first that has the records unless told.", HelpName = "NAME" };
        Option<bool> reveal = new("--reveal") { Description = "Show the values of these records, which are personal. Without it, identifiers and reasons alone." };
        CommonOptions common = new();
        Command command = new("explain", "Explains why two records are or are not one person's; or one record, or a person.") { names, workspace.Option, linkage, reveal };
        common.AddTo(command);
        // The parser takes an option that it does not know for a record.
        names.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } word) result.AddError(UsageFault.Unknown(word.Value, command, []));
        });
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            using Interrupt interrupt = new(static () => { });
            using OpenPlace open = Places.OpenBuilt(place);
            PeopleExplainer explainer = new(open, parsed.GetValue(linkage), parsed.GetValue(reveal), interrupt.Token);
            Explained explained = parsed.GetValue(names)! is [var left, var right] ? explainer.Explain(left, right) : explainer.Explain(parsed.GetValue(names)![0]);
            if (parsed.GetValue(common.Json))
            {
                using Stream output = Console.OpenStandardOutput();
                JsonOutput.Write(output, json => ExplainJson.Write(json, explained));
            }
            else if (!parsed.GetValue(common.Quiet))
            {
                foreach (string line in ExplainText.Of(explained)) Console.WriteLine(line);
            }
            return ExitCode.Done;
        });
        return command;
    }
}
