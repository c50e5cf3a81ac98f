using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Runs.State;
using Reeve.Store.Backups;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve backup</c>: one archive of a place and all of its state, keys apart.</summary>
static class BackupVerb
{
    public static Command Command()
    {
        Argument<string> to = new("to") { Description = "The archive to write (.tar, or .tgz to compress it), or a folder to write it into.", HelpName = "FILE" };
        WorkspaceOption workspace = new();
        CommonOptions common = new();
        Command command = new("backup", "Writes a place and all of its state, keys apart, into one archive. It holds people: keep it safely.") { to, workspace.Option };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            BackupResult made;
            using (OpenPlace open = Places.OpenBuilt(place))
            using (Interrupt interrupt = new(Store.AtomicFile.DiscardAll))
                made = Backup.Write(open.State, place.Folder, parsed.GetValue(to)!, interrupt.Token);
            if (parsed.GetValue(common.Json))
            {
                using Stream output = Console.OpenStandardOutput();
                JsonOutput.Write(output, json =>
                {
                    json.WriteString("path", made.Path);
                    json.WriteNumber("bytes", made.Bytes);
                    json.WriteNumber("place_files", made.PlaceFiles);
                    json.WriteNumber("snapshots", made.Snapshots);
                    json.WriteNumber("originals", made.Originals);
                });
            }
            else if (!parsed.GetValue(common.Quiet))
            {
                Console.WriteLine($"Wrote {made.Path}: {made.Bytes:N0} bytes; {made.PlaceFiles} files of the place, {made.Snapshots} tables, {made.Originals} originals.");
                Console.WriteLine("It holds people: keep it as safely as the records themselves. Keys are not in it: keep them somewhere else.");
            }
            return ExitCode.Done;
        });
        return command;
    }
}
