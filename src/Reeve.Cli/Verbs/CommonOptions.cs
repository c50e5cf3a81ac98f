using System.CommandLine;

namespace Reeve.Cli.Verbs;

/// <summary>Options that every verb has.</summary>
sealed class CommonOptions
{
    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object to standard output and nothing else." };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print nothing but faults." };

    public Option<bool> Debug { get; } = new("--debug") { Description = "Show where a fault happened. The text may quote your data." };

    public void AddTo(Command command)
    {
        command.Add(Json);
        command.Add(Quiet);
        command.Add(Debug);
    }
}
