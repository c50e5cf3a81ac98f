using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Integration.Connect;
using Reeve.Runs.State;
using Reeve.Store.Backups;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve restore</c>: a place from its backup, whole or not at all.</summary>
static class RestoreVerb
{
    public static Command Command()
    {
        Argument<string> archive = new("archive") { Description = "The archive that `reeve backup` wrote.", HelpName = "FILE" };
        Argument<string> folder = new("folder") { Description = "The folder of the place: empty, or not there.", HelpName = "DIR" };
        Option<string?> register = new("--register") { Description = "Restore the register to PostgreSQL: a reference to the connection, env:NAME or file:PATH.", HelpName = "REF" };
        Option<string?> tables = new("--tables") { Description = "The folder of tables, where it is not in the place's; needed with --register.", HelpName = "DIR" };
        CommonOptions common = new();
        Command command = new("restore", "Restores a place from a backup into an empty folder.") { archive, folder, register, tables };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            string into = parsed.GetValue(folder)!;
            RestoreResult made;
            using (Interrupt interrupt = new(static () => { }))
            {
                made = Restore.From(parsed.GetValue(archive)!, new RestoreTarget
                {
                    Folder = into, StateName = OpenPlace.StateFolder, TablesFolder = parsed.GetValue(tables),
                    RegisterConnection = parsed.GetValue(register) is { } reference ? new Secrets(Environment.CurrentDirectory).Get(reference).Reveal() : null,
                }, interrupt.Token);
            }
            if (parsed.GetValue(common.Json))
            {
                using Stream output = Console.OpenStandardOutput();
                JsonOutput.Write(output, json =>
                {
                    json.WriteString("folder", Path.GetFullPath(into));
                    json.WriteString("made", made.Made);
                    json.WriteNumber("place_files", made.PlaceFiles);
                    json.WriteNumber("snapshots", made.Snapshots);
                    json.WriteNumber("originals", made.Originals);
                });
            }
            else if (!parsed.GetValue(common.Quiet))
                Console.WriteLine($"Restored the place of {made.Made:d MMMM yyyy, HH:mm} UTC to {into}: {made.PlaceFiles} files, {made.Snapshots} tables, {made.Originals} originals. Put its keys back by hand, if it has any.");
            return ExitCode.Done;
        });
        return command;
    }
}
